/** The field of a form that a path leads to, with the labels on the way there. Pure. */
import type { ClientField } from 'payload'

export interface FoundField {
  field: ClientField | undefined
  /** Labels as the config has them, and numbers of rows from 1. */
  labels: unknown[]
}

/** Fields under their own names: rows, collapsibles and tabs without a name stand for what is in them. */
function namedFields(fields: readonly ClientField[]): ClientField[] {
  return fields.flatMap((field): ClientField[] => {
    if (field.type === 'tabs') {
      return field.tabs.flatMap((tab) =>
        'name' in tab && tab.name ? [{ ...tab, type: 'group', name: tab.name } as ClientField] : namedFields(tab.fields),
      )
    }
    if ('name' in field && field.name) return [field]
    return 'fields' in field ? namedFields(field.fields) : []
  })
}

/** The fields of a group, of the rows of a list, or of a block of a type. */
export function within(field: ClientField, blockType: unknown): readonly ClientField[] {
  if (field.type === 'blocks') return field.blocks.find(({ slug }) => slug === blockType)?.fields ?? []
  return 'fields' in field ? field.fields : []
}

/**
 * @param path names of fields and numbers of rows from 0, as in a document
 * @param document has the rows, each of which may be a block of its own type
 */
export function fieldAt(fields: readonly ClientField[], path: readonly string[], document: unknown): FoundField {
  const labels: unknown[] = []
  let [known, field, value]: [readonly ClientField[], ClientField | undefined, unknown] = [fields, undefined, document]
  for (const name of path) {
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
    if (/^\d+$/.test(name)) {
      labels.push(String(Number(name) + 1))
      if (field) known = within(field, (value as { blockType?: unknown } | null | undefined)?.blockType)
      continue
    }
    field = namedFields(known).find((one) => 'name' in one && one.name === name)
    labels.push((field && 'label' in field && field.label) || name)
    known = field && field.type !== 'blocks' ? within(field, undefined) : []
  }
  return { field, labels }
}
