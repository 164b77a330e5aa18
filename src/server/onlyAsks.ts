/** Whether a GraphQL text can change anything. */
import { Kind, OperationTypeNode, parse } from 'graphql'
import { maximumTokens } from './graphqlLimits.ts'

/** Texts whose kind is remembered: parsing takes longer than answering from memory. */
const mostRemembered = 1_000

const asks = new Map<string, boolean>()

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
export function onlyAsks(query: string): boolean {
  const known = asks.get(query) ?? parsedToAsk(query)
  if (asks.size >= mostRemembered) asks.clear()
  asks.set(query, known)
  return known
}
