/** The note of who is editing a document: who holds it says so of themselves alone. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import pg from 'pg'
import { createTestDatabase, type TestDatabase } from '../harness/database.ts'
import { startServer, type TestServer } from '../harness/server.ts'
import { Newsroom, type Account, type Saved } from './newsroom.ts'

let database: TestDatabase
let client: pg.Client
let server: TestServer
let newsroom: Newsroom
let coordinator: Account
let admin: string
let page: Saved
let other: Saved

beforeAll(async () => {
  database = await createTestDatabase('demo')
  client = new pg.Client({ connectionString: database.url })
  await client.connect()
  server = await startServer({ database })
  newsroom = await Newsroom.open(server)
  ;({ id: admin } = (await server.request<{ user: { id: string } }>('GET', '/api/users/me', { token: newsroom.admin })).body.user)
  page = await newsroom.publish('pages')
  other = await newsroom.publish('pages')
  coordinator = await newsroom.account('coordinator', { networks: [(await newsroom.publish('networks')).id] })
}, 120_000)

afterAll(async () => {
  await server.stop()
  await client.end()
  await database.drop()
})

/** As the panel's server makes one when somebody begins to type. */
async function lockOf(user: string, document: string): Promise<string> {
  const id = randomUUID()
  await client.query('insert into payload_locked_documents (id) values ($1)', [id])
  await client.query(
    `insert into payload_locked_documents_rels (parent_id, path, users_id, pages_id) values ($1, 'user', $2, null), ($1, 'document', null, $3)`,
    [id, user, document],
  )
  return id
}

interface Lock {
  document: { value: string } | null
  globalSlug: string | null
  user: { value: string }
}

describe('a lock', () => {
  it.each<[string, () => Record<string, unknown>]>([
    ['another document', () => ({ document: { relationTo: 'pages', value: other.id } })],
    ['a global', () => ({ document: null, globalSlug: 'urgent-help' })],
    ['somebody else', () => ({ user: { relationTo: 'users', value: admin } })],
  ])('is not made one of %s by who holds it', async (_, change) => {
    const id = await lockOf(coordinator.id, page.id)
    const path = `/api/payload-locked-documents/${id}?depth=0`
    expect((await server.request('PATCH', path, { body: change(), token: coordinator.token })).status).toBe(200)
    const { body } = await server.request<Lock>('GET', path, { token: newsroom.admin })
    expect([body.document?.value, body.globalSlug ?? null, body.user.value]).toEqual([page.id, null, coordinator.id])
    await client.query('delete from payload_locked_documents where id = $1', [id])
  })

  it('is taken over by who says so of themselves', async () => {
    const id = await lockOf(coordinator.id, page.id)
    const path = `/api/payload-locked-documents/${id}?depth=0`
    const me = { user: { relationTo: 'users', value: admin } }
    expect((await server.request('PATCH', path, { body: me, token: newsroom.admin })).status).toBe(200)
    expect((await server.request<Lock>('GET', path, { token: newsroom.admin })).body.user.value).toBe(admin)
    expect((await server.request('PATCH', path, { body: {}, token: coordinator.token })).status).toBe(403)
  })
})
