/** Filters and documents as they come, and which filter lets which document through. */
import fc from 'fast-check'
import type { FlattenedField, Where } from 'payload'

export const first = '01a20da4-7915-770b-9488-00eeb4ecf37e'
export const second = '01a20da4-7999-744d-8212-bebef134fdad'

// What is looked at of a field; Payload's full field config has much more.
export const fields = [
  { name: 'title', type: 'text', localized: true },
  { name: 'kind', type: 'select' },
  { name: 'tags', type: 'select', hasMany: true },
  { name: 'urgent', type: 'checkbox' },
  { name: 'topics', type: 'relationship', relationTo: 'topics', hasMany: true },
  { name: 'parent', type: 'relationship', relationTo: 'pages' },
  { name: 'document', type: 'relationship', relationTo: ['pages', 'articles'] },
  { name: 'order', type: 'number' },
  {
    name: 'place',
    type: 'group',
    flattenedFields: [
      { name: 'city', type: 'text' },
      { name: 'map', type: 'upload', relationTo: 'media' },
    ],
  },
  {
    name: 'rows',
    type: 'array',
    localized: true,
    flattenedFields: [{ name: 'person', type: 'relationship', relationTo: 'people' }],
  },
  {
    name: 'parts',
    type: 'blocks',
    blocks: [{ slug: 'service', flattenedFields: [{ name: 'service', type: 'relationship', relationTo: 'services' }] }],
  },
  { name: 'issues', type: 'join', collection: 'issues' },
] as unknown as FlattenedField[]

const word = fc.constantFrom('a', 'A', 'b', 'a b', '')
const truth = fc.constantFrom(true, false, null)
const id = fc.constantFrom(first, second)
const written = fc.constantFrom(
  (one: string) => one,
  (one: string) => one.toUpperCase(),
  (one: string) => one.replaceAll('-', ''),
  (one: string) => `{${one}}`,
)

export const values = fc.record({
  id,
  title: fc.record({ fi: fc.option(word), sv: fc.option(word) }),
  kind: fc.option(word),
  tags: fc.array(word, { maxLength: 2 }),
  urgent: truth,
  topics: fc.array(id, { maxLength: 2 }),
  parent: fc.option(id),
  order: fc.option(fc.integer({ min: 0, max: 3 })),
})

const operand = fc.oneof(
  word,
  fc.tuple(id, written).map(([one, write]) => write(one)),
  fc.constantFrom('true', 'TRUE', 'false', 't', 'yes', 'off', '0', 'null', '1'),
)
const condition = fc.oneof(
  operand.map((value) => ({ equals: value })),
  fc.array(operand, { maxLength: 3 }).map((list) => ({ in: list })),
  fc.array(operand, { maxLength: 3 }).map((list) => ({ in: list.join(', ') })),
  operand.map((value) => ({ not_equals: value })),
  operand.map((value) => ({ like: value })),
  fc.constantFrom({ exists: 'true' }, { exists: 'false' }),
  operand.map((value) => ({ equals: value, not_equals: 'b' })),
)
export const where: fc.Arbitrary<Where> = fc.letrec<{ where: Where }>((tie) => ({
  where: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc
      .tuple(fc.constantFrom('id', 'title', 'kind', 'tags', 'urgent', 'topics', 'parent', 'order', '_status', 'other'), condition)
      .map(([path, one]) => ({ [path]: one })),
    fc.tuple(fc.constantFrom('and', 'AND'), fc.array(tie('where'), { maxLength: 3 })).map(([key, parts]) => ({ [key]: parts })),
    fc.tuple(fc.constantFrom('or', 'Or'), fc.array(tie('where'), { maxLength: 3 })).map(([key, parts]) => ({ [key]: parts })),
  ),
})).where

/** What PostgreSQL makes of a value, as far as it matters here. */
function cast(path: string, value: unknown): unknown {
  if (value === 'null' || (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')) return null
  const text = String(value)
  if (path === 'urgent') return ['true', 't', 'yes', '1'].includes(text.toLowerCase())
  if (['id', 'topics', 'parent'].includes(path)) return text.toLowerCase().replace(/[{}-]/g, '')
  return path === 'order' ? Number(text) : text
}

/** Whether the filter lets the document through in one locale at least: slow, and by reasoning about each operator. */
export function matches(filter: Where, document: Record<string, unknown>): boolean {
  return Object.entries(filter).every(([path, one]) => {
    const group = path.toLowerCase()
    if (Array.isArray(one)) {
      if (one.length === 0) return true
      return group === 'and' ? one.every((part) => matches(part, document)) : one.some((part) => matches(part, document))
    }
    if (path === '_status' || path === 'other') return true
    const stored = [path === 'title' ? Object.values(document['title'] ?? {}) : document[path]].flat()
    const all = (stored.length > 0 ? stored : [null]).map((value) => cast(path, value))
    return Object.entries(one as Record<string, unknown>).every(([operator, given]) => {
      const list = (Array.isArray(given) ? given : operator === 'in' ? String(given).split(', ') : [given]).map((value) =>
        cast(path, value),
      )
      if (operator === 'exists') return (given === 'true') === all.some((value) => value !== null) || path === 'title'
      if (operator === 'not_equals') return all.every((value) => value !== list[0])
      if (operator === 'like') return all.some((value) => String(value).toLowerCase().includes(String(list[0]).toLowerCase()))
      return all.some((value) => list.includes(value))
    })
  })
}
