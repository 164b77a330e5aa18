/** The classes of requests and responses. */
import { IncomingMessage, ServerResponse } from 'node:http'
import type { Express } from 'express'
import { pushTogether } from './request/smallChunks.ts'

/**
 * Express gives every request and response that it is handed a prototype of its own. To V8 these are other kinds of objects
 * than the ones that Node made, and `node:http` becomes slower for all of them when it has seen many kinds: also for answers
 * from memory, which never come to Express. Objects that have Express's prototype from the beginning stay as they are.
 * @returns what `createServer` of `node:http` takes; `app` is changed to fit
 */
export function messageClasses(app: Express): { IncomingMessage: typeof IncomingMessage; ServerResponse: typeof ServerResponse } {
  // What still comes of a body when the answer is out Node drops (`_dump` of `_http_incoming.js`) before it is counted: 64 connections
  // that went on with chunks of one byte kept everybody waiting. It is read to its end here, like any other.
  class Request extends IncomingMessage {
    override push(chunk: Buffer | null, encoding?: BufferEncoding): boolean {
      return pushTogether(this, chunk, (together) => super.push(together, encoding))
    }
  }
  // Reflected, since no type knows of it.
  Object.defineProperty(Request.prototype, '_dump', {
    value(this: Request) {
      this.removeAllListeners('data')
      this.resume()
    },
  })
  class Response<Message extends IncomingMessage> extends ServerResponse<Message> {}
  app.request = Object.setPrototypeOf(Request.prototype, app.request) as typeof app.request
  app.response = Object.setPrototypeOf(Response.prototype, app.response) as typeof app.response
  return { IncomingMessage: Request, ServerResponse: Response }
}
