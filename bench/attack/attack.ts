/** An attack: requests that are sent many at a time, and what became of them. */
import http from 'node:http'
import type { AttackRequest } from './requests.ts'

export interface Attack {
  name: string
  /** @param number counts the requests of the attack, so that each may ask for something else and none is answered from memory */
  request(number: number): AttackRequest
}

export interface Toll {
  /** How many answers there were of each status; 0 is a connection that ended without one. */
  statuses: Map<number, number>
  /** 5xx that are no 503 with Retry-After. */
  faults: number
}

/** @returns the status and whether it is an honest answer */
function send(origin: string, agent: http.Agent, { body, headers = {}, method = 'GET', path }: AttackRequest): Promise<[number, boolean]> {
  return new Promise((resolve) => {
    const type = body === undefined ? {} : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }
    const request = http.request(`${origin}${path}`, { agent, method, headers: { ...type, ...headers } }, (response) => {
      const status = response.statusCode ?? 0
      const honest = status < 500 || (status === 503 && response.headers['retry-after'] !== undefined)
      response.on('error', () => resolve([0, true]))
      response.on('end', () => resolve([status, honest])).resume()
    })
    request.on('error', () => resolve([0, true]))
    request.end(body)
  })
}

/** Sends an attack with so many requests in flight until it is over. */
export async function sendOn(origin: string, attack: Attack, inFlight: number, isOver: () => boolean): Promise<Toll> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: inFlight })
  const toll: Toll = { statuses: new Map(), faults: 0 }
  let number = 0
  await Promise.all(
    Array.from({ length: inFlight }, async () => {
      while (!isOver()) {
        const [status, honest] = await send(origin, agent, attack.request((number += 1)))
        toll.statuses.set(status, (toll.statuses.get(status) ?? 0) + 1)
        if (!honest) toll.faults += 1
      }
    }),
  )
  agent.destroy()
  return toll
}
