/** What a feature adds to the server. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Request as ExpressRequest, RequestHandler, Response as ExpressResponse } from 'express'

/** Addresses of its own. */
export interface Mount {
  /** Path prefix, e.g. `/feeds`. */
  path: string
  handler: RequestHandler
  /** Whether pages of other origins may not read the answer to a request, whatever origins are listed. */
  keepsToOwnOrigin?: (request: IncomingMessage) => boolean
}

/** Answers that are kept. The server asks for them before any middleware runs, and hands over each read that they may keep. */
export interface Deliverer {
  /** @returns whether it has answered */
  answer(request: IncomingMessage, response: ServerResponse): boolean
  /**
   * Whether everybody gets the same answer, so that nothing which says who asks may decide it.
   * @param question as `deliver` has it
   */
  shares(request: ExpressRequest, question?: string): boolean
  /**
   * Answers with what `read` gives, and keeps it for the next; one read serves all who ask for the same meanwhile.
   * @param question names what is asked when the body of a POST asks it, and changes nothing
   * @returns null when it has answered; otherwise what the server is to send as it sends everything
   */
  deliver(request: ExpressRequest, response: ExpressResponse, read: () => Promise<Response>, question?: string): Promise<Response | null>
}

/** A figure for `/metrics`, read when somebody looks. */
export interface Figure {
  /** In Prometheus's form, e.g. `verkosto_delivery_entries`; one that counts up ends in `_total`. */
  name: string
  /** What it counts, in a sentence. */
  help: string
  /** @returns the figure, or several by the value of `label` */
  read: () => number | Readonly<Record<string, number>>
  /** What tells several apart, e.g. `outcome`. */
  label?: string
}
