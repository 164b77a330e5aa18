import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import net, { type AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as after } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import express from 'express'
import fc from 'fast-check'
import { messageClasses } from '../../src/server/messageClasses.ts'

let http: ReturnType<typeof createServer>
let handle: (request: IncomingMessage, response: ServerResponse) => void
const port = (): number => (http.address() as AddressInfo).port

beforeEach(async () => {
  http = createServer(messageClasses(express()), (request, response) => handle(request, response))
  await once(http.listen(0, '127.0.0.1'), 'listening')
})

afterEach(() => {
  http.closeAllConnections()
  http.close()
})

const head = 'POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n'
const inChunks = (parts: readonly string[]): string => parts.map((part) => `${part.length.toString(16)}\r\n${part}\r\n`).join('')

/** What comes back for bytes that are written piece by piece. */
async function answerTo(writes: readonly string[]): Promise<string> {
  const socket = net.connect(port(), '127.0.0.1')
  const answer = text(socket).catch(() => '')
  socket.on('error', () => undefined)
  for (const bytes of writes) {
    socket.write(bytes)
    await after(1)
  }
  return answer
}

describe('a body in small chunks', () => {
  it('is cut off like any other when it goes on after the answer', async () => {
    handle = (_request, response) => response.end('answered')
    const socket = net.connect(port(), '127.0.0.1')
    socket.on('error', () => undefined)
    let received = ''
    socket.on('data', (bytes: Buffer) => (received += bytes.toString()))
    const closed = once(socket, 'close')
    socket.write('GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n')
    await once(socket, 'data')
    for (let count = 0; count < 10; count += 1) socket.write(inChunks(Array<string>(100).fill('x')))
    await closed
    expect(received).toContain('answered')
  })

  it('is read as it was sent, however it is cut', async () => {
    handle = (request, response) => void text(request).then((body) => response.end(`<${body}>`))
    const piece = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 3_000 })
    const sizes = fc.array(fc.oneof(piece, fc.string({ unit: fc.constantFrom('x', 'y'), minLength: 60, maxLength: 90 })), { maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(sizes, fc.array(sizes, { maxLength: 3 }), async (first, others) => {
        const parts = [first, ...others]
        const answer = await answerTo([head + inChunks(first), ...others.map(inChunks), '0\r\n\r\n'])
        expect(answer).toContain(`<${parts.flat().join('')}>`)
      }),
      { numRuns: 60 },
    )
  })

  it('comes in few pieces', async () => {
    let pieces = 0
    handle = (request, response) => {
      request.on('data', () => (pieces += 1))
      request.once('end', () => response.end())
    }
    await answerTo([head + inChunks(Array<string>(600).fill('x'.repeat(100))) + '0\r\n\r\n'])
    expect(pieces).toBeLessThan(40)
  })

  it.each(['read', 'not read'])('of a byte each is given up soon, when it is %s', async (way) => {
    let bytes = 0
    handle = (request) => {
      if (way === 'read') request.on('data', (chunk: Buffer) => (bytes += chunk.length))
      request.on('error', () => undefined)
    }
    expect(await answerTo([head + '1\r\na\r\n'.repeat(260_000)])).not.toContain('200')
    expect(bytes).toBeLessThan(1_000)
  })
})
