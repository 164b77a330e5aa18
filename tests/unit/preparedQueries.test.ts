import { describe, expect, it } from '@jest/globals'
import { and, asc, desc, eq, exists, gt, gte, inArray, isNull, like, lt, lte, not, or, relations, sql, type SQL } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import { integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import { fillPlaceholders } from 'drizzle-orm/sql'
import fc from 'fast-check'
import {
  filterOf,
  placeholderValues,
  preparable,
  shapeOf,
  standsInText,
  type Filter,
  type RelationalQueryConfig,
} from '../../src/database/reads/queryShape.ts'
import { StatementNames, withSteadyAliases } from '../../src/database/connections/statementNames.ts'

const articles = pgTable('articles', {
  id: text('id').primaryKey(),
  title: text('title'),
  size: integer('size'),
  publishedAt: timestamp('published_at', { mode: 'string' }),
})
const texts = pgTable('articles_texts', { parent: text('parent_id'), order: integer('order'), text: text('text') })
const articleRelations = relations(articles, ({ many }) => ({ texts: many(texts) }))
const textRelations = relations(texts, ({ one }) => ({ article: one(articles, { fields: [texts.parent], references: [articles.id] }) }))
const database = drizzle.mock({ schema: { articles, texts, articleRelations, textRelations } })

/** The part of Drizzle that is compared with: a query of any configuration, and the SQL that it becomes. */
const findMany = database.query.articles.findMany.bind(database.query.articles) as unknown as (config: RelationalQueryConfig) => {
  toSQL(): { sql: string; params: unknown[] }
}

const words = fc.string({ maxLength: 8 })
const condition: fc.Arbitrary<SQL> = fc.oneof(
  words.map((value) => eq(articles.title, value)),
  fc.integer().map((value) => gte(articles.size, value)),
  fc.array(words, { minLength: 1, maxLength: 4 }).map((values) => inArray(articles.id, values)),
  words.map((value) => like(articles.title, `%${value}%`)),
  fc.constant(isNull(articles.publishedAt)),
  words.map((value) => sql`lower(${articles.title}) = ${value}`),
  fc.constant(sql.raw('1 = 1')),
)
const where: fc.Arbitrary<SQL | undefined> = fc.letrec<{ tree: SQL | undefined }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    condition,
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((parts) => and(...parts)),
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((parts) => or(...parts)),
    tie('tree').map((part) => (part ? not(part) : undefined)),
  ),
})).tree

const config: fc.Arbitrary<RelationalQueryConfig> = fc.record(
  {
    where,
    limit: fc.integer({ min: 1, max: 100 }),
    offset: fc.integer({ min: 0, max: 50 }),
    orderBy: fc.constantFrom(
      () => [desc(articles.publishedAt)],
      () => [asc(articles.title), desc(articles.id)],
      undefined,
    ),
    columns: fc.constantFrom({ id: true }, { title: true, id: true }, undefined),
    with: fc.constantFrom(
      undefined,
      { texts: true },
      {
        texts: {
          columns: { parent: false },
          orderBy: ({ order }: typeof texts, { asc: up }: { asc: typeof asc }) => [up(order)],
        },
      },
    ),
  },
  { requiredKeys: [] },
)

/** The SQL of a query of the same shape, filled with the values of this one. */
function prepared(base: RelationalQueryConfig, values: RelationalQueryConfig): { sql: string; params: unknown[] } {
  const shape = shapeOf(values)
  if (!shape) throw new Error('The query has no shape.')
  const built = findMany(preparable(base)).toSQL()
  return { sql: built.sql, params: fillPlaceholders(built.params, placeholderValues(values, shape)) }
}

const built = (query: RelationalQueryConfig): { sql: string; params: unknown[] } => {
  const { limit } = query
  const written = standsInText(limit) ? { ...query, limit: sql.raw(String(limit)) } : query
  const { params, sql: text } = findMany(written).toSQL()
  return { sql: text, params }
}

const filter = (query: RelationalQueryConfig): Filter => {
  const shape = shapeOf(query)
  if (!shape) throw new Error('The query has no shape.')
  return filterOf('articles', shape)
}

