/** Drizzle's relational queries, each shape of which is built to SQL once and then run with other values. */
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { WeighedMemory } from '../../memory/weighedMemory.ts'
import { weighText } from '../../memory/weights.ts'
import { countPage, type Page } from './pageCounts.ts'
import { filterOf, placeholderValues, preparable, shapeOf, type RelationalQueryConfig, type Shape } from './queryShape.ts'
import type { RememberedRows } from './rememberedRows.ts'

/** Bytes of the shapes of all tables; the one that was used longest ago goes. */
const mostBytes = 16 * 1024 * 1024
/** A shape takes some ten times its text: beside it, how its rows are read, a column and a decoder for each value (measured). */
const timesText = 10

interface Prepared {
  execute(values: Record<string, unknown>): Promise<unknown>
}

/** A query is a promise that starts when somebody waits for it. */
interface Query extends PromiseLike<unknown> {
  prepare(name: undefined): Prepared
  /** The SQL, and how its rows are read; Drizzle's types do not name it (pg-core/query-builders/query.js). */
  _toSQL(): Built
}

interface Built {
  query: { selection: unknown }
  builtQuery: { sql: string }
}

/** The part of Drizzle's `RelationalQueryBuilder` that Payload's adapter calls; its types are those of each table. */
interface Builder {
  tableConfig: { columns: Record<string, unknown> }
  findMany(config: RelationalQueryConfig): PromiseLike<unknown>
  findFirst(config: RelationalQueryConfig): PromiseLike<unknown>
}

type Builders = Record<string, Builder>

interface KeptShape {
  sql: Built
  /** On whichever connection is free; within a transaction it has to be the transaction's. */
  prepared: Prepared
  /** Whether the last page of this shape was full. */
  wasFull: boolean
}

/** What changes without a word in the change log: Payload's own tables, those of versions, and accounts when they sign in. */
function isUnlogged(table: string, { tableConfig }: Builder): boolean {
  return /^(payload_|_)/.test(table) || 'salt' in tableConfig.columns
}

type KeptShapes = WeighedMemory<KeptShape>

/** The shapes of the queries of one table. */
class Shapes {
  readonly #table: string
  readonly #build: (config: RelationalQueryConfig) => Query
  readonly #kept: KeptShapes

  /** @param kept those of all tables */
  constructor(table: string, builder: Builder, kept: KeptShapes) {
    this.#table = table
    this.#build = builder.findMany.bind(builder) as (config: RelationalQueryConfig) => Query
    this.#kept = kept
  }

  build(config: RelationalQueryConfig): Query {
    return this.#build(config)
  }

  of(key: string, config: RelationalQueryConfig): KeptShape {
    const name = `${this.#table} ${key}`
    const known = this.#kept.find(name)
    if (known) return known
    const shape = this.#prepare(config)
    this.#kept.keep(name, shape)
    return shape
  }

  #prepare(config: RelationalQueryConfig): KeptShape {
    const query = this.#build(preparable(config))
    const { builtQuery, query: tree } = query._toSQL()
    // Not the tree of which the text was made: it is larger than all the rest.
    const sql = { builtQuery, query: { selection: tree.selection } }
    query._toSQL = () => sql
    return { sql, prepared: query.prepare(undefined), wasFull: false }
  }
}

/**
 * Whether a query wants all the rows that there are, as one for certain ids does; with a moment in it, it is another query
 * each time.
 */
function wantsAll({ limit, offset }: RelationalQueryConfig, { moments }: Shape): boolean {
  return limit === undefined && !offset && moments.length === 0
}

function prepareEachShapeOnce(table: string, builder: Builder, shapes: Shapes, remembered: RememberedRows | undefined): void {
  const unlogged = isUnlogged(table, builder)
  builder.findMany = (config) => {
    const shape = shapeOf(config)
    if (!shape) return shapes.build(config)
    const known = shapes.of(shape.key, config)
    const read = (): Promise<unknown[]> => known.prepared.execute(placeholderValues(config, shape)) as Promise<unknown[]>
    const isKept = remembered && !unlogged && wantsAll(config, shape)
    const rows = isKept ? remembered.of(JSON.stringify([table, shape.key, shape.values]), read) : read()
    const { limit, offset = 0, where } = config
    if (where && typeof limit === 'number' && typeof offset === 'number') {
      const filter = unlogged ? undefined : () => filterOf(table, shape)
      const page: Page = { rows, limit, offset, likelyFull: known.wasFull, filter }
      countPage(where, page)
      rows.then(
        ({ length }) => {
          known.wasFull = length >= limit
        },
        // It runs while Payload counts, and is never waited for when counting fails.
        () => undefined,
      )
    } else rows.catch(() => undefined)
    return rows
  }
}

/** The same on the connection of a transaction, which runs one statement after the other. */
function inTransaction(builder: Builder, shapes: Shapes): Pick<Builder, 'findMany' | 'findFirst'> {
  const run = (config: RelationalQueryConfig, build: (config: RelationalQueryConfig) => PromiseLike<unknown>): PromiseLike<unknown> => {
    const shape = shapeOf(config)
    if (!shape) return build(config)
    const query = build({}) as Query
    query._toSQL = () => shapes.of(shape.key, config).sql
    let started: Promise<unknown> | undefined
    return {
      then: (done, failed) => {
        started ??= query.prepare(undefined).execute(placeholderValues(config, shape))
        return started.then(done, failed)
      },
    }
  }
  return {
    findMany: (config) => run(config, (built) => builder.findMany(built)),
    findFirst: (config) => run({ ...config, limit: 1 }, (built) => builder.findFirst(built)),
  }
}

type Drizzle = Pick<PostgresAdapter['drizzle'], 'query'>

export interface PreparedQueries {
  /** Has a transaction that has begun use the same SQL. */
  prepareTransaction(transaction: Pick<Drizzle, 'query'>): void
}

/**
 * Called when the adapter has connected.
 * @param remembered undefined for a process that keeps nothing in memory
 */
export function prepareQueries({ drizzle }: { drizzle: Drizzle }, remembered: RememberedRows | undefined): PreparedQueries {
  const shapes = new Map<string, Shapes>()
  const kept: KeptShapes = new WeighedMemory('shapes of queries', mostBytes, ({ sql }) => timesText * weighText(sql.builtQuery.sql))
  for (const [table, builder] of Object.entries(drizzle.query as unknown as Builders)) {
    const own = new Shapes(table, builder, kept)
    shapes.set(table, own)
    prepareEachShapeOnce(table, builder, own, remembered)
  }
  return {
    prepareTransaction: (transaction) => {
      const query = new Proxy(transaction.query, {
        get: (builders, table) => {
          const [builder, known] = [Reflect.get(builders, table) as Builder | undefined, shapes.get(String(table))]
          return builder && known ? inTransaction(builder, known) : builder
        },
      })
      Object.assign(transaction, { query })
    },
  }
}
