/** Forms with files that do not end: what came before the file is in memory as long as they are open. */
import net from 'node:net'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { until } from '../changes/harness/conditions.ts'
import { startServer, type TestServer } from '../harness/server.ts'
import { uploadTo } from '../media/library.ts'
import { photograph } from '../media/pictures.ts'

let server: TestServer
let token: string
const open: net.Socket[] = []

beforeAll(async () => {
  server = await startServer({ language: 'en' })
  token = await server.token('author')
})

afterAll(async () => {
  open.forEach((socket) => socket.destroy())
  await server.stop()
})

/** A form whose file does not come, as far as the server has answered it. */
function begin(): { said: () => string } {
  const { hostname, port } = new URL(server.url)
  let said = ''
  const socket = net.connect(Number(port), hostname)
  socket.on('error', () => undefined).on('data', (data) => (said += String(data)))
  open.push(socket)
  const chunk = (text: string): string => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`
  const head = `POST /api/media HTTP/1.1\r\nHost: ${hostname}:${port}\r\nAuthorization: JWT ${token}\r\nTransfer-Encoding: chunked\r\n`
  socket.write(`${head}Content-Type: multipart/form-data; boundary=XX\r\n\r\n`)
  socket.write(chunk(`--XX\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n{"alt":"${'ā'.repeat(100_000)}"}\r\n`))
  return { said: () => said }
}

it('are refused when eight of an address are open, and others are when these have ended', async () => {
  const forms = Array.from({ length: 12 }, begin)
  const refused = (): number => forms.filter(({ said }) => /^HTTP\/1\.1 503[^]*BODIES_BUSY/.test(said())).length
  await until('refusals', () => refused() === 4)
  const content = await photograph('jpeg')
  expect((await uploadTo(server, token, { content, name: 'kuva.jpg' })).status).toBe(503)
  expect(refused()).toBe(4)
  open.splice(0).forEach((socket) => socket.destroy())
  await until('room', async () => (await uploadTo(server, token, { content, name: 'kuva.jpg' })).status === 201)
})

it('are refused with more fields than a document and a file', async () => {
  const form = new FormData()
  for (const name of ['_payload', 'a', 'b']) form.set(name, '{}')
  form.set('file', new Blob(['x']), 'a.png')
  expect((await server.request('POST', '/api/media', { body: form, token })).status).toBe(413)
})
