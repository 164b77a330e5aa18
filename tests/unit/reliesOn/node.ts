/** Checks of what is relied on of Node.js, V8, Express and busboy. */
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { createServer, get, request as ask, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import Module from 'node:module'
import { connect, type AddressInfo } from 'node:net'
import express from 'express'
import { expect } from '@jest/globals'
import { PreparedHead } from '../../../src/features/delivery/preparedHead.ts'
import { AsyncContext } from '../../../src/scheduling/asyncContext.ts'
import { messageClasses } from '../../../src/server/messageClasses.ts'
import { isPipelined } from '../../../src/server/request/pipelined.ts'
import { assertQueueIsTold } from '../../../src/server/request/slowClients.ts'
import { faultOf } from '../../../src/server/errors/faultOf.ts'
import { source, type Checks } from './source.ts'

/** Has a server of our classes answer one request. */
async function answering(look: RequestListener, body?: string): Promise<IncomingMessage> {
  const http = createServer(messageClasses(express()), look)
  await once(http.listen(0, '127.0.0.1'), 'listening')
  const { port } = http.address() as AddressInfo
  try {
    const asked = body === undefined ? get({ port, host: '127.0.0.1' }) : ask({ port, host: '127.0.0.1', method: 'POST' }).end(body)
    const [answer] = (await once(asked, 'response')) as [IncomingMessage]
    await once(answer.resume(), 'end')
    return answer
  } finally {
    http.closeAllConnections()
    http.close()
  }
}

/** What is inside of a request and of its response, while it is answered. */
async function inside(look: (request: IncomingMessage, response: ServerResponse) => unknown): Promise<unknown> {
  let seen: unknown
  await answering((request, response) => {
    seen = look(request, response)
    response.end()
  })
  return seen
}

/** The answer of a server of a head that was put there by hand. */
async function sendsHead(): Promise<void> {
  const head = new PreparedHead(200, ['Content-Length', '0', 'X-Prepared', 'yes'])
  let isGiven = false
  const { headers } = await answering((request, response) => {
    response.shouldKeepAlive = true
    isGiven = head.giveTo(response, Date.now())
    response.end()
  })
  expect([isGiven, headers['x-prepared']]).toEqual([true, 'yes'])
}

async function pushesPieces(): Promise<void> {
  const { push } = Object.getPrototypeOf(messageClasses(express()).IncomingMessage.prototype) as { push?: unknown }
  let pushed = 0
  await answering((request, response) => {
    const own = request.push.bind(request)
    request.push = (...given: Parameters<typeof own>) => {
      pushed += 1
      return own(...given)
    }
    request.resume().once('end', () => response.end())
  }, 'a body')
  expect([typeof push, pushed > 0]).toEqual(['function', true])
}

/** Whether each of three requests that come together is pipelined. */
async function pipelined(): Promise<boolean[]> {
  const seen: boolean[] = []
  const http = createServer((_request, response) => {
    seen.push(isPipelined(response))
    response.end()
  })
  await once(http.listen(0, '127.0.0.1'), 'listening')
  const { port } = http.address() as AddressInfo
  const socket = connect(port, '127.0.0.1')
  socket.end('GET / HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(3))
  await once(socket.resume(), 'close')
  http.close()
  return seen
}

export const ofNode: Checks = {
  'compile-module': () => expect(typeof Reflect.get(new Module('/none.js'), '_compile')).toBe('function'),
  'response-head': sendsHead,
  'idle-seconds': async () => {
    expect(await inside((_, response) => typeof Reflect.get(response, '_keepAliveTimeout'))).toBe('number')
  },
  'body-pieces': pushesPieces,
  'parser-slots': async () => {
    const typesOfSlots = (request: IncomingMessage): string[] => {
      const { parser } = request.socket as unknown as {
        parser: { constructor: Record<'kOnBody' | 'kOnHeadersComplete' | 'kOnMessageComplete', number>; [slot: number]: unknown }
      }
      const { kOnBody, kOnHeadersComplete, kOnMessageComplete } = parser.constructor
      return [kOnBody, kOnHeadersComplete, kOnMessageComplete].map((slot) => typeof parser[slot])
    }
    expect(await inside(typesOfSlots)).toEqual(['function', 'function', 'function'])
  },
  'answer-in-turn': async () => {
    expect(await inside(({ socket }, response) => Reflect.get(socket, '_httpMessage') === response)).toBe(true)
  },
  'waiting-answer': async () => {
    expect(await pipelined()).toEqual([false, true, true])
  },
  'queue-size': async () => {
    expect(await inside(({ socket }) => assertQueueIsTold(socket))).toBeUndefined()
  },
  'context-off': () => {
    const context = new AsyncContext<string>()
    const seen = context.run('first', (end) => {
      end()
      return context.get()
    })
    expect([seen, context.run('second', () => context.get())]).toEqual([undefined, 'second'])
  },
  'v8-options': () => {
    const options = execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' })
    expect(['--parallel-scavenge', '--max-old-space-size'].filter((option) => !options.includes(option))).toEqual([])
    execFileSync(process.execPath, ['--no-parallel-scavenge', '--v8-pool-size=0', '--eval', ''])
  },
}

export const ofExpress: Checks = {
  'own-prototypes': async () => {
    const app = express()
    const { IncomingMessage: Request, ServerResponse: Response } = messageClasses(app)
    expect([app.request === (Request.prototype as unknown), app.response === (Response.prototype as unknown)]).toEqual([true, true])
    expect(source('express/lib/application.js')).toContain('Object.setPrototypeOf(req, this.request)')
    await Promise.resolve()
  },
}

const sayings: readonly (readonly [file: string, message: string])[] = [
  ['busboy/lib/types/multipart.js', 'Malformed part header'],
  ['busboy/lib/types/multipart.js', 'Unexpected end of form'],
  ['busboy/lib/types/multipart.js', 'Multipart: Boundary not found'],
  ['busboy/lib/index.js', 'Unsupported content type'],
]

export const ofBusboy: Checks = {
  'form-messages': () => {
    for (const [file, message] of sayings) {
      expect(source(file)).toContain(message)
      expect(faultOf(new Error(message))).toBe('VALUE_INVALID')
    }
  },
}
