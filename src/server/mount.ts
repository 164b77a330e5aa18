/** What a feature adds to the server's address space. */
import type { RequestHandler } from 'express'

export interface Mount {
  /** Path prefix, e.g. `/feeds`. */
  path: string
  handler: RequestHandler
}
