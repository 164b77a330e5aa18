/**
 * What one has written in a form, put together with what somebody else has saved meanwhile. Each field is compared with what
 * it was when the form was opened: one that a single person has changed has what that person says. Pure.
 */
import { isObject } from '../../content/isObject.ts'

type Value = unknown
type Fields = Readonly<Record<string, Value>>

/** A field that both have changed, to different values. */
export interface Conflict {
  /** Names of fields and numbers of rows, from the top of the document. */
  path: readonly string[]
  mine: Value
  theirs: Value
}

export interface Merge {
  merged: Record<string, Value>
  conflicts: Conflict[]
  /** Fields of the top in which something of the others was taken over. */
  taken: string[]
}

/** What the form or the server says of its own: no field of the content. */
const own = new Set(['id', 'createdAt', 'updatedAt', 'deletedAt', '_status'])

/** Rich text, and a relation to one of several collections: one value, not fields. */
function isWhole(value: Value): boolean {
  return !isObject(value) || 'root' in value || 'relationTo' in value
}

/** A form says "nothing" in other ways than the server. */
function isEmpty(value: Value): boolean {
  if (value === null || value === undefined || value === '') return true
  if (Array.isArray(value)) return value.length === 0
  return isObject(value) && Object.values(value).every(isEmpty)
}

/** A related document, or its id alone. */
function idOf(value: Value): Value {
  return isObject(value) && typeof value['id'] === 'string' && !('blockType' in value) ? value['id'] : value
}

/** @param names of the fields that count; all, if none are given: the server sends more than a form has */
function isSame(one: Value, other: Value, shape?: Value): boolean {
  if (isEmpty(one) || isEmpty(other)) return isEmpty(one) && isEmpty(other)
  if (Array.isArray(one) && Array.isArray(other)) {
    const rows: Value = shape
    return (
      one.length === other.length && one.every((row, index) => isSame(row, other[index], Array.isArray(rows) ? rows[index] : undefined))
    )
  }
  if (typeof idOf(one) === 'string' || typeof idOf(other) === 'string') {
    if (typeof one === 'string' || typeof other === 'string') return idOf(one) === idOf(other)
  }
  if (!isObject(one) || !isObject(other)) return one === other
  const isPart = isObject(shape) && !isWhole(shape)
  const names = isPart ? Object.keys(shape) : [...new Set([...Object.keys(one), ...Object.keys(other)])]
  return names.every((name) => isSame(one[name], other[name], isPart ? shape[name] : undefined))
}

/** The ids of rows; undefined when these are no rows. */
function idsOf(rows: Value): string[] | undefined {
  if (!Array.isArray(rows) || rows.length === 0) return undefined
  const ids = rows.map((row: Value) => (isObject(row) ? row['id'] : undefined))
  return ids.every((id) => typeof id === 'string') ? ids : undefined
}

function haveSameRows(...lists: Value[]): boolean {
  const [first, ...rest] = lists.map(idsOf)
  return first !== undefined && rest.every((ids) => ids?.join() === first.join())
}

interface Part {
  value: Value
  conflicts: Conflict[]
  isTaken: boolean
}

const isAbsent = (value: Value): boolean => value === undefined || value === null

function mergeRows(base: Value[], mine: Value[], theirs: Value[], path: readonly string[]): Part {
  const rows = mine.map((row, index) => mergeValue(base[index], row, theirs[index], [...path, String(index)]))
  return {
    value: rows.map(({ value }) => value),
    conflicts: rows.flatMap((row) => row.conflicts),
    isTaken: rows.some((row) => row.isTaken),
  }
}

function mergeGroup(base: Fields, mine: Fields, theirs: Fields, path: readonly string[]): Part {
  const parts = Object.keys(mine).map((name) => [name, mergeValue(base[name], mine[name], theirs[name], [...path, name])] as const)
  return {
    value: Object.fromEntries(parts.map(([name, { value }]) => [name, value])),
    conflicts: parts.flatMap(([, part]) => part.conflicts),
    isTaken: parts.some(([, part]) => part.isTaken),
  }
}

/** Payload's form sends 0 for a list without rows. */
function inForm(mine: Value, ...stored: Value[]): Value {
  return mine === 0 && stored.some((value) => Array.isArray(value)) ? [] : mine
}

function mergeValue(base: Value, sent: Value, theirs: Value, path: readonly string[]): Part {
  const mine = inForm(sent, base, theirs)
  const mineStays = { value: mine, conflicts: [], isTaken: false }
  if (isSame(mine, theirs, mine) || isSame(base, theirs, mine)) return mineStays
  if (isSame(mine, base, mine)) return { value: theirs ?? null, conflicts: [], isTaken: true }
  if (haveSameRows(base, mine, theirs)) return mergeRows(base as Value[], mine as Value[], theirs as Value[], path)
  const groups = [base, mine, theirs].filter((value) => !isAbsent(value))
  if (groups.includes(mine) && groups.every((value) => !isWhole(value))) {
    return mergeGroup((base ?? {}) as Fields, mine as Fields, (theirs ?? {}) as Fields, path)
  }
  return { value: mine, conflicts: [{ path, mine, theirs }], isTaken: false }
}

/**
 * @param base the document as it was when the form was opened
 * @param mine what the form sends: the fields that it has, and no others
 * @param theirs the document as it is stored now
 * @returns `merged` with one's own value wherever there is a conflict
 */
export function merge(base: Fields, mine: Fields, theirs: Fields): Merge {
  const merged: Record<string, Value> = {}
  const conflicts: Conflict[] = []
  const taken: string[] = []
  for (const [name, value] of Object.entries(mine)) {
    const part = own.has(name) ? { value, conflicts: [], isTaken: false } : mergeValue(base[name], value, theirs[name], [name])
    merged[name] = part.value
    conflicts.push(...part.conflicts)
    if (part.isTaken) taken.push(name)
  }
  return { merged, conflicts, taken }
}

/** @returns a copy of a document that has another value in one place */
export function withValue<Whole>(whole: Whole, [name, ...rest]: readonly string[], value: Value): Whole {
  if (name === undefined) return value as Whole
  if (Array.isArray(whole)) {
    return whole.map((row: Value, index) => (String(index) === name ? withValue(row, rest, value) : row)) as Whole
  }
  const fields: Fields = isObject(whole) ? whole : {}
  return { ...fields, [name]: withValue(fields[name], rest, value) } as Whole
}
