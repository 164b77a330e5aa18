/**
 * A read reads the texts of the language that is asked for. Payload reads those of all languages, the bodies of articles
 * included, and throws away what nobody wants.
 */
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { PayloadRequest, SelectType } from 'payload'
import { pathTextsOf, placeOtherPaths, readOtherPaths, wantsOtherPaths, type PathTexts } from './otherPaths.ts'
import type { RelationalQueryConfig } from './queryShape.ts'
import { named } from './shapedFunctions.ts'

interface Builder {
  findMany(config: RelationalQueryConfig): unknown
}

interface TextsOf {
  _locale: unknown
}

interface Operators {
  eq: (column: unknown, value: string) => unknown
}

type Related = Record<string, RelationalQueryConfig | true>

function conditionFor(locale: string): unknown {
  return named(`_locale = ${locale}`, ({ _locale }: TextsOf, { eq }: Operators): unknown => eq(_locale, locale))
}

/** Puts the condition on the texts of the document and of its rows; Payload makes the query anew each time. */
function narrow({ with: related }: RelationalQueryConfig, condition: unknown): void {
  for (const [name, config] of Object.entries((related ?? {}) as Related)) {
    if (config === true) continue
    if (name === '_locales') config.where = condition
    narrow(config, condition)
  }
}

/**
 * The adapter as it is, but for what its relational queries read.
 * @param pathTexts for a read whose answer has the paths in all languages
 */
function readerFor(locale: string, database: PostgresAdapter, pathTexts: PathTexts | undefined): PostgresAdapter {
  const condition = conditionFor(locale)
  const query = Object.fromEntries(
    Object.entries(database.drizzle.query as unknown as Record<string, Builder>).map(([table, builder]) => {
      const texts = pathTexts?.get(table)?.(locale)
      const findMany = (config: RelationalQueryConfig): unknown => {
        narrow(config, condition)
        if (!texts) return builder.findMany(config)
        readOtherPaths(config, texts, locale)
        const rows = Promise.resolve(builder.findMany(config)).then(placeOtherPaths)
        // It runs while Payload counts, and is never waited for when counting fails.
        rows.catch(() => undefined)
        return rows
      }
      return [table, { findMany }]
    }),
  )
  const drizzle = Object.create(database.drizzle, { query: { value: query } }) as PostgresAdapter['drizzle']
  return Object.create(database, { drizzle: { value: drizzle } }) as PostgresAdapter
}

/** Nobody asked for another language in place of one that is missing: not by the address, and not by a hook meanwhile. */
function wantsNoOther(req: Partial<PayloadRequest> | undefined): boolean {
  if (req?.payloadAPI !== 'REST' || req.fallbackLocale) return false
  const { query = {} } = req
  return query['fallbackLocale'] === undefined && query['fallback-locale'] === undefined
}

interface Read {
  locale?: string | undefined
  req?: Partial<PayloadRequest>
  select?: SelectType | undefined
}

/**
 * Within a transaction everything is read: a write needs the other languages in order to keep them, and reads on the
 * transaction's own connection.
 */
export function readAskedLocale(database: PostgresAdapter): void {
  const { find, findGlobal, findOne } = database
  const readers = new Map<string, PostgresAdapter>()
  let pathTexts: PathTexts | undefined
  const readerOf = ({ locale, req, select }: Read): PostgresAdapter => {
    const { localization } = database.payload.config
    const isOne = typeof locale === 'string' && localization && localization.localeCodes.includes(locale)
    if (!isOne || !wantsNoOther(req)) return database
    const withPaths = wantsOtherPaths(select)
    pathTexts ??= pathTextsOf(database)
    const name = withPaths ? `${locale} and paths` : locale
    const known = readers.get(name) ?? readerFor(locale, database, withPaths ? pathTexts : undefined)
    readers.set(name, known)
    return known
  }
  database.find = (args) => find.call(readerOf(args), args) as never
  database.findOne = (args) => findOne.call(readerOf(args), args) as never
  database.findGlobal = (args) => findGlobal.call(readerOf(args), args) as never
}
