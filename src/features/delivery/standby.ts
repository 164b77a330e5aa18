/**
 * Serves from the disk while a process waits for its database to start with: what the snapshot has, as stale answers, and
 * 503 for everything else.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { answerPreflight, isLeave, type Share } from '../../server/crossOrigin.ts'
import { retryAfter, sendError } from '../../server/problem.ts'
import { createCodingChooser } from './acceptedCoding.ts'
import { Answer, codings, type AnswerContent, type Lifetime } from './answer.ts'
import { cacheKey } from './cacheKey.ts'
import type { Snapshot } from './snapshot.ts'

const lifetime: Lifetime = { shared: 0, staleWhileRevalidate: 0, staleIfError: 86_400 }

function refuse(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', 'Retry-After': retryAfter })
  response.end(JSON.stringify(body))
}

function mayBeAnswered({ headers, method }: IncomingMessage): boolean {
  return (method === 'GET' || method === 'HEAD') && headers.cookie === undefined && headers.authorization === undefined
}

function withoutLeave(content: AnswerContent): AnswerContent {
  return { ...content, headers: content.headers.filter(([name]) => !isLeave(name)) }
}

/** @param share says who may read an answer, by the settings of this start and not of the one that wrote the snapshot */
export function createStandby({ answers, keys }: Snapshot, share: Share): RequestListener {
  const held = new Map(answers.map(([key, content]) => [key, new Answer(withoutLeave(content), lifetime)]))
  const codingOf = createCodingChooser(codings)
  const find = (target: string, origin: string | undefined): Answer | undefined => {
    const key = cacheKey(target, origin, keys)
    return key === null ? undefined : held.get(key)
  }
  return (request, response) => {
    // The next request comes over a connection of its own, and to the server when that is there.
    response.setHeader('Connection', 'close')
    const target = request.url ?? ''
    share(request, response)
    const answer = mayBeAnswered(request) ? (find(target, request.headers.origin) ?? find(target, undefined)) : undefined
    request.resume()
    if (answer) return answer.send(request, response, codingOf(request.headers['accept-encoding']), 'stale')
    if (answerPreflight(request, response)) return
    if (target === '/healthz') {
      response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
      response.end('{"status":"ok"}')
      return
    }
    if (target === '/readyz') return refuse(response, 503, { status: 'database unreachable' })
    sendError(request, response, 'DATABASE_UNAVAILABLE')
  }
}
