/** Whether a committed write can change an answer. */
import type { FlattenedField } from 'payload'
import type { Change } from '../../changes/index.ts'
import type { Dependencies, ListDependency } from './dependencies.ts'
import { mayMatch, type StoredValues } from './mayMatch.ts'

/** Fields that every write changes, or whose change the status tells. */
const bookkeeping = ['updatedAt', '_status', 'deletedAt']

/** Whether anonymous readers can notice it at all: a draft that is saved, and what nobody could read before or after, they cannot. */
export function concernsPublic({ draft, statusAfter, statusBefore }: Change): boolean {
  return !draft && (statusBefore === 'published' || statusAfter === 'published')
}

function canChangeList(
  { fields: changed, statusAfter, statusBefore }: Change,
  { fields: looksAt, where }: ListDependency,
  fields: readonly FlattenedField[],
  values: StoredValues,
): boolean {
  if (!looksAt) return true
  const touches = changed.some((name) => looksAt.has(name))
  if (statusBefore === statusAfter) {
    // It is in the list or not, as before, and at the same place. Whoever shows it depends on the document.
    if (!touches && !looksAt.has('updatedAt')) return false
  }
  // What was public before may have been in the list with values that are gone.
  if (statusBefore === 'published' && touches) return true
  return mayMatch(fields, where, values)
}

/** Whether the document that is gone for good was related to: public or not, it is taken out of what relates to it. */
function isTakenOut({ document, entity }: Change, { lists, related }: Dependencies): boolean {
  return related.has(document ?? '') || lists.some(({ targets }) => targets.has(entity))
}

/**
 * @param fields of the collection that was written
 * @param values of the document after the write, as far as they are known
 */
export function affects(
  change: Change,
  dependencies: Dependencies,
  fields: readonly FlattenedField[],
  values: StoredValues | undefined,
): boolean {
  if (change.operation === 'delete' && isTakenOut(change, dependencies)) return true
  if (!concernsPublic(change)) return false
  if (change.kind === 'global') return dependencies.globals.has(change.entity)
  const id = change.document ?? ''
  if (dependencies.documents.get(change.entity)?.has(id)) return true
  const known = { ...values, id }
  return dependencies.lists.some((list) => list.collection === change.entity && canChangeList(change, list, fields, known))
}

/** Whether what a filter or sort looks at includes what is written with every change. */
export function decidingFields(names: Iterable<string>): Set<string> {
  return new Set([...names].filter((name) => name === 'updatedAt' || !bookkeeping.includes(name)))
}
