/** Requests that two servers in a row may each read in their own way. */
import { once } from 'node:events'
import http from 'node:http'
import net from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startServer, type TestServer } from '../harness/server.ts'
import { rawBytes, rawRequest } from '../server/rawRequest.ts'

let server: TestServer

beforeAll(async () => {
  server = await startServer()
})

afterAll(() => server.stop())

const get = (target: string, ...headers: string[]): string =>
  `GET ${target} HTTP/1.1\r\n${headers.join('\r\n')}\r\nConnection: close\r\n\r\n`

const statusOf = (answer: string): number => Number(answer.split(' ', 2)[1])

describe('two Host headers', () => {
  it.each(['/api/topics?limit=1', '/healthz', '/nothing'])('are refused at %s, before memory answers and after', async (target) => {
    const once = 'Host: a.example'
    for (const expected of [once, once]) expect(statusOf(await rawBytes(server.url, get(target, expected)))).not.toBe(400)
    for (const twice of [
      [once, once],
      [once, 'X: y', 'hOST: b.example'],
    ]) {
      const answer = await rawBytes(server.url, get(target, ...twice))
      expect([statusOf(answer), answer.includes('"code":"HOST_REPEATED"')]).toEqual([400, true])
    }
  })
})

describe('a target with a scheme and a host', () => {
  it('is the same answer as without, also from memory', async () => {
    const target = '/api/topics?limit=1&depth=0'
    const plain = await rawRequest(server.url, { target })
    for (const origin of ['http://evil.example', 'https://evil.example:8443', 'HTTP://EVIL.example']) {
      const absolute = await rawRequest(server.url, { target: `${origin}${target}` })
      expect([absolute.status, absolute.text, absolute.headers['server-timing']]).toEqual([200, plain.text, 'cache;desc=hit'])
    }
    const first = await rawRequest(server.url, { target: 'http://evil.example/api/topics?limit=2&depth=0' })
    const second = await rawRequest(server.url, { target: '/api/topics?limit=2&depth=0' })
    expect([first.status, second.headers['server-timing'], second.text]).toEqual([200, 'cache;desc=hit', first.text])
  })

  it.each([
    ['/healthz?x=y', 200],
    ['/readyz?a=/b:c', 200],
    ['/api/media/file/nothing.png?x=y', 404],
    ['/api/globals/navigation?depth=0', 200],
    ['?x=y', 404],
    ['', 404],
  ])('comes to what it names: %s', async (target, status) => {
    const absolute = await rawRequest(server.url, { target: `http://evil.example${target}` })
    expect([absolute.status, absolute.text.includes('evil.example')]).toEqual([status, false])
  })
})

describe('requests that do not wait for the answers before them', () => {
  /** @returns the limits of the lists that were answered, in the order of the answers */
  const pipeline = (count: number): Promise<number[]> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(server.url)
      let text = ''
      const done = (): void => resolve([...text.matchAll(/"limit":(\d+)/g)].map(([, limit]) => Number(limit)))
      const socket = net.connect(Number(port), hostname, () => {
        const requests = Array.from({ length: count }, (_, index) => `GET /api/topics?limit=${(index % 100) + 1} HTTP/1.1\r\nHost: x\r\n`)
        socket.write(`${requests.join('\r\n')}Connection: close\r\n\r\n`)
      })
      socket.setTimeout(20_000, () => reject(new Error('The connection was not closed.')))
      socket.on('data', (chunk) => (text += chunk.toString()))
      // Of an ended connection the system may say so before all has been read.
      socket.on('error', done)
      socket.on('close', done)
    })

  it('are answered in their order, from the database and from memory', async () => {
    const inOrder = Array.from({ length: 20 }, (_, index) => index + 1)
    for (let time = 0; time < 3; time += 1) expect(await pipeline(20)).toEqual(inOrder)
  })

  it('lose the connection when there are very many, and nobody else does', async () => {
    const answered = await Promise.all(Array.from({ length: 50 }, () => pipeline(900)))
    expect(Math.max(...answered.map(({ length }) => length))).toBeLessThanOrEqual(21)
    expect((await rawRequest(server.url, { target: '/api/topics?limit=1' })).status).toBe(200)
  })
})

describe('a long address', () => {
  it.each(['a', '@', '/a', '%40'])('of the letter %s is refused, and those who ask meanwhile are answered', async (letters) => {
    const target = `/api/${letters.repeat(Math.floor(15_000 / letters.length))}`
    const answers = await Promise.all(Array.from({ length: 100 }, () => rawRequest(server.url, { target })))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([414]))
    expect((await rawRequest(server.url, { target: '/api/topics?limit=1' })).status).toBe(200)
  })

  it('leaves the connection to the next request', async () => {
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
    const ask = (path: string): Promise<[status: number | undefined, reused: boolean]> =>
      new Promise((resolve, reject) => {
        const request = http
          .get(`${server.url}${path}`, { agent }, (response) => {
            response.on('end', () => resolve([response.statusCode, request.reusedSocket])).resume()
          })
          .on('error', reject)
      })
    expect([await ask(`/api/${'a'.repeat(15_000)}`), await ask('/api/topics?limit=1')]).toEqual([
      [414, false],
      [200, true],
    ])
    agent.destroy()
  })
})

describe('a form', () => {
  it('whose type is long is refused, and nobody looks for its boundary', async () => {
    const type = `multipart/form-data;${'boundary=a; '.repeat(1000)}`
    const { status } = await rawRequest(server.url, {
      method: 'POST',
      target: '/api/media',
      headers: { 'content-type': type },
      body: '--a--',
    })
    expect(status).toBe(415)
  })
})

describe('a request for another protocol', () => {
  const upgrade = (protocol: string): string => get('/api/topics?limit=1', 'Host: a', `Upgrade: ${protocol}`).replace('close', 'Upgrade')

  it.each(['websocket', 'h2c'])('%s is answered as if it asked for none', async (protocol) => {
    const { hostname, port } = new URL(server.url)
    const socket = net.connect(Number(port), hostname, () => socket.write(upgrade(protocol)))
    const [answer] = (await once(socket, 'data', { signal: AbortSignal.timeout(5_000) })) as [Buffer]
    expect(statusOf(answer.toString('latin1'))).toBe(200)
    socket.destroy()
  })

  it('keeps nobody out, and lets go of its connection', async () => {
    const { hostname, port } = new URL(server.url)
    const open = Array.from({ length: 2_100 }, () => {
      const socket: net.Socket = net.connect(Number(port), hostname, () => socket.write(upgrade('websocket')))
      return socket.on('error', () => undefined).resume()
    })
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    for (let time = 0; time < 20; time += 1) expect((await rawRequest(server.url, { target: '/api/topics?limit=1' })).status).toBe(200)
    for (const socket of open) socket.destroy()
    await expect(rawRequest(server.url, { target: '/healthz' })).resolves.toMatchObject({ status: 200 })
  })
})

describe('a crowd of connections', () => {
  it('on which nothing is asked keeps nobody out', async () => {
    const { hostname, port } = new URL(server.url)
    const silent = Array.from({ length: 3_000 }, () => net.connect(Number(port), hostname).on('error', () => undefined))
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    for (let time = 0; time < 20; time += 1) expect((await rawRequest(server.url, { target: '/api/topics?limit=1' })).status).toBe(200)
    for (const socket of silent) socket.destroy()
  })
})
