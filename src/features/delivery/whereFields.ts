/** What a filter looks at. */
import type { FlattenedField, Where } from 'payload'

/** Calls back for every condition of a filter: `and` and `or` are looked through, in any case that Payload takes. */
export function eachCondition(where: Where | undefined, look: (path: string, condition: unknown) => void): void {
  for (const [key, value] of Object.entries(where ?? {})) {
    if (!['and', 'or'].includes(key.toLowerCase())) look(key, value)
    else if (Array.isArray(value)) for (const part of value) eachCondition(part, look)
    else look(key, value)
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

/** The ids to which a filter holds its documents, when it does; in lower case, as PostgreSQL writes them. */
export function pinnedIds(where: Where | undefined): readonly string[] | undefined {
  for (const [key, value] of Object.entries(where ?? {})) {
    if (key.toLowerCase() === 'and' && Array.isArray(value)) {
      for (const part of value) {
        const pinned = pinnedIds(part)
        if (pinned) return pinned
      }
    } else if (key === 'id' && typeof value === 'object') {
      const { equals, in: among } = value as { equals?: unknown; in?: unknown }
      if (typeof equals === 'string') return [equals.toLowerCase()]
      if (Array.isArray(among)) return among.map((id) => String(id).toLowerCase())
    }
  }
  return undefined
}
