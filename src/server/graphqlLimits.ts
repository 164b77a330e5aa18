/** Bounds on a GraphQL request, checked on its syntax tree before anything is resolved. */
import { Kind, visit, type ArgumentNode, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql'

export interface GraphqlLimits {
  depth: number
  aliases: number
  /** Root fields of one request. */
  rootFields: number
  /** Largest `limit` argument; undefined: any, and 0 means all. */
  limit?: number
}

export const anonymousLimits: GraphqlLimits = { depth: 10, aliases: 20, rootFields: 20, limit: 100 }
export const signedInLimits: GraphqlLimits = { depth: 15, aliases: 100, rootFields: 100 }

/** Depth of a selection with its fragments; a fragment that spreads itself counts as too deep at once. */
function depthOf(set: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>, spreading: readonly string[] = []): number {
  return Math.max(
    0,
    ...set.selections.map((selection) => {
      if (selection.kind === Kind.FIELD) {
        // The standard introspection query is deep by nature and cheap.
        if (selection.name.value.startsWith('__')) return 1
        return 1 + (selection.selectionSet ? depthOf(selection.selectionSet, fragments, spreading) : 0)
      }
      if (selection.kind === Kind.INLINE_FRAGMENT) return depthOf(selection.selectionSet, fragments, spreading)
      const { value: name } = selection.name
      if (spreading.includes(name)) return Number.POSITIVE_INFINITY
      const fragment = fragments.get(name)
      return fragment ? depthOf(fragment.selectionSet, fragments, [...spreading, name]) : 0
    }),
  )
}

/** The number of a `limit` argument, whether it is written out or a variable; undefined when it is neither. */
function numberOf({ value }: ArgumentNode, variables: Readonly<Record<string, unknown>>): number | undefined {
  if (value.kind === Kind.INT) return Number(value.value)
  if (value.kind !== Kind.VARIABLE) return undefined
  const given = variables[value.name.value]
  return typeof given === 'number' ? given : undefined
}

/** @returns a sentence that names the limit that the request breaks, or null */
export function brokenLimit(document: DocumentNode, variables: Readonly<Record<string, unknown>>, limits: GraphqlLimits): string | null {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  }
  const defaults = new Map<string, unknown>()
  let aliases = 0
  let badLimit: number | undefined
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue
    for (const { variable, defaultValue } of definition.variableDefinitions ?? []) {
      if (defaultValue?.kind === Kind.INT) defaults.set(variable.name.value, Number(defaultValue.value))
    }
    if (depthOf(definition.selectionSet, fragments) > limits.depth) return `The query is deeper than ${limits.depth} levels.`
    if (definition.selectionSet.selections.length > limits.rootFields)
      return `The query has more than ${limits.rootFields} fields at its root.`
  }
  const values = { ...Object.fromEntries(defaults), ...variables }
  visit(document, {
    Field(field) {
      if (field.alias) aliases += 1
      const argument = field.arguments?.find(({ name }) => name.value === 'limit')
      const value = argument ? numberOf(argument, values) : undefined
      if (limits.limit !== undefined && value !== undefined && (value < 1 || value > limits.limit)) badLimit = value
    },
  })
  if (aliases > limits.aliases) return `The query has more than ${limits.aliases} aliases.`
  if (badLimit !== undefined) return `The argument limit must be from 1 to ${limits.limit}; it is ${badLimit}.`
  return null
}
