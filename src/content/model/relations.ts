/** Relations between collections: which ones a field holds, and the fields that are left when some collections are absent. */
import type { Field, Tab } from 'payload'

/** A field that relates to a collection, by its path: `location.place`. */
export interface Relation {
  path: string
  target: string
}

export interface Pruned {
  fields: Field[]
  /** Paths of the fields that nothing was left of. */
  absent: string[]
}

function targetsOf(value: string | readonly string[]): readonly string[] {
  return typeof value === 'string' ? [value] : value
}

/** The path under which the fields inside a field are stored; rows, collapsibles and unnamed tabs add nothing to it. */
function pathOf(parent: string, named: object): string {
  const name = 'name' in named && typeof named.name === 'string' ? named.name : ''
  return [parent, name].filter(Boolean).join('.')
}

/** Every relation and upload in the fields, at any depth. Joins are none: they show what other documents say. */
export function relationsIn(fields: readonly Field[], parent = ''): Relation[] {
  return fields.flatMap((field): Relation[] => {
    const path = pathOf(parent, field)
    switch (field.type) {
      case 'relationship':
      case 'upload':
        return targetsOf(field.relationTo).map((target) => ({ path, target }))
      case 'array':
      case 'group':
      case 'row':
      case 'collapsible':
        return relationsIn(field.fields, path)
      case 'tabs':
        return field.tabs.flatMap((tab) => relationsIn(tab.fields, pathOf(path, tab)))
      case 'blocks':
        return field.blocks.flatMap((block) => relationsIn(block.fields, path))
      default:
        return []
    }
  })
}

interface PrunedHolder<Holder> {
  holder: Holder | null
  absent: string[]
}

/** What is left of a field that holds others: nothing, when every one of them was taken out of it. */
function pruneInside<Holder extends { fields: Field[] }>(
  holder: Holder,
  installed: ReadonlySet<string>,
  parent: string,
): PrunedHolder<Holder> {
  const path = pathOf(parent, holder)
  const { absent, fields } = pruneRelations(holder.fields, installed, path)
  if (fields.length > 0 || holder.fields.length === 0) return { holder: { ...holder, fields }, absent }
  return { holder: null, absent: path === parent ? absent : [path] }
}

function pruneField(field: Field, installed: ReadonlySet<string>, parent: string): { field: Field | null; absent: string[] } {
  const path = pathOf(parent, field)
  switch (field.type) {
    case 'relationship':
    case 'upload': {
      const targets = targetsOf(field.relationTo)
      const relationTo = targets.filter((slug) => installed.has(slug))
      if (relationTo.length === 0) return { field: null, absent: [path] }
      // A list stays a list when one target is left of it: the shape of the stored values must not depend on what is installed.
      return { field: typeof field.relationTo === 'string' ? field : ({ ...field, relationTo } as Field), absent: [] }
    }
    case 'join': {
      const targets = targetsOf(field.collection)
      const collection = targets.filter((slug) => installed.has(slug))
      if (collection.length === 0) return { field: null, absent: [path] }
      return { field: typeof field.collection === 'string' ? field : ({ ...field, collection } as Field), absent: [] }
    }
    case 'array':
    case 'group':
    case 'row':
    case 'collapsible': {
      const { absent, holder } = pruneInside(field, installed, parent)
      return { field: holder, absent }
    }
    case 'tabs': {
      const tabs = field.tabs.map((tab) => pruneInside<Tab>(tab, installed, path))
      const left = tabs.flatMap(({ holder }) => holder ?? [])
      return { field: left.length > 0 ? { ...field, tabs: left } : null, absent: tabs.flatMap(({ absent }) => absent) }
    }
    case 'blocks': {
      const blocks = field.blocks.map((block) => pruneInside(block, installed, path))
      const left = blocks.flatMap(({ holder }) => holder ?? [])
      if (left.length === 0 && field.blocks.length > 0) return { field: null, absent: [path] }
      // What is gone from one block may still be there in another, so a path inside blocks is never absent.
      return { field: { ...field, blocks: left }, absent: [] }
    }
    default:
      return { field, absent: [] }
  }
}

/** The fields without relations to collections that are not installed, at any depth. */
export function pruneRelations(fields: readonly Field[], installed: ReadonlySet<string>, parent = ''): Pruned {
  const pruned = fields.map((field) => pruneField(field, installed, parent))
  return { fields: pruned.flatMap(({ field }) => field ?? []), absent: pruned.flatMap(({ absent }) => absent).filter(Boolean) }
}
