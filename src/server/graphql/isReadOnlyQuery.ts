/** Whether a GraphQL text can change anything. */
import { Kind, OperationTypeNode, parse } from 'graphql'
import { WeighedMemory } from '../../memory/weighedMemory.ts'
import { maximumTokens } from './limits.ts'

/** Texts whose kind is remembered: parsing takes longer than answering from memory. */
const asks = new WeighedMemory<boolean>('kinds of GraphQL queries', 512 * 1024, () => 0)

function parsedToAsk(query: string): boolean {
  try {
    const { definitions } = parse(query, { maxTokens: maximumTokens, noLocation: true })
    return definitions.every(
      (definition) => definition.kind !== Kind.OPERATION_DEFINITION || definition.operation === OperationTypeNode.QUERY,
    )
  } catch {
    return false
  }
}

/** @returns false for a text with a mutation in it, and for what cannot be parsed */
export function isReadOnlyQuery(query: string): boolean {
  const known = asks.find(query)
  if (known !== undefined) return known
  const found = parsedToAsk(query)
  asks.keep(query, found)
  return found
}
