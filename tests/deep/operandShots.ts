/** Filters and sorts: any field of the model with any operator and a value of any shape, through every door that takes one. */
import { stringify } from 'qs-esm'
import type { SanitizedCollectionConfig } from 'payload'
import type { Choices } from './choices.ts'
import type { Entity, Model, ModelPath } from './contentModel.ts'
import type { Shot } from './fire.ts'
import { shapeOf } from './oddValues.ts'

const operators = [
  ...['equals', 'not_equals', 'in', 'not_in', 'exists', 'greater_than', 'greater_than_equal', 'less_than', 'less_than_equal'],
  ...['like', 'not_like', 'contains', 'all', 'within', 'intersects', 'near', 'bogus', '__proto__', ''],
]

interface Condition {
  where: Record<string, unknown>
  kind: string
}

export interface OperandSource {
  choices: Choices
  model: Model
  values: readonly unknown[]
  /** Undefined: as somebody unknown. */
  token: string | undefined
}

/** Matches no document, so that what a bulk operation would do is done to none. */
const noDocument = { id: { equals: '00000000-0000-7000-8000-000000000000' } }

class OperandShots {
  readonly #choices: Choices
  readonly #model: Model
  readonly #values: readonly unknown[]
  readonly #headers: Record<string, string>

  constructor({ choices, model, token, values }: OperandSource) {
    this.#choices = choices
    this.#model = model
    this.#values = values
    this.#headers = token === undefined ? {} : { authorization: `JWT ${token}` }
  }

