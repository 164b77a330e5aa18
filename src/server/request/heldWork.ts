import type { Request, RequestHandler, Response } from 'express'
import { currentWork } from '../../scheduling/work.ts'

/** Keeps the work of a request going until the handler is done, also when the client is gone. */
export function heldWork(handler: (request: Request, response: Response) => Promise<void>): RequestHandler {
  return async (request, response) => {
    const release = currentWork()?.hold()
    try {
      await handler(request, response)
    } finally {
      release?.()
    }
  }
}
