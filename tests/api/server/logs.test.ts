/** What the server writes: short lines, nothing of what a client sent, and no error for what a client did wrong. */
import { readFile } from 'node:fs/promises'
import net from 'node:net'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import pg from 'pg'
import { runningCluster } from '../harness/cluster.ts'
import { createTestDatabase } from '../harness/database.ts'
import { startProxy } from '../changes/harness/proxy.ts'
import { startServer, type TestServer } from '../harness/server.ts'

const marker = 'sotu131052-308T'
const long = `${marker} `.repeat(6_000)
const override = { 'X-Payload-HTTP-Method-Override': 'GET' }

let server: TestServer
let token: string

interface Line {
  level: number
  msg: string
  status?: number
  aborted?: boolean
}

beforeAll(async () => {
  server = await startServer({ environment: { LOG_LEVEL: 'debug' } })
  token = await server.token('admin')
})

afterAll(() => server.stop())

/** @returns the lines that are in the output by now, those of the log apart from the others */
function written(of: TestServer = server): { lines: Line[]; longest: number } {
  const lines = of.output().split('\n')
  const logged = lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as Line)
  return { lines: logged, longest: Math.max(...lines.map((line) => Buffer.byteLength(line))) }
}

it('says nothing of what a client sent, and calls no mistake an error', async () => {
  const form = new FormData()
  form.append('file', new Blob([marker], { type: 'text/plain' }), `${marker}.html`)
  form.append('_payload', JSON.stringify({ alt: marker }))
  const mistakes = [
    server.request('GET', `/api/articles?where[${marker}][equals]=${marker}`),
    server.request('GET', `/api/articles?where[id][equals]=${marker}&where[publishedAt][equals]=${marker}`),
    server.request('GET', `/api/articles?where[title][like]=${'a+'.repeat(20)}${marker}`),
    server.request('GET', `/api/articles?sort=${marker}.x&locale=${marker}`),
    server.request('GET', `/api/articles?depth=${marker}&limit=${marker}`),
    server.request('POST', '/api/topics', { body: { where: { name: { like: long } } }, headers: override }),
    server.request('POST', '/api/topics', { body: `{ "name": "${marker}`, token }),
    server.request('POST', '/api/topics', { body: { name: { [marker]: marker }, slug: [marker], createdBy: marker }, token }),
    server.request('POST', '/api/articles', { body: { topics: [marker], publishedAt: marker, body: { root: marker } }, token }),
    server.request('POST', '/api/media', { body: form, token }),
    server.request('POST', '/api/users', { body: { email: `${marker}@`, password: marker, role: marker }, token }),
    server.request('POST', '/api/users/login', { body: { email: `${marker}@example.org`, password: marker } }),
    server.graphql(`{ Articles(where: { title: { like: "${long}" } }) { totalDocs } }`),
    server.graphql(`{ ${marker.replaceAll('-', '_')} }`),
    server.graphql(`mutation { createTopic(data: { name: "${marker}", slug: 5 }) { id } }`),
    server.graphql('query ($w: Topic_where) { Topics(where: $w) { totalDocs } }', { w: { [marker]: marker } }),
  ]
  const statuses = (await Promise.all(mistakes)).map(({ status }) => status)
  expect(statuses.filter((status) => status >= 500)).toEqual([])
  const { lines, longest } = written()
  expect(server.output()).not.toContain(marker)
  expect(lines.filter(({ level }) => level >= 50)).toEqual([])
  expect(longest).toBeLessThanOrEqual(8_192)
})

it.each([
  ['a document', 'application/json', '{"name": "'],
  ['an upload', 'multipart/form-data; boundary=b', '--b\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\n'],
])('calls it no error that a client leaves in the middle of %s', async (_, type, beginning) => {
  const before = written().lines.length
  for (const authorization of ['', `Authorization: JWT ${token}\r\n`]) {
    const socket = net.connect(Number(new URL(server.url).port), '127.0.0.1')
    const head = `POST /api/media HTTP/1.1\r\nHost: x\r\n${authorization}Content-Type: ${type}\r\nContent-Length: 9000\r\n\r\n`
    socket.write(`${head}${beginning}${'x'.repeat(5_000)}`)
    await setTimeout(200)
    socket.destroy()
  }
  const left = (): Line[] =>
    written()
      .lines.slice(before)
      .filter(({ aborted }) => aborted)
  for (let look = 0; left().length < 2 && look < 50; look += 1) await setTimeout(50)
  expect(left().map(({ status }) => status)).toEqual([undefined, undefined])
  expect(
    written()
      .lines.slice(before)
      .filter(({ level }) => level >= 50),
  ).toEqual([])
})

it('says where a statement failed, without the statement and its values', async () => {
  const client = new pg.Client({ connectionString: server.database.url })
  await client.connect()
  try {
    await client.query('alter table organizations rename to organizations_away')
    const text = marker.repeat(30)
    const failed = await Promise.all([
      server.request('GET', `/api/organizations?where[abbreviation][equals]=${text}`),
      server.request('POST', '/api/organizations', { body: { name: text, abbreviation: marker }, token }),
      server.graphql(`{ Organizations(where: { abbreviation: { equals: "${text}" } }) { totalDocs } }`),
    ])
    expect(failed.map(({ status }) => status)).toEqual([500, 500, 200])
  } finally {
    await client.query('alter table organizations_away rename to organizations')
    await client.end()
  }
  const { lines, longest } = written()
  expect(server.output()).not.toContain(marker)
  expect(lines.filter(({ level }) => level >= 50).length).toBeGreaterThanOrEqual(3)
  expect(server.output()).toContain('Failed query: select on organizations, withheld')
  expect(longest).toBeLessThanOrEqual(8_192)
})

it('tells an outage of the database in a few short lines, however many requests fail of it', async () => {
  const database = await createTestDatabase('demo')
  const proxy = await startProxy(database.url)
  const proxied = await startServer({ database: { ...database, url: proxy.url } })
  try {
    const own = await proxied.token('admin')
    const asked = Array.from({ length: 100 }, (_, index) => [
      proxied.request('GET', `/api/articles?limit=5&depth=2&page=${index + 1}`, { token: own }),
      proxied.request('PATCH', `/api/topics/${crypto.randomUUID()}`, { token: own, body: { name: 'x' } }),
      proxied.graphql(`{ Articles(limit: ${(index % 50) + 1}) { docs { title topics { name } } } }`),
    ]).flat()
    await setTimeout(300)
    await proxy.cut()
    const statuses = (await Promise.all(asked)).map(({ status }) => status)
    expect(statuses.filter((status) => ![200, 404, 503].includes(status))).toEqual([])
    const told = written(proxied).lines.filter(({ level }) => level >= 50)
    const outages = told.filter(({ msg }) => msg === 'the database did not answer')
    expect(told.filter(({ status, msg }) => status === undefined && msg !== 'the database did not answer')).toEqual([])
    expect(outages.length).toBeGreaterThanOrEqual(1)
    expect(outages.length).toBeLessThanOrEqual(6)
    expect(Math.max(...outages.map((line) => JSON.stringify(line).length))).toBeLessThanOrEqual(300)
  } finally {
    await proxied.stop()
    await proxy.cut()
    await database.drop()
  }
})

it('leaves nothing of it in the log of the embedded PostgreSQL', async () => {
  const log = await readFile(path.join(runningCluster().directory, 'postgres.log'), 'utf8')
  expect(log).toContain('ready to accept connections')
  expect(log).not.toContain(marker)
})
