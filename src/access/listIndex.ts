/**
 * The index that a list for the public is read from: what its policy fixes, then what the collection is sorted by, then
 * whether a document is in the trash. The newest come from one end of it, and it holds all that a count looks at.
 */
import type { CollectionConfig, CompoundIndex, Field } from 'payload'
import type { AppliedPolicy } from './policy.ts'

function isUntranslated(fields: readonly Field[], name: string): boolean {
  return fields.some((field) => {
    if ('name' in field) return field.name === name && !('localized' in field && field.localized)
    return 'fields' in field && isUntranslated(field.fields, name)
  })
}

/** Fields of the collection itself that `publicWhere` compares with one value, e.g. the visibility of an event. */
function fixedFields({ publicWhere }: AppliedPolicy): string[] {
  return Object.entries(publicWhere?.() ?? {}).flatMap(([name, condition]) =>
    !name.includes('.') && typeof condition === 'object' && 'equals' in condition ? [name] : [],
  )
}

/**
 * Only for a collection that is sorted by a field of its own: the others are small, and Payload has an index on `createdAt`.
 * The names of indexes on the same fields differ by a number, which would change with the set of plugins.
 */
export function listIndexes(
  { defaultSort, fields }: Pick<CollectionConfig, 'defaultSort' | 'fields'>,
  policy: AppliedPolicy,
): CompoundIndex[] {
  const [first] = [defaultSort ?? []].flat()
  const sorted = first?.replace(/^-/, '')
  if (sorted === undefined || !isUntranslated(fields, sorted)) return []
  return [{ fields: [...(policy.drafts ? ['_status'] : []), ...fixedFields(policy), sorted, ...(policy.trash ? ['deletedAt'] : [])] }]
}
