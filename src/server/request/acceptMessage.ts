/**
 * What is asked of a request before anything may answer it, from memory or otherwise. Here and not in a middleware: a ready
 * answer never comes to Express, and Express has looked at the target before its first middleware could change it.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ErrorCode, ErrorValues } from '../../content/errors.ts'
import type { Share } from '../crossOrigin.ts'
import { sendError } from '../errors/problem.ts'
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

/** Headers of a request; browsers and proxies send some forty. Two thousand of them take as long as a hundred answers from memory. */
export const mostHeaders = 200

/** Characters of a path, the query not among them. Each of some hundred patterns of Payload's addresses reads it to its end. */
const longestPath = 2_000

function hasLongPath({ url = '' }: IncomingMessage): boolean {
  if (url.length <= longestPath) return false
  const query = url.indexOf('?')
  return query === -1 || query > longestPath
}

function refuse(request: IncomingMessage, response: ServerResponse, share: Share, code: ErrorCode, values?: ErrorValues): false {
  share(request, response)
  request.resume()
  sendError(request, response, code, values)
  return false
}

/**
 * Answers 400 to more than one Host and 431 to very many headers, and leaves a target that has a scheme and a host without them.
 * @param share says who may read what is answered here
 * @returns whether somebody else is to answer
 */
export function acceptMessage(request: IncomingMessage, response: ServerResponse, share: Share): boolean {
  if (hasTwoHosts(request)) {
    // Whoever reads it in another way may take what follows for another request.
    response.setHeader('Connection', 'close')
    return refuse(request, response, share, 'HOST_REPEATED')
  }
  if (request.rawHeaders.length > 2 * mostHeaders) return refuse(request, response, share, 'HEADERS_TOO_LARGE')
  if (request.url && request.url.charCodeAt(0) !== slash) request.url = relativeTarget(request.url)
  return true
}

/**
 * Takes the path off a request that has a longer one than any here: while the request waits for its turn, every collection of
 * young objects would copy those characters, 200 times 15 kB of them.
 * @returns whether it was short enough; what it was not is to be answered with `refusePath`
 */
export function acceptPath(request: IncomingMessage): boolean {
  if (!hasLongPath(request)) return true
  request.url = '/'
  return false
}

/** Answers 414. The connection stays: a new one for each costs more than the refusal. */
export function refusePath(request: IncomingMessage, response: ServerResponse, share: Share): void {
  refuse(request, response, share, 'ADDRESS_TOO_LONG', { most: longestPath })
}