describe('a prepared query', () => {
  it('is the query that Drizzle builds, with the same values in the same places', () => {
    fc.assert(
      fc.property(config, (query) => {
        expect(prepared(query, query)).toEqual(built(query))
      }),
      { numRuns: 300 },
    )
  })

  it('serves every query of its shape, and no other', () => {
    fc.assert(
      fc.property(config, config, (one, other) => {
        const sameShape = shapeOf(one)?.key === shapeOf(other)?.key
        expect(sameShape).toBe(built(one).sql === built(other).sql)
        if (sameShape) expect(prepared(one, other)).toEqual(built(other))
      }),
      { numRuns: 1000 },
    )
  })

  it('has the filter of every query that filters alike, and of no other', () => {
    const alone = ({ where }: RelationalQueryConfig): unknown => built(where === undefined ? {} : { where })
    fc.assert(
      fc.property(config, config, (one, other) => {
        expect(filter(one).text === filter(other).text).toBe(JSON.stringify(alone(one)) === JSON.stringify(alone(other)))
        expect(filter({ ...other, where: one.where })).toEqual(filter(one))
      }),
      { numRuns: 1000 },
    )
  })

  it.each([lte, gt])('has the filter of another that compares with another moment, and tells the moment', (compare) => {
    const published = (at: string, title = 'Kotka'): RelationalQueryConfig => ({
      where: and(eq(articles.title, title), compare(articles.publishedAt, at)),
    })
    const [one, other] = [filter(published('2026-01-01T00:00:00.000Z')), filter(published('2026-01-02T00:00:00.000Z'))]
    expect(one.text).toBe(other.text)
    expect([one, other].map(({ moment }) => [moment?.column, moment?.at])).toEqual([
      [articles.publishedAt, Date.UTC(2026, 0, 1)],
      [articles.publishedAt, Date.UTC(2026, 0, 2)],
    ])
    expect(filter(published('2026-01-01T00:00:00.000Z', 'Hamina')).text).not.toBe(one.text)
  })

  it.each([
    ['a text', lte(articles.title, '2026-01-01')],
    ['a moment that a row passes just after its own', lt(articles.publishedAt, '2026-01-01T00:00:00.000Z')],
    ['a moment that a row fails just after its own', gte(articles.publishedAt, '2026-01-01T00:00:00.000Z')],
    ['two moments', and(lte(articles.publishedAt, '2026-01-01'), or(lte(articles.publishedAt, '2026-01-02'), eq(articles.title, 'x')))],
    ['what is no moment', lte(articles.publishedAt, 'soon')],
    ['a day, which is another moment in another zone', lte(articles.publishedAt, '2026-01-01')],
    ['a year that no calendar has', lte(articles.publishedAt, '+999999-01-01T00:00:00.000Z')],
  ])('tells no moment of %s', (_, where) => {
    expect(filter({ where }).moment).toBeUndefined()
  })

  it('keeps its shape when only values differ', () => {
    const query = (title: string, ids: string[]): RelationalQueryConfig => ({
      where: and(eq(articles.title, title), inArray(articles.id, ids)),
      limit: ids.length,
    })
    const [one, other] = [query('Kotka', ['1', '2']), query('Hamina', ['3', '4'])]
    expect(shapeOf(one)?.key).toBe(shapeOf(other)?.key)
    expect(prepared(one, other)).toEqual(built(other))
    expect(shapeOf(query('Kotka', ['1']))?.key).not.toBe(shapeOf(one)?.key)
  })

  it('is not made of what has no shape: subqueries, joined extras, orders that look beyond their arguments', () => {
    const subquery = exists(database.select().from(texts).where(eq(texts.parent, articles.id)))
    expect(shapeOf({ where: subquery })).toBeUndefined()
    expect(shapeOf({ extras: { count: sql`1`.as('count') } })).toBeUndefined()
    expect(shapeOf({ with: { texts: { extras: { count: sql`1`.as('count') } } } })).toBeUndefined()
    expect(shapeOf({ with: { texts: { orderBy: () => [asc(texts.order)] } } })).toBeUndefined()
    expect(shapeOf({ where: sql`${articles.title} = ${'x'}`.inlineParams() })).toBeUndefined()
  })
})

describe('the names of statements', () => {
  const nameAfter = (names: StatementNames, text: string, times: number): string | undefined =>
    Array.from({ length: times }, () => names.nameOf(text)?.name).at(-1)

  it('are given to reads that repeat, each its own', () => {
    const names = new StatementNames()
    expect(nameAfter(names, 'select 1', 2)).toBeUndefined()
    expect(names.nameOf('select 1')).toEqual({ name: 'read_1', text: 'select 1' })
    expect(names.nameOf('select 1')?.name).toBe('read_1')
    expect(nameAfter(names, 'select 2', 3)).toBe('read_2')
    expect(nameAfter(names, 'update articles set title = $1', 9)).toBeUndefined()
  })

  it('are given to texts whose random aliases differ', () => {
    const joined = (one: string, other: string): string =>
      withSteadyAliases(
        `select * from "articles" left join "rels" "${one}" on true left join "topics" "${other}" on "${other}"."id" = "${one}"."id"`,
      )
    const text = 'select * from "articles" left join "rels" "join_1" on true left join "topics" "join_2" on "join_2"."id" = "join_1"."id"'
    expect(joined('a08ce82c_3750_464f_a718_912a56514a57', 'f082da1e_38aa_430f_8a07_90e423a4f8cf')).toBe(text)
    expect(joined('695011d1_ad3a_439d_ad44_095783048aa1', '87c47a8e_2cf4_42cc_8f93_b3bd3d32038c')).toBe(text)
  })

  it('are not given to texts of any length, which would be kept', () => {
    expect(nameAfter(new StatementNames(), `select '${'x'.repeat(32_000)}'`, 9)).toBeUndefined()
  })

  it('are bounded, however many texts come', () => {
    const names = new StatementNames()
    const given = Array.from({ length: 1000 }, (_, index) => nameAfter(names, `select ${index}`, 3))
    expect(new Set(given.filter(Boolean)).size).toBe(150)
    expect(names.nameOf('select 0')?.name).toBe('read_1')
  })
})
