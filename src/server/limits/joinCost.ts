/**
 * How many tables a query joins to its own. Planning them is what an expensive filter costs: the time grows with more than
 * the square of their number, and no index helps. What joins is counted here as `getTableColumnFromPath.js` of
 * @payloadcms/drizzle and `src/database/reads/filterMeaning.ts` make it, never less:
 *
 * - the table of the document's own translations is joined once a query, however many conditions look at it; for a negation,
 *   and where a document is read in all languages, once for each condition
 * - rows and values of the document, a related document and its translations are joined once **for each condition** that leads
 *   there, and a related document once more for each condition of the access filter that Payload adds to it
 * - alternatives of an `or` are planned each by itself, so that what each has to join once is counted once for all of them
 * - sorts join each table once
 */
import { buildVersionCollectionFields, type FlattenedField, type SanitizedConfig } from 'payload'
import { stepsOf } from '../forms/fieldAtPath.ts'
import { isObject } from '../../content/isObject.ts'
import { conditionsOf, isGroup } from '../../content/where.ts'

/** Those that are written as "there is none", in a subquery of their own. */
const negations = ['not_in', 'not_like']

type Fields = readonly FlattenedField[]
/** Comparisons in a filter. */
export function countConditions(where: unknown): number {
  return [...conditionsOf(where)].reduce((sum, [, condition]) => sum + (isObject(condition) ? Object.keys(condition).length : 1), 0)
}

const known = new WeakMap<SanitizedConfig, Map<string, Fields>>()

/** What a path of a filter can begin with: the fields of the document, and those of its versions where they are others. */
export function queryFieldsOf(config: SanitizedConfig, slug: string): Fields {
  const ofConfig = known.get(config) ?? new Map<string, Fields>()
  known.set(config, ofConfig)
  const collection = config.collections.find((one) => one.slug === slug)
  const fields = ofConfig.get(slug) ?? [
    ...(collection?.flattenedFields ?? []),
    ...(collection?.versions ? buildVersionCollectionFields(config, collection, true) : []),
  ]
  ofConfig.set(slug, fields)
  return fields
}

export class JoinCost {
  readonly #config: SanitizedConfig
  readonly #readsAll: boolean
  /** Tables that are joined once. */
  readonly #shared = new Set<string>()
  /** How often related documents are joined, by collection. */
  readonly #related = new Map<string, number>()
  #own = 0

  /** @param locale of the query; `all` for every language */
  constructor(config: SanitizedConfig, locale?: string | null) {
    this.#config = config
    this.#readsAll = locale === 'all'
  }

  /** Collections whose access filter is added to the query, once for each condition that leads to them. */
  get related(): ReadonlyMap<string, number> {
    return this.#related
  }

  /** Whether anything is joined but what the document's own parts are in. */
  get any(): boolean {
    return this.#own > 0
  }

  /** @param filterOf conditions of the access filter of a collection */
  joins(filterOf: (slug: string) => number): number {
    let joins = this.#own + this.#shared.size
    for (const [slug, times] of this.#related) joins += times * filterOf(slug)
    return joins
  }

  /** @param isAlternative one of several that `or` lists */
  where(fields: Fields, where: unknown, prefix = '', isAlternative = false): void {
    if (Array.isArray(where)) return where.forEach((part) => this.where(fields, part, prefix, isAlternative))
    for (const [key, value] of isObject(where) ? Object.entries(where) : []) {
      if (!isGroup(key)) {
        this.#condition(fields, `${prefix}${key}`, value, isAlternative)
        continue
      }
      const parts = isObject(value) ? Object.values(value) : value
      const areSeveral = key.toLowerCase() === 'or' && Array.isArray(parts) && parts.length > 1
      this.where(fields, parts, prefix, isAlternative || areSeveral)
    }
  }

  sort(fields: Fields, sort: unknown): void {
    const names = (Array.isArray(sort) ? sort : [sort]).flatMap((part: unknown) => (typeof part === 'string' ? part.split(',') : []))
    for (const name of names) this.path(fields, name.trim().replace(/^-/, ''))
  }

  #condition(fields: Fields, path: string, condition: unknown, isAlternative: boolean): void {
    for (const [operator, operand] of isObject(condition) ? Object.entries(condition) : []) {
      if (isObject(operand) && !('relationTo' in operand)) this.where(fields, operand, `${path}.`, isAlternative)
      else this.#compared(fields, path, operator, isAlternative)
    }
  }

  #compared(fields: Fields, path: string, operator: string, isAlternative: boolean): void {
    const steps = stepsOf(path)
    const isOwnText = !this.#readsAll && !negations.includes(operator) && this.#isOwnText(fields, steps)
    this.#follow(fields, steps, isOwnText || isAlternative ? '' : undefined)
  }

  #isOwnText(fields: Fields, [name, ...rest]: readonly string[]): boolean {
    const field = fields.find((one) => one.name === name)
    if (field?.type === 'group' || field?.type === 'tab') return this.#isOwnText(field.flattenedFields, rest)
    const isOther = field && ['array', 'join', 'relationship', 'upload'].includes(field.type)
    return field !== undefined && !isOther && !('hasMany' in field && field.hasMany)
  }

  /** A path that is sorted by, or whose distinct values are asked for. */
  path(fields: Fields, path: string): void {
    this.#follow(fields, stepsOf(path), '')
  }

  /** @param table of what is joined anew for each condition: undefined */
  #joinOnce(table: string | undefined, name: string): void {
    if (table === undefined) this.#own += 1
    else this.#shared.add(`${table}.${name}`)
  }

  /** @param table where the fields are, by the path from the document; undefined where tables are joined for each condition */
  #follow(fields: Fields, [name = '', ...rest]: readonly string[], table: string | undefined): void {
    const field = fields.find((one) => one.name === name)
    if (!field) return
    const localized = 'localized' in field && field.localized === true
    const { localization } = this.#config
    const [next] = rest
    if (localized && next !== undefined && localization && localization.localeCodes.includes(next)) {
      // A language in the path joins its translations by themselves.
      this.#own += 1
      return this.#follow([{ ...field, localized: false }], [name, ...rest.slice(1)], table)
    }
    const inside = table === undefined ? undefined : `${table}.${name}`
    switch (field.type) {
      case 'relationship':
      case 'upload': {
        const [target, ...others] = [field.relationTo].flat()
        const toMany = field.hasMany === true || others.length > 0
        if (toMany) this.#joinOnce(table, `${name}.rels`)
        const further = rest.length > 0 && !(rest.length === 1 && next === 'id')
        // The join of a relation that is compared by its ids is made, too, but PostgreSQL sees that nobody needs it.
        if (further) this.#own += 1
        if (further && target !== undefined && others.length === 0) this.#enter(target, rest)
        break
      }
      case 'join':
        this.#own += 2
        for (const target of [field.collection].flat()) this.#enter(target, rest)
        break
      case 'array':
        this.#joinOnce(table, name)
        this.#follow(field.flattenedFields, rest, inside)
        break
      case 'group':
      case 'tab':
        this.#follow(field.flattenedFields, rest, inside)
        break
      case 'select':
      case 'text':
      case 'number':
        if (field.hasMany) this.#joinOnce(table, name)
        break
    }
    if (localized) this.#joinOnce(table, 'translations')
  }

  #enter(slug: string, path: readonly string[]): void {
    this.#related.set(slug, (this.#related.get(slug) ?? 0) + 1)
    this.#follow(queryFieldsOf(this.#config, slug), path, undefined)
  }
}
