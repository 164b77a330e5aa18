/** Filters as they come: any path of a collection, with an operator that it takes and mostly an operand that some document has. */
import fc from 'fast-check'
import type { Filter } from './meaning.ts'
import type { FilterPath, Kind } from './model.ts'

const equality = ['equals', 'not_equals', 'in', 'not_in', 'exists']
const order = ['greater_than', 'greater_than_equal', 'less_than', 'less_than_equal']

const operators: Readonly<Record<Kind, readonly string[]>> = {
  text: [...equality, 'like', 'not_like', 'contains'],
  wallClock: [...equality, ...order, 'like', 'not_like', 'contains'],
  number: [...equality, ...order, 'like'],
  date: [...equality, ...order],
  checkbox: equality,
  choice: equality,
  id: equality,
  relation: equality,
  pair: ['equals'],
  pairCollection: ['equals'],
  pairId: ['equals', 'not_equals', 'in', 'not_in'],
  json: [...equality, 'like', 'not_like'],
}

/** What a text in JSON is compared with. */
const plainText = /^[\w @.\-+:]+$/

/** Kinds of which a field may have no value, and be asked for it by null. */
const mayBeNothing: readonly Kind[] = ['text', 'wallClock', 'number', 'date', 'checkbox', 'choice', 'relation']

export interface Known {
  /** Every value that some document has at the path. */
  values(path: FilterPath): readonly unknown[]
  /** Ids of documents of a collection. */
  ids(collection: string): readonly string[]
}

const nobody = '00000000-0000-4000-8000-000000000000'

function operandsOf(path: FilterPath, known: Known): readonly unknown[] {
  const values = known.values(path)
  const ids = (): string[] => [...path.collections.flatMap((collection) => known.ids(collection).slice(0, 3)), nobody]
  switch (path.kind) {
    case 'text':
      return [...values, 'ei mikään näistä']
    case 'wallClock':
      return [...values, ...path.options]
    case 'number':
      return [...values, 7]
    case 'date':
      return [...values, '2026-05-31T12:00:00.000Z']
    case 'checkbox':
      return [true, false]
    case 'choice':
    case 'pairCollection':
      return path.options
    case 'pair':
      return [...values, ...path.collections.map((relationTo) => ({ relationTo, value: known.ids(relationTo)[0] ?? nobody }))]
    case 'json': {
      const plain = values.filter((value) => (typeof value === 'string' ? plainText.test(value) : typeof value === 'number'))
      return [...plain, 'paragraph']
    }
    default:
      return [...values, ...ids()]
  }
}

function operatorsOf(path: FilterPath): readonly string[] {
  const holdsMany = path.many && (path.kind === 'choice' || path.kind === 'relation')
  return holdsMany ? [...operators[path.kind], 'contains'] : operators[path.kind]
}

/** Part of a text, as somebody types it who looks for it. */
const partOf = (text: unknown, from: number, length: number): string =>
  String(text)
    .slice(from % Math.max(1, String(text).length - 2))
    .slice(0, length)
    .trim() || 'e'

function conditionOn(path: FilterPath, known: Known): fc.Arbitrary<Filter> {
  const values = operandsOf(path, known)
  const one = fc.constantFrom(...values)
  const orNothing = mayBeNothing.includes(path.kind) ? fc.option(one, { freq: 12, nil: null }) : one
  const part = fc.tuple(one, fc.nat({ max: 20 }), fc.integer({ min: 1, max: 9 })).map(([text, from, length]) => partOf(text, from, length))
  const operandOf = (operator: string): fc.Arbitrary<unknown> => {
    if (operator === 'exists') return fc.boolean()
    if (operator === 'in' || operator === 'not_in') return fc.array(orNothing, { minLength: 1, maxLength: 3 })
    if (operator === 'equals' || operator === 'not_equals') return orNothing
    if ((path.kind === 'text' || path.kind === 'wallClock') && (operator.includes('like') || operator === 'contains')) return part
    if (path.kind === 'json' && operator.includes('like')) return part.filter((text) => plainText.test(text))
    return one
  }
  return fc
    .constantFrom(...operatorsOf(path))
    .chain((operator) => operandOf(operator).map((operand) => ({ [path.path]: { [operator]: operand } })))
}

/** Paths of which some document has a value come more often, and those of the document itself as often as all that lead farther. */
export function filtersOn(paths: readonly FilterPath[], known: Known): fc.Arbitrary<Filter> {
  const filled = paths.filter((path) => known.values(path).length > 0)
  const near = filled.filter(({ path }) => path.split('.').length <= 2)
  const path = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...near) },
    { weight: 5, arbitrary: fc.constantFrom(...filled) },
    { weight: 1, arbitrary: fc.constantFrom(...paths) },
  )
  const condition = path.chain((chosen) => conditionOn(chosen, known))
  return fc.letrec<{ filter: Filter }>((tie) => ({
    filter: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      condition,
      fc.array(tie('filter'), { minLength: 1, maxLength: 3 }).map((parts) => ({ and: parts })),
      fc.array(tie('filter'), { minLength: 1, maxLength: 3 }).map((parts) => ({ or: parts })),
    ),
  })).filter
}
