import { createServer, type RequestListener, type Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Answer, type Outcome } from '../../src/features/delivery/answer.ts'
import { Dependencies } from '../../src/features/delivery/dependencies.ts'
import { PreparedHead } from '../../src/features/delivery/preparedHead.ts'

const dependencies = new Dependencies()
dependencies.addDocument('articles', 'one')
const content = {
  body: Buffer.from('{"title":"Mielenterveyttä"}'),
  headers: [
    ['content-type', 'application/json'],
    ['x-said', 'mitä Payload sanoi'],
  ] as const,
  dependencies,
  readAt: 0,
  holdsUntil: Number.POSITIVE_INFINITY,
}
const answer = new Answer(content, { shared: 60, staleWhileRevalidate: 60, staleIfError: 60 })

const servers: Server[] = []

async function serve(listener: RequestListener): Promise<number> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

/** Everything that the server says until it ends the connection. */
async function converse(port: number, said: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  socket.write(said)
  const heard: Buffer[] = []
  for await (const part of socket) heard.push(part as Buffer)
  return Buffer.concat(heard).toString('latin1')
}

/** What differs between a hit and a miss, and between two seconds. */
function comparable(text: string): string {
  return text
    .replaceAll('verkosto; fwd=miss; stored', 'verkosto; hit')
    .replaceAll('cache;desc=miss', 'cache;desc=hit')
    .replaceAll(/Date: .{29}\r\n/g, 'Date: now\r\n')
}

const delayed = (port: number): string => `GET /slow HTTP/1.1\r\nHost: localhost:${port}\r\n\r\n`
const last = 'GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'

describe('a prepared head', () => {
  let prepared: number
  let plain: number
  const etag = async (): Promise<string> => /etag: ("[^"]+")/i.exec(await converse(plain, last))?.[1] ?? ''

  beforeAll(async () => {
    const sending =
      (outcome: Outcome): RequestListener =>
      (request, response) => {
        const send = (): void => answer.send(request, response, 'identity', outcome)
        if (request.url === '/slow') setTimeout(send, 30)
        else send()
      }
    prepared = await serve(sending('hit'))
    plain = await serve(sending('miss'))
  })

  afterAll(async () => {
    await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
  })

  it.each([
    ['GET', 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n'],
    ['HEAD', 'HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n'],
    ['a GET that has it', 'GET / HTTP/1.1\r\nHost: localhost\r\nIf-None-Match: ETAG\r\n\r\n'],
    ['a HEAD that has it', 'HEAD / HTTP/1.1\r\nHost: localhost\r\nIf-None-Match: ETAG\r\n\r\n'],
    ['HTTP/1.0', 'GET / HTTP/1.0\r\n\r\n'],
    ['HTTP/1.0 that stays', 'GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n'],
    ['one that goes', last],
  ])('makes what Node makes of it, byte for byte: %s', async (_, asked) => {
    const said = asked.replace('ETAG', await etag()) + last
    const [own, nodes] = await Promise.all([converse(prepared, said), converse(plain, said)])
    expect(comparable(own)).toBe(comparable(nodes))
    expect(own).toContain('desc=hit')
  })

  it('keeps the order of requests that came together', async () => {
    const said = `${delayed(prepared)}HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n${delayed(prepared)}${last}`
    const [own, nodes] = await Promise.all([converse(prepared, said), converse(plain, said)])
    expect(comparable(own)).toBe(comparable(nodes))
    expect(own.match(/HTTP\/1\.1 200 OK/g)).toHaveLength(4)
  })

  it('leaves a response alone of which something has been said', async () => {
    const head = new PreparedHead(200, ['Content-Length', '0'])
    const taken: boolean[] = []
    const port = await serve((_, response) => {
      response.setHeader('X-Said', 'before')
      taken.push(head.giveTo(response, Date.now()))
      response.end()
    })
    expect(await converse(port, 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n' + last)).toContain('X-Said: before')
    expect(taken).toEqual([false, false])
  })

  it('is given to a response of which nothing has been said, and names the second in which it is', async () => {
    const head = new PreparedHead(200, ['Content-Length', '0'])
    const moments = [Date.UTC(2026, 0, 1, 12, 0, 0, 999), Date.UTC(2026, 0, 1, 12, 0, 1, 0)]
    const taken: boolean[] = []
    const port = await serve((_, response) => {
      taken.push(head.giveTo(response, moments[taken.length] ?? 0))
      response.end()
    })
    const asked = 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n'
    const said = await converse(port, asked + asked + last)
    expect(taken).toEqual([true, true, false])
    expect([...said.matchAll(/Date: .*(\d\d:\d\d:\d\d) GMT/g)].slice(0, 2).map(([, time]) => time)).toEqual(['12:00:00', '12:00:01'])
  })

  it.each([
    ['a line of its own', 'yes\r\nSet-Cookie: a=b'],
    ['a character that no header has', 'ennen – jälkeen'],
  ])('is not made of %s', (_, value) => {
    expect(() => new PreparedHead(200, ['X-Value', value])).toThrow('Invalid character')
  })
})
