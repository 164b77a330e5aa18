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
  /** Kinds that got a 5xx or no answer, each with its first request. */
  failures: string[]
  /** Answers that took longer than two seconds. */
  slow: number
}

const inFlight = 8
const patience = 20_000

function send(url: URL, agent: http.Agent, { body, headers = {}, method, target }: Shot): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }
    const { hostname, port } = url
    const request = http.request({ agent, hostname, port, method, path: target, headers: { ...length, ...headers } }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => (text = text.length < 500 ? text + chunk : text))
      response.on('error', reject)
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
    })
    request.setTimeout(patience, () => request.destroy(new Error('no answer')))
    request.on('error', reject)
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
  const answerTo = async (shot: Shot): Promise<{ status: number | 'none'; text: string }> => {
    try {
      const answer = await send(target, agent, shot)
      await after?.(shot, answer.status, answer.text)
      return answer
    } catch (error) {
      return { status: 'none', text: String(error) }
    }
  }
  const shoot = async (): Promise<void> => {
    for (let next = iterator.next(); !next.done; next = iterator.next()) {
      const shot = next.value
      const from = performance.now()
      const { status, text } = await answerTo(shot)
      if (performance.now() - from > 2_000) outcome.slow += 1
      outcome.shots += 1
      outcome.statuses[status] = (outcome.statuses[status] ?? 0) + 1
      if ((status === 'none' || status >= 500) && !failed.has(shot.kind)) {
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