  #path(entity: Entity): ModelPath {
    const chosen = this.#choices.of(this.#model.pathsOf(entity))
    return this.#choices.onceIn(8) ? { ...chosen, path: chosen.path.replaceAll('.', '__') } : chosen
  }

  #condition(entity: Entity): Condition {
    const { options, path, type } = this.#path(entity)
    const operator = this.#choices.of(operators)
    const value = this.#choices.onceIn(2) ? this.#choices.of(this.#values) : this.#plausible(type, operator, options)
    return { where: { [path]: { [operator]: value } }, kind: `${type} ${operator} ${shapeOf(value)}` }
  }

  /** A value that a reader of the content model would choose, so that it comes as far as the database. */
  #plausible(type: string, operator: string, options: readonly string[]): unknown {
    const known = this.#values.filter((value) => typeof value === 'string' && value.length === 36)
    const kind = type.replace(/s$/, '')
    const one: unknown =
      operator === 'exists' || kind === 'checkbox'
        ? this.#choices.of(['true', 'false', true])
        : options.length > 0
          ? this.#choices.of(options)
          : ['relationship', 'upload', 'join', 'odd', 'version'].includes(kind)
            ? this.#choices.of(known)
            : kind === 'date'
              ? '2026-01-01'
              : kind === 'number'
                ? this.#choices.of(['0', 7])
                : this.#choices.of(['a', 'root'])
    return operator === 'in' || operator === 'not_in' ? [one] : one
  }

  /** One condition, mostly; two, or one in a group, and now and then a form that is no condition. */
  #where(entity: Entity): Condition {
    const one = this.#condition(entity)
    const { where } = one
    switch (this.#choices.below(12)) {
      case 0: {
        const another = this.#condition(entity)
        return { where: { and: [where, another.where] }, kind: `${one.kind} and ${another.kind}` }
      }
      case 1:
        return { ...one, where: { or: [where, { and: [where] }] } }
      case 2: {
        const [path = ''] = Object.keys(where)
        return { where: { [path]: this.#choices.of(this.#values) }, kind: `no operator, ${one.kind}` }
      }
      case 3: {
        const group = this.#choices.of(['and', 'or', 'AND'])
        const value = this.#choices.of(this.#values)
        return { where: { [group]: value }, kind: `${group} ${shapeOf(value)}` }
      }
      default:
        return one
    }
  }

  #sort(entity: Entity): { kind: string; sort: unknown } {
    const paths = Array.from({ length: 1 + this.#choices.below(2) }, () => this.#path(entity))
    const sort = paths.map(({ path }) => `${this.#choices.onceIn(2) ? '-' : ''}${path}`).join()
    const odd = this.#choices.onceIn(15) ? this.#choices.of(this.#values) : undefined
    return { sort: odd ?? sort, kind: `sort ${odd === undefined ? paths.map(({ type }) => type).join() : shapeOf(odd)}` }
  }

  /** A query in the address, in the body of a POST that stands for a GET, or with its filter as JSON. */
  #read(path: string, query: Record<string, unknown>, kind: string): Shot {
    switch (this.#choices.below(5)) {
      case 0:
        return {
          method: 'POST',
          target: path,
          headers: { ...this.#headers, 'content-type': 'application/json', 'x-payload-http-method-override': 'GET' },
          body: JSON.stringify(query),
          kind,
        }
      case 1: {
        const { where } = query
        const asJson = where === undefined ? query : { ...query, where: JSON.stringify(where) }
        return { method: 'GET', target: `${path}?${stringify(asJson)}`, headers: this.#headers, kind }
      }
      default:
        return { method: 'GET', target: `${path}?${stringify(query)}`, headers: this.#headers, kind }
    }
  }

  #graphql(query: string, variables: Record<string, unknown>, kind: string): Shot {
    const headers = { ...this.#headers, 'content-type': 'application/json' }
    return { method: 'POST', target: '/api/graphql', headers, body: JSON.stringify({ query, variables }), kind: `GraphQL ${kind}` }
  }

  #graphqlList(entity: SanitizedCollectionConfig): Shot {
    const { kind, where } = this.#where(entity)
    // Types tell texts from lists before Payload does: names with underscores in place of dots.
    const underscored = JSON.parse(JSON.stringify(where).replaceAll(/"[\w.]+":/g, (key) => key.replaceAll('.', '__'))) as unknown
    const { plural, singular } = namesOf(entity)
    const { sort } = this.#sort(entity)
    const root = this.#choices.of([plural, plural, `count${plural}`, `versions${plural}`])
    const type = root.startsWith('versions')
      ? `versions${singular}_where`
      : root.startsWith('count')
        ? `count${singular}_where`
        : `${singular}_where`
    // GraphQL takes a text: what is none goes as the JSON that it is.
    const text = typeof sort === 'string' ? sort : JSON.stringify(sort)
    const sorted = root.startsWith('count') ? '' : `, limit: 2, sort: ${JSON.stringify(text)}`
    return this.#graphql(
      `query($where: ${type}) { ${root}(where: $where${sorted}) { totalDocs } }`,
      { where: underscored },
      `${root} ${kind}`,
    )
  }

  #joins(entity: SanitizedCollectionConfig): Shot | undefined {
    const [slug] = Object.keys(entity.joins)
    const joined = this.#model.collections.find((collection) => collection.slug === slug)
    const path = joined && entity.joins[joined.slug]?.[0]?.joinPath
    if (!joined || path === undefined) return undefined
    const { kind, where } = this.#where(joined)
    const { kind: sortKind, sort } = this.#sort(joined)
    const parts = { limit: 2, ...(this.#choices.onceIn(2) ? { where } : {}), ...(this.#choices.onceIn(2) ? { sort } : {}) }
    const join = this.#choices.onceIn(10) ? this.#choices.of(this.#values) : parts
    return this.#read(`/api/${entity.slug}`, { limit: 2, joins: { [path]: join } }, `join ${kind}, ${sortKind}`)
  }

  #ofCollection(entity: SanitizedCollectionConfig): Shot {
    const path = `/api/${entity.slug}`
    const { kind, where } = this.#where(entity)
    const { kind: sortKind, sort } = this.#sort(entity)
    switch (this.#choices.below(10)) {
      case 0:
        return this.#read(`${path}/count`, { where }, `count ${kind}`)
      case 1:
        return this.#read(
          `${path}/versions`,
          { limit: 2, where, ...(this.#choices.onceIn(3) ? { sort } : {}) },
          `versions ${kind}, ${sortKind}`,
        )
      case 2: {
        const query = stringify({ where: { and: [noDocument, where] } })
        const method = this.#choices.of(['PATCH', 'DELETE'])
        const headers = { ...this.#headers, 'content-type': 'application/json' }
        return { method, target: `${path}?${query}`, headers, body: '{}', kind: `bulk ${kind}` }
      }
      case 3:
        return this.#graphqlList(entity)
      case 4:
        return this.#joins(entity) ?? this.#read(path, { limit: 2, sort }, sortKind)
      case 5:
        return this.#read(path, { limit: 2, sort, where }, `${sortKind} ${kind}`)
      case 6:
        return this.#read(path, { limit: 2, draft: true, trash: true, where, sort }, `draft ${sortKind} ${kind}`)
      case 7:
        return this.#read(path, { limit: 2, locale: 'all', where, depth: 1 }, `all locales ${kind}`)
      default:
        return this.#read(path, { limit: 2, depth: 0, where }, kind)
    }
  }

  next(): Shot {
    if (this.#choices.onceIn(15)) {
      const global = this.#choices.of(this.#model.globals)
      const { kind, where } = this.#where(global)
      const { kind: sortKind, sort } = this.#sort(global)
      return this.#read(`/api/globals/${global.slug}/versions`, { limit: 2, where, sort }, `global ${kind} ${sortKind}`)
    }
    return this.#ofCollection(this.#choices.of(this.#model.collections))
  }
}

function namesOf({ graphQL }: SanitizedCollectionConfig): { plural: string; singular: string } {
  const { pluralName, singularName } = graphQL || { pluralName: 'Bogus', singularName: 'Bogus' }
  return { plural: pluralName, singular: singularName }
}

export function* operandShots(source: OperandSource, count: number): Generator<Shot> {
  const shots = new OperandShots(source)
  for (let index = 0; index < count; index += 1) yield shots.next()
}
