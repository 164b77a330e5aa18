/**
 * The documents that refer to others, by one statement. A relation is a foreign key, in the table of the document or in one that
 * belongs to it, and is found by its index; a link or an image in a text, and a relation in a block, is an id in JSON, and no
 * other text in it is the same. The tables are those that Payload has made of the config, whoever brought a collection.
 */
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'
import { hasDraftsEnabled } from 'payload/shared'
import type { FindUses, Use, UseFinder } from '../../content/references/findUses.ts'
import { installedContentPlugins } from '../../content/model/contentPlugin.ts'
import { executeInTransaction } from '../../content/transaction.ts'
import { tableOf } from '../tableNames.ts'

type Statement = ReturnType<typeof sql>
type RawTable = PostgresAdapter['rawTables'][string]

interface Link {
  column: string
  table: string
}

/** By these a table belongs to the one of its document, or of the row around it. */
const parentKeys = ['_parentID', 'parent']

function keysOf({ columns, foreignKeys = {} }: RawTable): (Link & { isParent: boolean })[] {
  return Object.values(foreignKeys).flatMap(({ columns: [key = ''], foreignColumns: [target] }) => {
    const column = columns[key]
    return column && target ? [{ column: column.name, isParent: parentKeys.includes(key), table: target.table }] : []
  })
}

const name = (text: string): Statement => sql`${sql.identifier(text)}`

const any = (conditions: readonly Statement[]): Statement | undefined =>
  conditions.length === 0 ? undefined : sql`(${sql.join([...conditions], sql` or `)})`

class Search {
  readonly #tables: readonly RawTable[]
  readonly #target: string
  readonly #ids: readonly string[]

  constructor({ rawTables }: PostgresAdapter, target: string, ids: readonly string[]) {
    this.#tables = Object.values(rawTables)
    this.#target = target
    this.#ids = ids
  }

  /** Whether a row refers to one of the documents, or something that belongs to it does; undefined where nothing can. */
  refers(table: RawTable): Statement | undefined {
    const columns = Object.values(table.columns)
    const relations = [
      ...columns.flatMap(({ name: column, reference }) => (reference?.table === this.#target ? [column] : [])),
      ...keysOf(table).flatMap(({ column, isParent, table: target }) => (target === this.#target && !isParent ? [column] : [])),
    ]
    const texts = columns.filter(({ type }) => type === 'jsonb').map(({ name: column }) => column)
    return any([...relations.map((column) => this.#isOne(column)), ...texts.map((column) => this.#holdsOne(column)), ...this.#below(table)])
  }

  #isOne(column: string): Statement {
    return sql`${name(column)} in ${this.#ids}`
  }

  #holdsOne(column: string): Statement {
    const patterns = sql.join(
      this.#ids.map((id) => sql`${`%${id}%`}`),
      sql`, `,
    )
    return sql`${name(column)}::text like any (array[${patterns}])`
  }

  #below(table: RawTable): Statement[] {
    return this.#tables.flatMap((child) => {
      const parent = keysOf(child).find(({ isParent, table: above }) => isParent && above === table.name)
      const refers = parent && this.refers(child)
      return refers ? [sql`${name('id')} in (select ${name(parent.column)} from ${name(child.name)} where ${refers})`] : []
    })
  }
}

interface Searched {
  kind: Use['kind']
  slug: string
  /** Of the documents, and of their versions where the newest of them may be a draft. */
  table: string
  versions?: string
  trash: boolean
}

function searchedIn({ payload, rawTables, tableNameMap, versionsSuffix }: PostgresAdapter): Searched[] {
  const versionsOf = (table: string): string => `_${table}${versionsSuffix}`
  return installedContentPlugins(payload.config).flatMap(({ collectionSlugs, globalSlugs }) => [
    ...collectionSlugs.flatMap((slug): Searched[] => {
      const config = payload.config.collections.find((collection) => collection.slug === slug)
      const table = tableOf({ tableNameMap }, slug)
      // Of accounts alone it is set, whatever the type says; they are no content.
      const isOfAccounts = Boolean(config?.auth as unknown)
      if (!config || isOfAccounts || !table) return []
      return [
        { kind: 'collection', slug, table, trash: config.trash, ...(hasDraftsEnabled(config) ? { versions: versionsOf(table) } : {}) },
      ]
    }),
    ...globalSlugs.flatMap((slug): Searched[] => {
      const table = tableOf({ tableNameMap }, slug)
      return table && rawTables[table] ? [{ kind: 'global', slug, table, trash: false }] : []
    }),
  ])
}

/** What lies in the trash itself refers to nothing that anybody sees. */
function statementsOf({ rawTables }: PostgresAdapter, search: Search, { kind, slug, table, trash, versions }: Searched): Statement[] {
  const [documents, drafts] = [rawTables[table], versions === undefined ? undefined : rawTables[versions]]
  const refers = documents && search.refers(documents)
  if (!refers) return []
  const outsideTrash = trash ? sql` and deleted_at is null` : sql``
  const found = sql`select ${kind}::text as kind, ${slug}::text as slug, id::text as id`
  const isPublic = drafts ? sql` and _status = 'published'` : sql``
  const ofPublic = sql`${found}, true as "isPublic" from ${name(table)} where ${refers}${outsideTrash}${isPublic}`
  const draftRefers = drafts && search.refers(drafts)
  if (!drafts || !draftRefers) return [ofPublic]
  const ofDraft = sql`select ${kind}::text as kind, ${slug}::text as slug, parent_id::text as id, false as "isPublic"
    from ${name(drafts.name)} where latest and ${draftRefers}
    and parent_id in (select id from ${name(table)} where true${outsideTrash})`
  return [ofPublic, ofDraft]
}

export function addFindUses(database: PostgresAdapter): void {
  const findUses = async ({ collection, ids, limit, req }: FindUses): Promise<Use[]> => {
    const target = tableOf(database, collection)
    if (target === undefined || ids.length === 0) return []
    const search = new Search(database, target, ids)
    const statements = searchedIn(database).flatMap((searched) => statementsOf(database, search, searched))
    if (statements.length === 0) return []
    // A document whose public text and whose draft refer is one, and is public.
    const rows = await executeInTransaction(
      req,
      sql`select kind, slug, id, bool_or("isPublic") as "isPublic" from (${sql.join(statements, sql` union all `)}) as uses
        where not (slug = ${collection} and id in ${ids})
        group by kind, slug, id order by bool_or("isPublic") desc, slug, id limit ${limit}`,
    )
    return rows as unknown as Use[]
  }
  Object.assign(database, { findUses } satisfies UseFinder)
}
