/**
 * A selection of fields, with what is needed to answer them. A field may follow from others beside it, as a text's HTML from
 * the text, and what may be shown of a document may stand in the document itself: those are read with what is selected, and
 * what was not asked for is taken out again when the document has been read.
 */
import type { FlattenedField, SelectType } from 'payload'
import { getSelectMode } from 'payload/shared'

export type Selection = Readonly<Record<string, unknown>>

type Fields = readonly FlattenedField[]

interface Following {
  follows: readonly string[]
  /** The value is made when a selection names the field, and not with the rest of a document. */
  whenNamed?: boolean
}

/** For `custom` of a field: the fields beside it that its value is made of. */
export function follows(names: readonly string[], { whenNamed = false } = {}): Following {
  return { follows: names, whenNamed }
}

function followingOf(field: FlattenedField): Following {
  // Typed as anything; `follows` is how it is written.
  const custom: Partial<Following> | undefined = field.custom
  return { follows: custom?.follows ?? [], whenNamed: custom?.whenNamed === true }
}

export function isSelection(value: unknown): value is Selection {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function includes(select: Selection): boolean {
  // Payload's type is of selections whose form has been checked; it is read as any object here.
  return getSelectMode(select as SelectType) === 'include'
}

/** Whether a selection tells what is not wanted, and the field is of it. */
export function isLeftOut(select: Selection, field: string): boolean {
  return select[field] === false && !includes(select)
}

/** Names of fields that are read and not answered, by the part of a selection that they stand in. */
const unanswered = new WeakMap<Selection, ReadonlySet<string>>()

/** Within these the selection goes on. */
function innerFields(field: FlattenedField): Fields | undefined {
  return field.type !== 'blocks' && 'flattenedFields' in field ? field.flattenedFields : undefined
}

function partOf(forced: Selection, name: string): Selection {
  const part = forced[name]
  return isSelection(part) ? part : {}
}

/** The parts that select within a field, each completed. */
function completeParts(
  fields: Fields,
  select: Record<string, unknown>,
  forced: Selection,
  complete: (fields: Fields, select: Selection, forced: Selection) => Selection,
): void {
  for (const field of fields) {
    const [inner, part] = [innerFields(field), select[field.name]]
    if (inner && isSelection(part)) select[field.name] = complete(inner, part, partOf(forced, field.name))
  }
}

function completeIncluding(fields: Fields, select: Selection, forced: Selection): Selection {
  const whole: Record<string, unknown> = { ...select }
  for (const [name, value] of Object.entries(forced)) whole[name] = whole[name] || value
  // A part that names nothing is one that all of the forced is added to.
  for (const [name, value] of Object.entries(forced)) {
    const part = whole[name]
    if (isSelection(part) && isSelection(value)) whole[name] = { ...value, ...part }
  }
  const added = fields.filter(({ name }) => whole[name]).flatMap((field) => followingOf(field).follows.filter((name) => !whole[name]))
  for (const name of added) whole[name] = true
  completeParts(fields, whole, forced, completeIncluding)
  unanswered.set(whole, new Set(added))
  return whole
}

/** Stands first in a selection that excludes, so that it goes on doing so when everything that it excludes has to be read. */
const excludesNothing = { '': false } as const

function completeExcluding(fields: Fields, select: Selection, forced: Selection): Selection {
  const left = fields.filter((field) => select[field.name] !== false && !followingOf(field).whenNamed)
  const followed = left.flatMap((field) => followingOf(field).follows)
  const needed = [...Object.keys(forced), ...followed].filter((name) => select[name] === false)
  const whole: Record<string, unknown> = { ...excludesNothing, ...select }
  for (const name of needed) Reflect.deleteProperty(whole, name)
  completeParts(fields, whole, forced, completeExcluding)
  unanswered.set(whole, new Set(needed))
  return whole
}

/**
 * @param fields those of the documents
 * @param select names either what is wanted or, with `false`, what is not
 * @param forced what is read whatever is selected; answered, too, unless it is excluded
 */
export function withFollowed(fields: Fields, select: Selection, forced: Selection = {}): Selection {
  return includes(select) ? completeIncluding(fields, select, forced) : completeExcluding(fields, select, forced)
}

function partsIn(value: unknown): Record<string, unknown>[] {
  return [value].flat().filter(isSelection)
}

/** Takes out of a document what was read for the sake of other fields. */
export function dropUnanswered(document: Record<string, unknown>, select: unknown): void {
  if (!isSelection(select)) return
  const names = unanswered.get(select)
  if (!names) return
  for (const name of names) Reflect.deleteProperty(document, name)
  for (const [name, part] of Object.entries(select)) {
    if (isSelection(part)) for (const inner of partsIn(document[name])) dropUnanswered(inner, part)
  }
}

/** Whether a selection names a field itself; without a selection nothing is named. */
export function names(select: unknown, field: string): boolean {
  return isSelection(select) && includes(select) && Boolean(select[field]) && !unanswered.get(select)?.has(field)
}
