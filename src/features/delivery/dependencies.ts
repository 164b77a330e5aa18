/** What an answer was made of: whatever of this a write changes, it can change the answer. */
import type { Where } from 'payload'
import { weighArray, weighJson, weighMap, weighObject, weighSet, weighText } from '../../memory/weights.ts'

/** A query whose members and order an answer shows, or whose size. */
export interface ListDependency {
  collection: string
  /** Undefined when every document of the collection may be in it. */
  where: Where | undefined
  /** Fields that decide who is in it and in what order; undefined when these are not known. */
  fields: ReadonlySet<string> | undefined
  /** Collections that these fields lead to. */
  targets: ReadonlySet<string>
}

const nothing: ReadonlySet<string> = new Set()

export class Dependencies {
  /** Ids by collection: documents that the answer shows, or would show if they were public. */
  readonly documents = new Map<string, Set<string>>()
  readonly lists: ListDependency[] = []
  readonly globals = new Set<string>()
  /** Ids of documents that what it shows relates to, whether or not it shows these. */
  readonly related = new Set<string>()
  /** False when something was read of which no change is told. */
  complete = true

  addDocument(collection: string, id: string): void {
    const ids = this.documents.get(collection) ?? new Set()
    ids.add(id)
    this.documents.set(collection, ids)
  }

  /** Every collection that it depends on. */
  collections(): Set<string> {
    return new Set([...this.documents.keys(), ...this.lists.map(({ collection }) => collection)])
  }
}

/** A copy that is part of nothing larger: V8 cuts a text out of another by keeping the other. */
function detachedText(text: string): string {
  return Buffer.from(text).toString()
}

function detached(list: ListDependency): ListDependency {
  const { collection } = list
  try {
    const { fields, targets, where } = structuredClone({ where: list.where, fields: list.fields, targets: list.targets })
    return { collection, where, fields, targets: targets.size === 0 ? nothing : targets }
  } catch {
    // A filter with something in it that is no value: anything may be in the list.
    return { collection, where: undefined, fields: undefined, targets: list.targets }
  }
}

/** The same for lists that are the same. */
function nameOf({ collection, fields, targets, where }: ListDependency): string {
  return JSON.stringify([collection, where, fields && [...fields], [...targets]])
}

/**
 * The same dependencies as they are kept for long: each list once, and nothing that belongs to the request.
 * @param known the text of an id that is kept already
 */
export function compactDependencies(dependencies: Dependencies, known: (id: string) => string | undefined): Dependencies {
  const compact = new Dependencies()
  const own = new Map<string, string>()
  const textOf = (id: string): string => {
    const text = known(id) ?? own.get(id) ?? detachedText(id)
    own.set(text, text)
    return text
  }
  for (const [collection, ids] of dependencies.documents) for (const id of ids) compact.addDocument(collection, textOf(id))
  for (const id of dependencies.related) compact.related.add(textOf(id))
  for (const slug of dependencies.globals) compact.globals.add(slug)
  const lists = new Map(dependencies.lists.map((list) => [nameOf(list), list]))
  compact.lists.push(...[...lists.values()].map(detached))
  compact.complete = dependencies.complete
  return compact
}

function weighNames(names: ReadonlySet<string>): number {
  return [...names].reduce((sum, name) => sum + weighText(name), weighSet(names.size))
}

function weighList({ fields, targets, where }: ListDependency): number {
  return weighObject(4) + (fields ? weighNames(fields) : 0) + (targets.size > 0 ? weighNames(targets) : 0) + weighJson(where)
}

/** Bytes, without the ids of documents: whoever finds answers by them keeps these once for all. */
export function weighDependencies({ documents, globals, lists, related }: Dependencies): number {
  const shown = new Set([...documents.values()].flatMap((ids) => [...ids]))
  let bytes = weighObject(5) + weighMap(documents.size) + weighSet(globals.size) + weighSet(related.size) + weighArray(lists.length)
  for (const ids of documents.values()) bytes += weighSet(ids.size)
  for (const id of related) bytes += shown.has(id) ? 0 : weighText(id)
  for (const list of lists) bytes += weighList(list)
  return bytes
}
