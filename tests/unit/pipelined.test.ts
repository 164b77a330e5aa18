import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { isPipelined, mayWait } from '../../src/server/request/pipelined.ts'

let http: Server
let handedOut = 0

beforeAll(async () => {
  http = createServer((request, response) => {
    handedOut += 1
    if (request.url === '/answered') response.end('answered')
    else if (isPipelined(response)) mayWait(request, response)
  })
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
})

afterAll(() => {
  http.closeAllConnections()
  http.close()
})

function open(): Socket {
  const socket = connect((http.address() as AddressInfo).port, '127.0.0.1')
  return socket.on('error', () => undefined)
}

it('has Node hand out no more of a connection than may wait on it, and all of the next', async () => {
  for (let time = 1; time <= 3; time += 1) {
    handedOut = 0
    const flood = open().resume()
    // All of it fits into what is read of a connection at once.
    flood.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(2_000))
    await once(flood, 'close')
    // One that is worked on, 20 that wait, and the one that is too many.
    expect(handedOut).toBe(22)
    const next = open()
    next.write(
      'POST /answered HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabcGET /answered HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    )
    let said = ''
    for await (const chunk of next) said += String(chunk)
    expect(said.match(/answered/g)).toHaveLength(2)
  }
})
