/** Orders of events that chance brings about once in a thousand times, brought about each time. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { Newsroom } from '../access/newsroom.ts'
import { until } from '../changes/harness/conditions.ts'
import { createTestDatabase, type TestDatabase } from '../harness/database.ts'
import { startServer, type TestServer } from '../harness/server.ts'
import { expectCurrent, readAll } from './comparison.ts'
import { openGate, type Gate } from './gate.ts'
import { read, readUncached, warm } from './reader.ts'

/** What a writer waits for another process at most, and a bit. */
const patience = 1_250

let database: TestDatabase
let gate: Gate
let plain: TestServer
let gated: TestServer
let newsroom: Newsroom

beforeAll(async () => {
  database = await createTestDatabase('demo')
  gate = await openGate(database.url)
  plain = await startServer({ database })
  gated = await startServer({ database: { ...database, url: gate.url } })
  newsroom = await Newsroom.open(plain)
})

afterEach(async () => {
  gate.release()
  gate.hear()
  // It listens again when it answers from memory.
  await until('an answer from memory', async () => (await read(gated, '/api/topics?limit=1')).outcome === 'hit')
})

afterAll(async () => {
  await Promise.all([plain.stop(), gated.stop()])
  await gate.close()
  await database.drop()
})

describe('a read that is under way while a document is written', () => {
  it('is not waited for by somebody who asks later, when the process may have missed the write', async () => {
    const path = '/api/topics/count'
    gate.hold('answers')
    const early = read(gated, path)
    await gate.holding(1)
    gate.deafen()
    await newsroom.create('topics')
    const late = read(gated, path)
    // Either it reads for itself or it waits for the other, and nothing tells when it has begun to wait.
    await gate.holding(2, 1_000).catch(() => undefined)
    gate.release()
    await early
    expect((await late).text).toBe((await readUncached(plain, path)).text)
  })

  it('is not kept', async () => {
    const path = '/api/topics/count'
    gate.hold('answers')
    const early = read(gated, path)
    await gate.holding(1)
    await newsroom.create('topics')
    gate.release()
    await early
    await expectCurrent([gated], [path])
  })
})

describe('a moment of publication that passes while a list is read', () => {
  it('ends what is read', async () => {
    const moment = Date.now() + 1_500
    await newsroom.publish('articles', { publishedAt: new Date(moment).toISOString() })
    const path = '/api/articles/count?where[title][exists]=true'
    gate.hold('answers')
    const early = read(gated, path)
    await gate.holding(1)
    expect(Date.now()).toBeLessThan(moment)
    // The clock is what is waited for.
    await new Promise((resolve) => setTimeout(resolve, moment - Date.now() + 5))
    gate.release()
    await early
    await expectCurrent([gated], [path])
  })
})

describe('a document that leaves the public', () => {
  it('is out of its lists, even if it is changed before a process can look at it', async () => {
    const topic = await newsroom.create('topics')
    const article = await newsroom.publish('articles', { topics: [topic.id] })
    const paths = [`/api/articles/count?where[topics][in]=${topic.id}`]
    await readAll([plain, gated], paths)
    gate.hold('questions')
    await newsroom.change('articles', article.id, { _status: 'draft' })
    await newsroom.change('articles', article.id, { topics: [] })
    gate.release()
    // Whatever it looked up meanwhile, it knows by the time that it has read other things.
    for (let round = 0; round < 3; round += 1) await readUncached(gated, '/api/topics')
    await expectCurrent([plain, gated], paths)
  })
})

describe('two writers of one document at once', () => {
  it('wait for each other, and do not hide what they change', async () => {
    const topic = await newsroom.create('topics')
    const article = await newsroom.publish('articles', { topics: [] })
    const paths = [`/api/articles/count?where[topics][in]=${topic.id}`]
    const token = await gated.token('admin')
    // The one has read the document, and the other comes meanwhile: it reads when the first has written.
    gate.holdAnswersAfter(/_articles_v/)
    const slow = gated.request('PATCH', `/api/articles/${article.id}?depth=0`, { body: { lead: 'Hidas', _status: 'published' }, token })
    await gate.holding(1)
    const second = newsroom.change('articles', article.id, { topics: [topic.id], _status: 'published' })
    await readAll([plain], paths)
    gate.release()
    expect((await slow).status).toBe(200)
    await second
    expect(await newsroom.read('articles', article.id)).toMatchObject({ lead: 'Hidas', topics: [topic.id] })
    await expectCurrent([plain, gated], paths)
  })
})

describe('an acknowledgement that comes before the commit is answered', () => {
  it('is not waited for again', async () => {
    // Nothing is written before, so that the one acknowledgement that is heard is of this write.
    const { body } = await plain.request<{ docs: { id: string }[] }>('GET', '/api/topics?limit=1')
    const token = await gated.token('admin')
    gate.holdAnswersAfter(/commit/i)
    const write = gated.request('PATCH', `/api/topics/${body.docs[0]?.id}`, { body: { description: 'Kuitattu' }, token })
    await gate.holding(1)
    await gate.told(/verkosto_changes_heard/)
    const released = performance.now()
    gate.release()
    expect((await write).status).toBe(200)
    expect(performance.now() - released).toBeLessThan(patience - 250)
  })
})

describe('a process that loses its database while it looks a write up', () => {
  it('goes on with what it has', async () => {
    const paths = ['/api/services?limit=2', '/api/services?limit=3']
    for (const path of paths) await warm(gated, path)
    gate.holdAnswersAfter(/from changes where transaction = any/)
    const write = newsroom.create('topics')
    await gate.holding(1)
    gate.deafen()
    // Who asks before the process knows that nobody answers it may still be answered by the database.
    for (const path of paths) await until('a stale answer', async () => (await read(gated, path)).outcome === 'stale')
    await write
  })
})

describe('a process that cannot listen', () => {
  it('waits for the others nevertheless', async () => {
    const wall = await openGate(database.url)
    wall.deafen()
    const deaf = await startServer({ database: { ...database, url: wall.url } })
    const path = '/api/topics/count'
    const token = await deaf.token('admin')
    await readAll([gated], [path])
    gate.hold('commits')
    expect((await deaf.request('POST', '/api/topics', { body: newsroom.sample('topics'), token })).status).toBe(201)
    await expectCurrent([gated], [path])
    await deaf.stop()
    await wall.close()
  })
})
