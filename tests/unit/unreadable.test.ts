import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { answerUnreadable } from '../../src/server/request/unreadable.ts'

let http: Server

beforeAll(async () => {
  // The server's own limits are 20 and 5 seconds.
  http = createServer({ headersTimeout: 200, connectionsCheckingInterval: 50 }, (_request, response) => response.end('answered'))
  answerUnreadable(http)
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
})

afterAll(() => {
  http.close()
})

/** What the server says to these bytes, after which it closes the connection. */
async function saidTo(bytes: string): Promise<{ status: string; code: unknown }> {
  const socket = connect((http.address() as AddressInfo).port, '127.0.0.1')
  socket.write(bytes)
  const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n')
  const { errors } = JSON.parse(body) as { errors: { code: unknown }[] }
  return { status: head.slice(0, 'HTTP/1.1 408'.length), code: errors[0]?.code }
}

it.each([
  ['a head that does not come', 'GET /api/articles HTTP/1.1\r\nHost: local', 'HTTP/1.1 408', 'REQUEST_TOO_SLOW'],
  ['headers without end', `GET / HTTP/1.1\r\nHost: local\r\nA: ${'a'.repeat(20_000)}\r\n\r\n`, 'HTTP/1.1 431', 'HEADERS_TOO_LARGE'],
  ['what is no HTTP', 'Hei!\r\n\r\n', 'HTTP/1.1 400', 'REQUEST_UNREADABLE'],
])('answers %s with a code', async (_, bytes, status, code) => {
  expect(await saidTo(bytes)).toEqual({ status, code })
})
