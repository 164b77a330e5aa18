import { createServer, type Server } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { watchSlowClients } from '../../src/server/request/slowClients.ts'

const answer = Buffer.alloc(16 * 1024 * 1024, 'x')

jest.setTimeout(30_000)

describe('a client', () => {
  let server: Server
  let port: number
  const sockets: Socket[] = []

  beforeAll(async () => {
    server = createServer((request, response) => {
      slow.watch(request, response)
      if (request.method === 'GET') return void response.end(answer)
      request.resume().once('end', () => response.end('thanks'))
    })
    const slow = watchSlowClients(server, { stretch: 3, slowest: 1_000, mostUnread: 64 * 1024 * 1024 })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    port = (server.address() as AddressInfo).port
  })

  afterAll(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })

  const open = (text: string): Socket => {
    const socket = connect(port, '127.0.0.1')
    sockets.push(socket)
    socket.on('error', () => undefined)
    socket.write(text)
    return socket
  }
  const heardBy = async (socket: Socket): Promise<string> => {
    let heard = ''
    socket.on('data', (chunk) => (heard += chunk.toString('latin1', 0, 100)))
    await new Promise((resolve) => socket.once('close', resolve))
    return heard
  }
  const connections = (): Promise<number> => new Promise((resolve, reject) => server.getConnections((e, n) => (e ? reject(e) : resolve(n))))
  const get = 'GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'
  const post = 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 20000\r\nConnection: close\r\n\r\n'

  it('that stops sending its body gets 408', async () => {
    const began = Date.now()
    expect(await heardBy(open(`${post}${'x'.repeat(19_000)}`))).toMatch(/^HTTP\/1.1 408 /)
    // At 1,000 bytes a second what it has sent would have been good for 19 seconds.
    expect(Date.now() - began).toBeLessThan(12_000)
  })

  it('that sends slowly, but goes on, is waited for', async () => {
    const socket = open(post)
    const heard = heardBy(socket)
    for (let sent = 0; sent < 20_000; sent += 2_000) {
      await delay(400)
      socket.write('x'.repeat(2_000))
    }
    expect(await heard).toMatch(/^HTTP\/1.1 200 /)
  })

  it('that does not read is cut off, and one that reads slowly is not', async () => {
    const silent = open(get).pause()
    const reader = open(get)
    let read = 0
    reader.on('data', (chunk) => {
      read += chunk.length
      reader.pause()
      setTimeout(() => reader.resume(), 5)
    })
    await new Promise((resolve) => reader.once('close', resolve))
    expect(read).toBeGreaterThan(answer.length)
    while ((await connections()) > 0) await delay(100)
    expect(silent.isPaused()).toBe(true)
  })

  it('that does not read is cut off at once when many do not', async () => {
    for (let count = 0; count < 8; count += 1) open(get).pause()
    while ((await connections()) < 8) await delay(20)
    // Within the grace of each: what they leave unread is too much together.
    await delay(1_000)
    while ((await connections()) > 4) await delay(20)
    expect(await connections()).toBeGreaterThan(2)
  })
})
