/**
 * A database that the code of 2026-11-26 made (3bbcbbf) starts, migrates and is whole. Its schema is made by the two migrations that
 * there were; its rows, a demo federation and three articles that were written over REST, are in `fixtures`, as `json_agg` gave them.
 */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import * as initial from '../../../migrations/20261124_102231_initial.ts'
import * as listIndexes from '../../../migrations/20261124_164646_list_indexes.ts'
import { servingRole } from '../../../src/database/embedded/servingRole.ts'
import { queryCluster, runningCluster } from '../harness/cluster.ts'
import { startServer, type TestServer } from '../harness/server.ts'

interface Earlier {
  tables: Record<string, Record<string, unknown>[]>
  sequences: Record<string, number>
}

const name = 'test_earlier'
const password = 'a password of an earlier version'

let earlier: Earlier
let server: TestServer

/** The rows as the superuser, who need not keep to the order in which they refer to each other. */
async function fill({ sequences, tables }: Earlier): Promise<void> {
  const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`
  const inserts = Object.entries(tables).map(
    ([table, rows]) => `insert into "${table}" select * from json_populate_recordset(null::"${table}", ${quoted(JSON.stringify(rows))});`,
  )
  const counts = Object.entries(sequences).map(([sequence, last]) => `select setval('"${sequence}"', ${last});`)
  await queryCluster(['set session_replication_role = replica;', ...inserts, ...counts].join('\n'), name)
}

beforeAll(async () => {
  earlier = JSON.parse(gunzipSync(await readFile(path.join(import.meta.dirname, 'fixtures/earlierDatabase.json.gz'))).toString()) as Earlier
  await queryCluster(`create database ${name} owner ${servingRole}`)
  const url = runningCluster().url(name)
  const pool = new pg.Pool({ connectionString: url })
  const db = drizzle(pool)
  // They use the connection alone, of what Payload gives them.
  for (const { up } of [initial, listIndexes]) await up({ db } as unknown as Parameters<typeof up>[0])
  await pool.end()
  await fill(earlier)
  server = await startServer({ database: { url, drop: () => queryCluster(`drop database if exists ${name} with (force)`) } })
}, 120_000)

afterAll(async () => {
  await server.stop()
  await server.database.drop()
})

interface Body {
  docs: Record<string, unknown>[]
  totalDocs: number
  token?: string
  doc?: { id: string }
}

const countIn = (table: string): number => earlier.tables[table]?.length ?? 0

describe('a database of an earlier version', () => {
  it('has every migration, the first two as it knew them', async () => {
    const client = new pg.Client({ connectionString: server.database.url })
    await client.connect()
    const { rows } = await client.query<{ name: string }>('select name from payload_migrations order by name')
    await client.end()
    const names = rows.map((row) => row.name)
    expect(names.slice(0, 2)).toEqual(['20261124_102231_initial', '20261124_164646_list_indexes'])
    expect(names.length).toBeGreaterThan(2)
  })

  it.each([
    ['articles', 'articles'],
    ['networks', 'networks'],
    ['events', 'events'],
    ['services', 'services'],
    ['people', 'people'],
    ['pages', 'pages'],
    ['media', 'media'],
    ['users', 'users'],
  ])('has all %s', async (collection, table) => {
    const { body: signedIn } = await server.request<Body>('POST', '/api/users/login', {
      body: { email: 'admin@verkosto.example', password },
    })
    const { body } = await server.request<Body>('GET', `/api/${collection}?limit=0&depth=0&trash=true&draft=true`, {
      token: signedIn.token,
    })
    expect(countIn(table)).toBeGreaterThan(0)
    expect(body.totalDocs).toBe(countIn(table))
  })

  it('shows what was published, in each language, and keeps the draft and what is in the trash', async () => {
    const titles = async (query: string, token?: string): Promise<unknown[]> => {
      const { body } = await server.request<Body>('GET', `/api/articles?depth=0&${query}`, { token })
      return body.docs.map(({ title }) => title)
    }
    expect(await titles('locale=fi&where[title][equals]=Ennen')).toEqual(['Ennen'])
    expect(await titles('locale=sv&where[title][equals]=F%C3%B6rr')).toEqual(['Förr'])
    expect(await titles('locale=fi&where[title][equals]=Roskissa')).toEqual([])
    const { body } = await server.request<Body>('POST', '/api/users/login', { body: { email: 'editor@verkosto.example', password } })
    expect(await titles('locale=fi&draft=true&where[title][equals]=Ennen,%20luonnos', body.token)).toEqual(['Ennen, luonnos'])
    expect(await titles('locale=fi&trash=true&where[title][equals]=Roskissa', body.token)).toEqual(['Roskissa'])
  })

  it.each(['site-settings', 'navigation', 'urgent-help'])('knows the languages of the global %s', async (slug) => {
    const { body } = await server.request<{ availableLocales: string[] }>('GET', `/api/globals/${slug}?locale=sv&depth=0`)
    expect(body.availableLocales).toEqual(['fi', 'sv', 'en'])
  })

  it('is written on', async () => {
    const { body } = await server.request<Body>('POST', '/api/users/login', { body: { email: 'editor@verkosto.example', password } })
    const created = await server.request<Body>('POST', '/api/articles?locale=fi', {
      body: { title: 'Jälkeen', _status: 'published' },
      token: body.token,
    })
    expect(created.status).toBe(201)
    const { docs } = (await server.request<Body>('GET', '/api/articles?locale=fi&depth=0&where[title][equals]=Ennen')).body
    const changed = await server.request<Body>('PATCH', `/api/articles/${String(docs[0]?.['id'])}?locale=fi&draft=true`, {
      body: { title: 'Uudempi luonnos' },
      token: body.token,
    })
    expect(changed.status).toBe(200)
  })
})
