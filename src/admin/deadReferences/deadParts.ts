/** The parts of a field's value in a form that refer to what is in the trash or gone. */
import { referenceOf } from '../../content/richText/references.ts'
import { childrenOf, isValues, nodesOf } from '../../content/richText/tree.ts'

export interface DeadReference {
  collection: string
  id: string
}

export interface DeadPart extends DeadReference {
  kind: 'image' | 'link' | 'relation' | 'service'
  /** The words of a link. */
  text: string
}

function wordsOf(node: Record<string, unknown>): string {
  return childrenOf(node)
    .map(({ text }) => (typeof text === 'string' ? text : ''))
    .join('')
}

function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(idsIn)
  return isValues(value) ? idsIn(value['value'] ?? value['id']) : []
}

/** @param dead what the document as it was read refers to, and nobody can read */
export function deadParts(value: unknown, dead: readonly DeadReference[]): DeadPart[] {
  const known = new Map(dead.map((reference) => [reference.id, reference]))
  if (!isValues(value) || !('root' in value)) {
    return idsIn(value).flatMap((id) => {
      const reference = known.get(id)
      return reference ? [{ collection: reference.collection, id, kind: 'relation' as const, text: '' }] : []
    })
  }
  return [...nodesOf(value)].flatMap((node) => {
    const reference = referenceOf(node)
    return reference && known.has(reference.id) ? [{ ...reference, text: wordsOf(node) }] : []
  })
}
