/** Documents of every collection for filters to find: those of the demonstration, and more of which any field may have a value. */
import fc from 'fast-check'
import type { FlattenedField, SanitizedCollectionConfig } from 'payload'
import { wallClockFormOf } from '../../../src/content/fields/wallClockField.ts'
import { paragraph, richText } from '../../../src/content/richText/compose.ts'
import { isOfForm } from '../../../src/content/wallClock.ts'
import { faultyFields, type Problem } from '../content/documents.ts'
import type { TestServer } from '../harness/server.ts'
import type { Document } from './meaning.ts'
import { moments, type Model } from './model.ts'

type Shelves = ReadonlyMap<string, ReadonlyMap<string, Document>>

/** With what means something in a pattern, in an address, in a list or in JSON. */
const words = ['Yksi', 'yksi kaksi', 'ÄITI 100%', 'a_b', String.raw`a\b`, `l'été "x"`, 'a,b', 'null', 'Öljy & åre', '2024-01-31']
const perCollection = 3

/** Written by nobody, or of a kind of its own. */
const leftOut = new Set([
  'slug',
  '_status',
  'createdBy',
  'createdAt',
  'updatedAt',
  'deletedAt',
  'availableLocales',
  'reviewState',
  'parent',
  'id',
])

const isWritten = (field: FlattenedField): boolean =>
  !leftOut.has(field.name) && field.type !== 'join' && !('virtual' in field && field.virtual) && !('hidden' in field && field.hidden)

type Ids = (collection: string) => readonly string[]

function references(ids: Ids, field: Extract<FlattenedField, { type: 'relationship' | 'upload' }>): fc.Arbitrary<unknown> {
  const { hasMany, relationTo } = field
  const all = (slug: string): fc.Arbitrary<string | null> => (ids(slug).length > 0 ? fc.constantFrom(...ids(slug)) : fc.constant(null))
  const one: fc.Arbitrary<unknown> =
    typeof relationTo === 'string'
      ? all(relationTo)
      : fc.constantFrom(...relationTo).chain((slug) => all(slug).map((value) => (value === null ? null : { relationTo: slug, value })))
  return hasMany ? fc.uniqueArray(one, { maxLength: 3 }) : one
}

function valueFor(ids: Ids, field: FlattenedField): fc.Arbitrary<unknown> {
  const form = wallClockFormOf(field)
  if (form) return fc.constantFrom(...moments[form].filter((text) => isOfForm(form, text)))
  switch (field.type) {
    case 'text':
    case 'textarea':
      return fc.constantFrom(...words)
    case 'email':
      return fc.constantFrom('yksi@verkosto.example', 'Kaksi.Kolme@verkosto.example')
    case 'number':
      return fc.constantFrom(0, 1, 2, 2001)
    case 'date':
      return fc.constantFrom('2024-01-31T00:00:00.000Z', '2024-01-31T10:00:00.123Z', '2030-06-01T00:00:00.000Z')
    case 'checkbox':
      return fc.boolean()
    case 'select':
    case 'radio': {
      const one = fc.constantFrom(...field.options.map((option) => (typeof option === 'string' ? option : option.value)))
      return 'hasMany' in field && field.hasMany ? fc.uniqueArray(one, { maxLength: 3 }) : one
    }
    case 'richText':
      return fc.constantFrom(...words).map((word) => richText(paragraph(word), paragraph('muuta')))
    case 'group':
    case 'tab':
      return dataFor(ids, field.flattenedFields)
    case 'array':
      return fc.array(dataFor(ids, field.flattenedFields), { maxLength: 3 })
    case 'relationship':
    case 'upload':
      return references(ids, field)
    default:
      return fc.constant(undefined)
  }
}

function dataFor(ids: Ids, fields: readonly FlattenedField[]): fc.Arbitrary<Record<string, unknown>> {
  const values = Object.fromEntries(fields.filter(isWritten).map((field) => [field.name, valueFor(ids, field)]))
  return fc.record(values, {
    requiredKeys: fields
      .filter((field) => 'required' in field && field.required)
      .map(({ name }) => name)
      .filter((name) => name in values),
  })
}

export class Shelf {
  readonly #server: TestServer
  readonly #token: string
  readonly model: Model

  constructor(server: TestServer, token: string, model: Model) {
    this.#server = server
    this.#token = token
    this.model = model
  }

  async #all({ slug }: SanitizedCollectionConfig, draft: boolean): Promise<ReadonlyMap<string, Document>> {
    const address = `/api/${slug}?limit=100&depth=0&locale=all&draft=${draft}`
    const { body } = await this.#server.request<{ docs?: Document[] }>('GET', address, { token: this.#token })
    if (!body.docs) throw new Error(JSON.stringify(body))
    return new Map(body.docs.map((document) => [String(document['id']), document]))
  }

  /** @param draft the newest of each, draft or not */
  async read(draft: boolean): Promise<Shelves> {
    const { collections } = this.model
    return new Map(await Promise.all(collections.map(async (one) => [one.slug, await this.#all(one, draft)] as const)))
  }

  /** Leaves out what the server finds fault with: that a filter finds what there is says nothing of what there may be. */
  async #write(method: string, address: string, data: Readonly<Record<string, unknown>>): Promise<string | undefined> {
    let left = data
    for (let attempt = 0; attempt < 8; attempt += 1) {
      const answer = await this.#server.request<Problem & { doc?: { id: string } }>(method, address, { body: left, token: this.#token })
      if (answer.status >= 500) throw new Error(`${method} ${address} ${JSON.stringify(left)}: ${JSON.stringify(answer.body)}`)
      if (answer.body.doc) return answer.body.doc.id
      const faulty = new Set(faultyFields(answer).map((path) => path.split('.')[0]))
      const kept = Object.fromEntries(Object.entries(left).filter(([name]) => !faulty.has(name)))
      if (Object.keys(kept).length === Object.keys(left).length) return undefined
      left = kept
    }
    return undefined
  }

  /** Several documents of each collection, in one language or two; some that are public have a newer draft. */
  async fill(seed: number): Promise<void> {
    for (const { flattenedFields: fields, slug, versions } of this.model.collections) {
      // Files and accounts are made otherwise.
      if (fields.some(({ name }) => name === 'filename' || name === 'hash')) continue
      const shelves = await this.read(false)
      const ids = (collection: string): string[] => [...(shelves.get(collection)?.keys() ?? [])]
      const samples = fc.sample(dataFor(ids, fields), { numRuns: perCollection * 3, seed })
      const query = versions ? 'draft=true&depth=0' : 'depth=0'
      const named = fields.find(({ name }) => name === 'name') ? 'name' : 'title'
      for (const data of samples.slice(0, perCollection)) {
        const id = await this.#write('POST', `/api/${slug}?${query}`, { ...data, [named]: data[named] ?? 'Nimi' })
        const other = samples[perCollection + samples.indexOf(data)]
        if (id !== undefined && other) await this.#write('PATCH', `/api/${slug}/${id}?${query}&locale=sv`, other)
      }
      if (!versions) continue
      const published = [...(shelves.get(slug)?.keys() ?? [])].slice(0, 2)
      for (const [index, id] of published.entries()) {
        await this.#write('PATCH', `/api/${slug}/${id}?${query}`, samples[perCollection * 2 + index] ?? {})
      }
    }
  }
}
