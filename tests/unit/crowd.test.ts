import { once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { setTimeout as after } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { boundCrowd } from '../../src/server/request/crowd.ts'

let http: Server
let waiting: ServerResponse[]

beforeEach(async () => {
  waiting = []
  http = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    if (request.url === '/later') waiting.push(response)
    else response.end('answered')
  })
  boundCrowd(http, { most: 60, crowded: 20 })
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
})

afterEach(() => {
  http.closeAllConnections()
  http.close()
})

async function open(): Promise<Socket> {
  const socket = connect((http.address() as AddressInfo).port, '127.0.0.1').on('error', () => undefined)
  await once(socket, 'connect')
  return socket
}

const openMany = (count: number): Promise<Socket[]> => Promise.all(Array.from({ length: count }, open))

function ask(socket: Socket, path = '/'): void {
  socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`)
}

async function answerOn(socket: Socket): Promise<string> {
  const [chunk] = (await once(socket, 'data')) as [Buffer]
  return chunk.toString('latin1')
}

async function isKept(socket: Socket): Promise<boolean> {
  socket.resume()
  await after(50)
  return !socket.destroyed
}

it('has room for who asks, however many connections say nothing', async () => {
  const silent = []
  for (let time = 0; time < 5; time += 1) silent.push(...(await openMany(30)))
  const [socket] = await openMany(1)
  if (!socket) throw new Error('no connection')
  ask(socket)
  expect(await answerOn(socket)).toMatch(/^HTTP\/1.1 200 /)
  const kept = await Promise.all(silent.map(isKept))
  expect(kept.filter(Boolean).length).toBeLessThan(20)
  // The oldest have gone.
  expect(kept.slice(0, 120)).not.toContain(true)
})

it('lets those go first that have waited longest, also after an answer or in the middle of a head', async () => {
  const [answered, halfAsked, ...silent] = await openMany(20)
  if (!answered || !halfAsked) throw new Error('no connections')
  ask(answered)
  await answerOn(answered)
  halfAsked.write('GET / HT')
  expect(await Promise.all([answered, halfAsked, ...silent].map(isKept))).not.toContain(false)
  await openMany(1)
  expect(await Promise.all([answered, halfAsked, silent.at(-1) ?? halfAsked].map(isKept))).toEqual([false, false, true])
})

it('never cuts an answer that is on its way', async () => {
  const asked = await openMany(20)
  for (const socket of asked) ask(socket, '/later')
  while (waiting.length < 20) await after(5)
  const answers = asked.map(answerOn)
  for (let time = 0; time < 3; time += 1) await openMany(20)
  for (const response of waiting) response.end('at last')
  for (const answer of await Promise.all(answers)) expect(answer).toContain('at last')
})

it('does not wait for connections on which nothing was asked when it closes, and waits for what was', async () => {
  const silent = await openMany(3)
  const [asked] = await openMany(1)
  if (!asked) throw new Error('no connection')
  ask(asked, '/later')
  while (waiting.length === 0) await after(5)
  const closed = new Promise<void>((resolve) => http.close(() => resolve()))
  expect(await Promise.all(silent.map(isKept))).toEqual([false, false, false])
  waiting[0]?.end('late')
  expect(await answerOn(asked)).toMatch(/late$/)
  // Done with its answer, it ends with the next look.
  http.closeIdleConnections()
  await closed
})
