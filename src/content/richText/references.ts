/** The documents that a rich text refers to: targets of internal links, images, services. Stored as bare ids. */
import { blockTypes, childrenOf, imageCollection, isValues, nodesOf, serviceCollection, valuesOf } from './tree.ts'

export type ReferenceKind = 'image' | 'link' | 'service'

export interface Reference {
  kind: ReferenceKind
  collection: string
  id: string
}

/** A target of a link, or the fields of an image or service; null when the reader may not see it. */
export type ReferencedDocument = Readonly<Record<string, unknown>> & { readonly id: string }

export type FindReference = (reference: Reference) => ReferencedDocument | null

/** The id in a relation, populated or not. */
export function idIn(value: unknown): string | undefined {
  const id = isValues(value) ? value['id'] : value
  return typeof id === 'string' && id !== '' ? id : undefined
}

/** The reference of a node, whether it holds an id or a document; undefined for other nodes. */
export function referenceOf(node: Record<string, unknown>): Reference | undefined {
  const fields = valuesOf(node, 'fields')
  switch (node['type']) {
    case 'link': {
      const doc = fields?.['linkType'] === 'internal' ? valuesOf(fields, 'doc') : undefined
      const collection = doc?.['relationTo']
      const id = idIn(doc?.['value'])
      return typeof collection === 'string' && id ? { kind: 'link', collection, id } : undefined
    }
    case 'upload': {
      const id = idIn(node['value'])
      return node['relationTo'] === imageCollection && id ? { kind: 'image', collection: imageCollection, id } : undefined
    }
    case 'block': {
      const id = fields?.['blockType'] === blockTypes.serviceBox ? idIn(fields['service']) : undefined
      return id ? { kind: 'service', collection: serviceCollection, id } : undefined
    }
    default:
      return undefined
  }
}

/** Whether a node's reference is an id, and no document was put in its place. */
export function isUnpopulated(node: Record<string, unknown>): boolean {
  const fields = valuesOf(node, 'fields')
  const doc = fields && valuesOf(fields, 'doc')
  return [node['value'], doc?.['value'], fields?.['service']].some((value) => typeof value === 'string')
}

/** The references in a tree, each document once. */
export function referencesIn(tree: unknown): Reference[] {
  const references = new Map<string, Reference>()
  for (const node of nodesOf(tree)) {
    const reference = referenceOf(node)
    if (reference) references.set(referenceKey(reference), reference)
  }
  return [...references.values()]
}

export function referenceKey({ collection, id, kind }: Reference): string {
  return `${kind}:${collection}:${id}`
}

/** Puts a document or an id where a node keeps its reference. */
function setReference(node: Record<string, unknown>, { collection, kind }: Reference, value: unknown): void {
  const fields = valuesOf(node, 'fields')
  if (kind === 'image') node['value'] = value
  else if (!fields) return
  else if (kind === 'service') fields['service'] = value
  else fields['doc'] = { relationTo: collection, value }
}

/** Replaces the ids in a tree by the documents that a reader may see, in place; other ids stay. */
export function embedReferences(tree: unknown, find: FindReference): void {
  for (const node of nodesOf(tree)) {
    const reference = referenceOf(node)
    const found = reference && find(reference)
    if (found) setReference(node, reference, found)
  }
}

/** Takes out of a tree, in place, what leads nowhere: a link leaves its text, an image or a service nothing. */
export function leaveOutOfTree(tree: unknown, leaves: (reference: Reference) => boolean): void {
  const root = isValues(tree) ? valuesOf(tree, 'root') : undefined
  if (root) leaveOutUnder(root, leaves)
}

function leaveOutUnder(node: Record<string, unknown>, leaves: (reference: Reference) => boolean): void {
  const children = childrenOf(node)
  const kept = children.flatMap((child) => {
    leaveOutUnder(child, leaves)
    const reference = isUnpopulated(child) ? referenceOf(child) : undefined
    if (!reference || !leaves(reference)) return [child]
    return reference.kind === 'link' ? childrenOf(child) : []
  })
  if (kept.length !== children.length || kept.some((child, index) => child !== children[index])) node['children'] = kept
}

/** A link has either a target or an address; the editor leaves what was typed before its kind was changed. */
function dropUnused(node: Record<string, unknown>): void {
  const fields = node['type'] === 'link' ? valuesOf(node, 'fields') : undefined
  if (!fields) return
  if (fields['linkType'] === 'internal') delete fields['url']
  else delete fields['doc']
}

/** A copy of what a client sends, as it is stored: documents become ids again. */
export function withBareReferences(tree: unknown): unknown {
  const copy: unknown = structuredClone(tree)
  for (const node of nodesOf(copy)) {
    const reference = referenceOf(node)
    if (reference) setReference(node, reference, reference.id)
    dropUnused(node)
  }
  return copy
}
