/** What a filter looks at. */
import type { FlattenedField, Where } from 'payload'
import { isUuid } from '../../content/isUuid.ts'
import { isObject } from '../../content/isObject.ts'
import { conditionsOf } from '../../content/where.ts'

/** A path as Payload takes it: steps may also be parted by two underscores, as GraphQL must write them. */
export function plainPath(path: string): string {
  return path.replaceAll('__', '.')
}

/** A filter of related documents in place of a value: Payload makes `topics: { contains: { name: … } }` of `topics.name`. */
function isFilter(operand: unknown): operand is Where {
  return typeof operand === 'object' && operand !== null && !Array.isArray(operand) && !('relationTo' in operand)
}

/**
 * Calls back with the path and the operators of every condition of a filter: `and` and `or` are looked through, in any case that Payload
 * takes, and so are filters of related documents.
 */
export function eachPath(where: Where | undefined, look: (path: string, condition: unknown) => void, prefix = ''): void {
  for (const [key, condition] of conditionsOf(where)) {
    const path = `${prefix}${plainPath(key)}`
    look(path, condition)
    for (const operand of isObject(condition) ? Object.values(condition) : []) if (isFilter(operand)) eachPath(operand, look, `${path}.`)
  }
}

/** The top-level field that a path begins in. */
export function firstStep(path: string): string {
  return path.split('.', 1)[0] ?? path
}

/** Collections whose documents a path leads to: `topics.slug` is about topics. */
export function relatedCollections(fields: readonly FlattenedField[], path: string): string[] {
  const steps = path.split('.')
  let level: readonly FlattenedField[] = fields
  for (const [index, step] of steps.entries()) {
    const field = level.find(({ name }) => name === step)
    if (!field) continue
    if (field.type === 'join') return [field.collection].flat()
    if (field.type === 'relationship' || field.type === 'upload') {
      return index < steps.length - 1 ? [field.relationTo].flat() : []
    }
    if ('flattenedFields' in field) level = field.flattenedFields
  }
  return []
}

/** Only what is written as PostgreSQL writes it, but for case; it takes a UUID without hyphens or in braces as well. */
function idsIn(operands: readonly unknown[]): string[] | undefined {
  const ids = operands.filter((operand): operand is string => typeof operand === 'string' && isUuid(operand))
  return ids.length === operands.length ? ids.map((id) => id.toLowerCase()) : undefined
}

/** The ids to which a filter holds its documents, when it does. */
export function pinnedIds(where: Where | undefined): readonly string[] | undefined {
  for (const [key, value] of Object.entries(where ?? {})) {
    if (key.toLowerCase() === 'and' && Array.isArray(value)) {
      for (const part of value) {
        const pinned = pinnedIds(part)
        if (pinned) return pinned
      }
    } else if (key === 'id' && typeof value === 'object') {
      const { equals, in: among } = value as { equals?: unknown; in?: unknown }
      const pinned = idsIn(Array.isArray(among) ? among : [equals])
      if (pinned) return pinned
    }
  }
  return undefined
}
