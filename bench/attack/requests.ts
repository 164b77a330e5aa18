/** Requests by which a server is attacked: many, some at once, and what they got. */
import http from 'node:http'
import net from 'node:net'

export interface AttackRequest {
  method?: 'GET' | 'POST'
  path: string
  headers?: http.OutgoingHttpHeaders
  body?: string
}

/** How often each status came; 0 counts the requests that got none. */
export type Statuses = Record<number, number>

const answerTimeout = 60_000

function ask(url: string, agent: http.Agent, { body, headers = {}, method = 'GET', path }: AttackRequest): Promise<number> {
  return new Promise((resolve) => {
    const length = body === undefined ? {} : { 'Content-Length': Buffer.byteLength(body) }
    const request = http.request(new URL(url), { agent, method, path, headers: { ...length, ...headers } }, (response) => {
      response.resume()
      response.once('close', () => resolve(response.statusCode ?? 0))
    })
    request.setTimeout(answerTimeout, () => request.destroy())
    request.once('error', () => resolve(0))
    request.end(body)
  })
}

/** Sends `count` requests, `atOnce` of them at a time; each is made when its turn comes. */
export async function sendMany(url: string, count: number, atOnce: number, make: (index: number) => AttackRequest): Promise<Statuses> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: atOnce })
  const statuses: Statuses = {}
  let next = 0
  const work = async (): Promise<void> => {
    for (let index = next++; index < count; index = next++) {
      const status = await ask(url, agent, make(index))
      statuses[status] = (statuses[status] ?? 0) + 1
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  agent.destroy()
  return statuses
}

/** A connection that was written to; what came back on it is in `text` as long as it is read. */
export interface Held {
  socket: net.Socket
  readonly text: string
  readonly open: boolean
}

/**
 * Opens a connection and writes to it, and no more.
 * @param reads whether what the server says is read
 */
export function hold(url: string, bytes: Buffer, reads: boolean): Promise<Held> {
  const { hostname, port } = new URL(url)
  let text = ''
  let open = true
  return new Promise((resolve) => {
    const socket = net.connect({ port: Number(port), host: hostname })
    const held: Held = {
      socket,
      get text() {
        return text
      },
      get open() {
        return open
      },
    }
    if (reads) socket.on('data', (chunk) => (text += chunk.toString('latin1')))
    else socket.pause()
    socket.on('error', () => undefined)
    socket.once('close', () => {
      open = false
      resolve(held)
    })
    socket.once('connect', () => socket.write(bytes, () => resolve(held)))
  })
}
