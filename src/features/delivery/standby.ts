/** Answers from the disk while a process waits for its database to start with: what the snapshot has, as stale answers. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { isAnonymousRead } from './anonymous.ts'
import { Answer, type AnswerContent, type Lifetime } from './answer.ts'
import { cacheKey } from './cacheKey.ts'
import { codingOf } from './codingOf.ts'
import type { Snapshot } from './snapshot.ts'

const lifetime: Lifetime = { shared: 0, staleWhileRevalidate: 0, staleIfError: 86_400 }

/** Who may read an answer is said by the settings of this start, and not of the one that wrote the snapshot. */
const leave = /^(access-control-|timing-allow-origin$)/i

function withoutLeave(content: AnswerContent): AnswerContent {
  return { ...content, headers: content.headers.filter(([name]) => !leave.test(name)) }
}

/** @returns what answers a request, and says whether it has */
export function createStandby({ answers, keys }: Snapshot): (request: IncomingMessage, response: ServerResponse) => boolean {
  const held = new Map(answers.map(([key, content]) => [key, new Answer(withoutLeave(content), lifetime)]))
  const find = (target: string, origin: string | undefined): Answer | undefined => {
    const key = cacheKey(target, origin, keys)
    return key === null ? undefined : held.get(key)
  }
  return (request, response) => {
    const target = request.url ?? ''
    const answer = isAnonymousRead(request, keys.signInCookie)
      ? (find(target, request.headers.origin) ?? find(target, undefined))
      : undefined
    answer?.send(request, response, codingOf(request.headers['accept-encoding']), 'stale')
    return answer !== undefined
  }
}
