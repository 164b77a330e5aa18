/**
 * Documents that are read in all languages at once are put in order by their texts in the default one. Payload joins the texts of
 * every language for that, so that a document stands in the order once for each: pages repeated some and left out others.
 */
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { FindArgs, FlattenedField, Sort } from 'payload'
import { locales } from '../../content/locales.ts'
import { versionFieldsOf } from '../../server/forms/fieldAtPath.ts'

type Database = Pick<PostgresAdapter, 'find' | 'findVersions' | 'payload' | 'queryDrafts'>

const [defaultLocale] = locales

/** @returns the path with the default language behind the field that is translated, unless it names one there */
function inDefaultLanguage(database: Database, fields: readonly FlattenedField[], [name = '', ...rest]: readonly string[]): string[] {
  const field = fields.find((one) => one.name === name)
  if (!field) return [name, ...rest]
  const isLocalized = 'localized' in field && field.localized === true
  if (isLocalized) return locales.some((locale) => locale === rest[0]) ? [name, ...rest] : [name, defaultLocale, ...rest]
  const isRelation = (field.type === 'relationship' || field.type === 'upload') && typeof field.relationTo === 'string'
  const related = isRelation ? database.payload.config.collections.find(({ slug }) => slug === field.relationTo) : undefined
  const inner = related?.flattenedFields ?? ('flattenedFields' in field ? field.flattenedFields : undefined)
  return [name, ...(inner && rest.length > 0 ? inDefaultLanguage(database, inner, rest) : rest)]
}

/** What of a query decides its order. */
interface Ordered {
  collection: FindArgs['collection']
  locale?: string | undefined
  sort?: Sort | undefined
}

function orderOnce<Args extends Ordered>(database: Database, args: Args, ofVersions: boolean): Args {
  const { config } = database.payload.collections[args.collection]
  const sort = args.sort ?? (ofVersions ? undefined : config.defaultSort)
  if (args.locale !== 'all' || !sort) return args
  const fields = (ofVersions ? versionFieldsOf(database.payload.config, config) : undefined) ?? config.flattenedFields
  const names = [sort].flat().flatMap((part) => part.split(','))
  const once = names.map((part) => {
    const sign = part.startsWith('-') ? '-' : ''
    return sign + inDefaultLanguage(database, fields, part.slice(sign.length).replaceAll('__', '.').split('.')).join('.')
  })
  return { ...args, sort: once }
}

export function orderByOneLanguage(database: Database): void {
  const find = database.find.bind(database)
  const queryDrafts = database.queryDrafts.bind(database)
  const findVersions = database.findVersions.bind(database)
  database.find = (args) => find(orderOnce(database, args, false))
  // Its sort is one of versions by then.
  database.queryDrafts = (args) => queryDrafts(orderOnce(database, args, true))
  database.findVersions = (args) => findVersions(orderOnce(database, args, true))
}
