/** Sends requests, a few at a time on connections that stay open, and tells which of them the server failed on. */
import http from 'node:http'

export interface Shot {
  method: string
  target: string
  headers?: Record<string, string>
  body?: string
  /** What the shot tries, so that those of one kind are listed once. */
  kind: string
}

export interface Outcome {
  shots: number
  /** How many answers had each status. */
  statuses: Record<string, number>
  /**
   * Kinds that got a 5xx or no answer, each with its first request. A 503 that says when to come again is none of them: on a
   * busy machine the server ends what takes too long.
   */
  failures: string[]
  /** Answers that took longer than two seconds. */
  slow: number
}

const inFlight = 8
/** Milliseconds: longer than the server gives itself. */
const patience = 60_000

interface Answer {
  status: number
  text: string
  /** Says when to come again. */
  later: boolean
}

function send(url: URL, agent: http.Agent, shot: Shot): Promise<Answer> {
  const { body, headers = {}, method, target } = shot
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }
    const { hostname, port } = url
    const request = http.request({ agent, hostname, port, method, path: target, headers: { ...length, ...headers } }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => (text = text.length < 500 ? text + chunk : text))
      response.on('error', reject)
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text, later: 'retry-after' in response.headers }))
    })
    request.setTimeout(patience, () => request.destroy(new Error('no answer')))
    request.on('error', (error) => {
      // The server closed the connection while it rested, and the request met it on its way (RFC 9112 §9.5).
      const crossed = request.reusedSocket && 'code' in error && error.code === 'ECONNRESET'
      if (crossed) resolve(send(url, agent, shot))
      else reject(error)
    })
    request.end(body)
  })
}

export interface Fire {
  url: string
  shots: Iterable<Shot>
  /** Called with the answer, e.g. to remove what was made. */
  after?: (shot: Shot, status: number, text: string) => Promise<void>
}

export async function fire({ after, shots, url }: Fire): Promise<Outcome> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: inFlight })
  const target = new URL(url)
  const outcome: Outcome = { shots: 0, statuses: {}, failures: [], slow: 0 }
  const failed = new Map<string, string>()
  const iterator = shots[Symbol.iterator]()
  const answerTo = async (shot: Shot): Promise<Omit<Answer, 'status'> & { status: number | 'none' }> => {
    try {
      const from = performance.now()
      const answer = await send(target, agent, shot)
      if (performance.now() - from > 2_000) outcome.slow += 1
      await after?.(shot, answer.status, answer.text)
      return answer
    } catch (error) {
      return { status: 'none', text: String(error), later: false }
    }
  }
  const shoot = async (): Promise<void> => {
    for (let next = iterator.next(); !next.done; next = iterator.next()) {
      const shot = next.value
      const { later, status, text } = await answerTo(shot)
      outcome.shots += 1
      outcome.statuses[status] = (outcome.statuses[status] ?? 0) + 1
      if ((status === 'none' || (status >= 500 && !(status === 503 && later))) && !failed.has(shot.kind)) {
        const { body = '', method } = shot
        failed.set(shot.kind, `${status} ${shot.kind}: ${method} ${decoded(shot.target)} ${body.slice(0, 300)} => ${text.slice(0, 120)}`)
      }
    }
  }
  await Promise.all(Array.from({ length: inFlight }, shoot))
  agent.destroy()
  outcome.failures = [...failed.values()]
  return outcome
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target).slice(0, 400)
  } catch {
    return target.slice(0, 400)
  }
}
