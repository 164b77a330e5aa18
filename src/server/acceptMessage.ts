/**
 * What is asked of a request before anything may answer it, from memory or otherwise. Here and not in a middleware: a ready
 * answer never comes to Express, and Express has looked at the target before its first middleware could change it.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { relativeTarget } from './requestTarget.ts'

const slash = '/'.charCodeAt(0)

/** Two servers in a row may each believe another of them (RFC 9112 §3.2); `headers` has the first alone. */
function hasTwoHosts({ rawHeaders }: IncomingMessage): boolean {
  let hosts = 0
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index]
    if (name?.length === 4 && name.toLowerCase() === 'host') hosts += 1
  }
  return hosts > 1
}

/**
 * Answers 400 to more than one Host, and leaves a target that has a scheme and a host without them.
 * @returns whether somebody else is to answer
 */
export function acceptMessage(request: IncomingMessage, response: ServerResponse): boolean {
  if (hasTwoHosts(request)) {
    request.resume()
    response.writeHead(400, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', Connection: 'close' })
    response.end('{"errors":[{"message":"Send one Host header."}]}')
    return false
  }
  if (request.url && request.url.charCodeAt(0) !== slash) request.url = relativeTarget(request.url)
  return true
}
