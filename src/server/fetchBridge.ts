/** Between Express and Payload's Fetch handlers. */
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import type { Request as ExpressRequest, Response as ExpressResponse } from 'express'
import { drainBody } from './request/drainBody.ts'
import { bodyBytes } from './request/requestBody.ts'
import { languageOf, sendError } from './errors/problem.ts'
import { addressOf, isQueryInBody } from './request/requestQuery.ts'
import { codeOfStatus } from './errors/toldErrors.ts'
import { uploadStream } from './files/uploadStream.ts'

/**
 * The request as Payload wants it: an absolute URL (of the configured origin, never of the Host header), and GET in place
 * of HEAD, which Payload has no endpoints for (payload#16754). It has no signal: nobody asks for one, and the work of who goes
 * away is ended by `deadlines.ts`.
 * @param isShared whether others get the same answer: then no cookie comes along, and of the panel's only the language that
 *   errors are told in
 */
export function toFetchRequest(request: ExpressRequest, isShared: boolean): Request {
  const headers = new Headers()
  for (let index = 0; index < request.rawHeaders.length; index += 2) {
    headers.append(request.rawHeaders[index] ?? '', request.rawHeaders[index + 1] ?? '')
  }
  if (isShared && headers.has('cookie')) {
    headers.delete('cookie')
    headers.set('accept-language', languageOf(request.headers))
  }
  const method = request.method === 'HEAD' || isQueryInBody(request) ? 'GET' : request.method
  const init: RequestInit = { method, headers }
  if (method !== 'GET' && method !== 'OPTIONS') {
    const body = bodyBytes(request)
    if (body) {
      if (body.length > 0) init.body = new Uint8Array(body)
      else if (method !== 'DELETE') setEmptyDocument(init, headers)
    } else {
      // `duplex` is required by fetch and missing in its types.
      Object.assign(init, { body: uploadStream(request), duplex: 'half' })
    }
  }
  return new Request(addressOf(request), init)
}

/** Payload's operations fail on a body that is absent, though not on one that is empty. */
function setEmptyDocument(init: RequestInit, headers: Headers): void {
  headers.set('Content-Type', 'application/json')
  headers.delete('Content-Length')
  init.body = '{}'
}

/** Sends JSON with a length, an ETag and conditional answers; streams everything else. */
export async function sendFetchResponse(answer: Response, request: ExpressRequest, response: ExpressResponse): Promise<void> {
  await drainBody(request)
  // Payload says 501 for collections without a REST API; there is no such address, and that is all.
  if (answer.status === 501) return sendError(request, response, 'ADDRESS_UNKNOWN')
  response.status(answer.status)
  for (const [name, value] of answer.headers) {
    if (name === 'vary') response.vary(value)
    else if (name !== 'set-cookie' && name !== 'content-length') response.setHeader(name, value)
  }
  const cookies = answer.headers.getSetCookie()
  if (cookies.length > 0) response.setHeader('Set-Cookie', cookies)
  if (!answer.body) {
    if (answer.status < 400) return void response.end()
    return sendError(request, response, codeOfStatus(answer.status))
  }
  if (answer.headers.get('content-type')?.includes('json')) {
    // The revision of a document says nothing of what is shown of others in it: it is for `If-Match`.
    if (answer.headers.has('etag')) delete request.headers['if-none-match']
    response.send(Buffer.from(await answer.arrayBuffer()))
    return
  }
  const length = answer.headers.get('content-length')
  if (length) response.setHeader('Content-Length', length)
  if (request.method === 'HEAD') {
    await answer.body.cancel()
    response.end()
    return
  }
  await pipeline(Readable.fromWeb(answer.body as NodeReadableStream), response)
}
