/** A document is not above itself, by whatever way: breadcrumbs and menus would go round for ever. */
import type { CollectionBeforeChangeHook, CollectionSlug, PayloadRequest } from 'payload'
import { fieldError } from './errors.ts'
import type { Localized } from './locales.ts'
import { lockUntilCommit } from './transaction.ts'

interface Tree {
  collection: CollectionSlug
  /** The relation to the document above. */
  field: string
  req: PayloadRequest
}

function idOf(value: unknown): string | undefined {
  const id: unknown = typeof value === 'object' && value !== null && 'id' in value ? value.id : value
  return typeof id === 'string' && id !== '' ? id : undefined
}

/** What is above these documents: in what is public, and in the drafts beside it, which are published some day. */
async function above(ids: readonly string[], { collection, field, req }: Tree): Promise<string[]> {
  const found: string[] = []
  for (const draft of [false, true]) {
    const { docs } = await req.payload.find({
      collection,
      depth: 0,
      draft,
      // Also through documents that the writer may not read, and those in the trash, which can come back.
      overrideAccess: true,
      pagination: false,
      req,
      select: { [field]: true },
      trash: true,
      where: { id: { in: [...ids] } },
    })
    for (const document of docs as unknown as Record<string, unknown>[])
      found.push(...[idOf(document[field])].filter((id) => id !== undefined))
  }
  return found
}

async function isAbove(id: string, parent: string, tree: Tree): Promise<boolean> {
  const seen = new Set<string>()
  let level = [parent]
  while (level.length > 0) {
    if (level.includes(id)) return true
    for (const each of level) seen.add(each)
    level = [...new Set(await above(level, tree))].filter((each) => !seen.has(each))
  }
  return false
}

/**
 * Collection hook for a collection whose documents form a tree.
 * @param field the relation to the document above, by its name
 * @param label of that field
 * @throws ValidationError that names the field, for a document that would be above itself
 */
export function refuseCircles(field: string, label: Localized): CollectionBeforeChangeHook {
  return async function refuseCircles({ collection, data, originalDoc, req }) {
    const [id, parent] = [idOf(originalDoc), idOf(data[field])]
    // Nothing is below a document that is made now, and what stays as it is makes no circle.
    if (id === undefined || parent === undefined || parent === idOf(originalDoc?.[field])) return data
    // Of two saves at the same moment each would see the tree without the other.
    await lockUntilCommit(req, `tree:${collection.slug}`)
    const tree = { collection: collection.slug, field, req }
    if (await isAbove(id, parent, tree)) throw fieldError('PARENT_CIRCULAR', req, { collection: collection.slug, label, path: field })
    return data
  }
}
