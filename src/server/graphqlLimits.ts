/** Bounds on a GraphQL request, checked on its syntax tree before anything is validated or resolved. */
import {
  Kind,
  valueFromASTUntyped,
  visit,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql'
import { GraphqlCost, type CostedRequest } from './graphqlCost.ts'
import { assertFilterLimits } from './operandLimits.ts'
import { anonymousBudget, staffBudget, type Budget } from './queryCost.ts'
import { anonymousQueryLimits, assertQueryLimits, staffQueryLimits, type QueryLimits } from './queryLimits.ts'

/** A query of more tokens is not parsed. */
export const maximumTokens = 5_000

export interface GraphqlLimits {
  depth: number
  aliases: number
  /** Root fields of one operation. */
  rootFields: number
  /** Fields of one operation once its fragments are put in: a fragment in a fragment multiplies. */
  fields: number
  /** The arguments of each field are bounded like a REST query. */
  query: QueryLimits
  budget: Budget
}

export const anonymousLimits: GraphqlLimits = {
  depth: 10,
  aliases: 20,
  rootFields: 20,
  fields: 1_000,
  query: anonymousQueryLimits,
  budget: anonymousBudget,
}
export const signedInLimits: GraphqlLimits = {
  depth: 15,
  aliases: 100,
  rootFields: 100,
  fields: 10_000,
  query: staffQueryLimits,
  budget: staffBudget,
}

interface Extent {
  depth: number
  fields: number
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>

/** The extent of a selection; each fragment is measured once, and one that spreads itself is without end. */
function measure(set: SelectionSetNode, fragments: Fragments, known: Map<string, Extent>): Extent {
  let depth = 0
  let fields = 0
  for (const selection of set.selections) {
    let part: Extent
    if (selection.kind === Kind.FIELD) {
      // The standard introspection query is deep by nature and cheap.
      const inner =
        selection.selectionSet && !selection.name.value.startsWith('__')
          ? measure(selection.selectionSet, fragments, known)
          : { depth: 0, fields: 0 }
      part = { depth: 1 + inner.depth, fields: 1 + inner.fields }
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      part = measure(selection.selectionSet, fragments, known)
    } else {
      part = measureFragment(selection.name.value, fragments, known)
    }
    depth = Math.max(depth, part.depth)
    fields += part.fields
  }
  return { depth, fields }
}

function measureFragment(name: string, fragments: Fragments, known: Map<string, Extent>): Extent {
  const measured = known.get(name)
  if (measured) return measured
  // Found again while it is measured: it spreads itself.
  known.set(name, { depth: Number.POSITIVE_INFINITY, fields: Number.POSITIVE_INFINITY })
  const fragment = fragments.get(name)
  const extent = fragment ? measure(fragment.selectionSet, fragments, known) : { depth: 1, fields: 1 }
  known.set(name, extent)
  return extent
}

function argumentsOf(field: FieldNode, variables: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const given = (field.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value, variables)] as const)
  // An argument that is null is an argument that is absent.
  return Object.fromEntries(given.filter(([, value]) => value !== null && value !== undefined))
}

function brokenArgument(
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  { budget, query }: GraphqlLimits,
): string | null {
  let broken: string | null = null
  visit(document, {
    Field(field) {
      if (broken !== null || !field.arguments?.length) return
      const { limit, page, pagination, sort, where } = argumentsOf(field, variables)
      try {
        assertQueryLimits({ limit, page, pagination, sort }, query)
        assertFilterLimits(where, budget.filter)
      } catch (error) {
        broken = error instanceof Error ? error.message.replace('parameter', 'argument') : String(error)
      }
    },
  })
  return broken
}

/** @returns a sentence that names the limit that the request breaks, or null */
export function brokenLimit(
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  schema: GraphQLSchema,
  limits: GraphqlLimits,
): string | null {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  }
  const known = new Map<string, Extent>()
  const defaults: Record<string, unknown> = {}
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue
    for (const { variable, defaultValue } of definition.variableDefinitions ?? []) {
      if (defaultValue) defaults[variable.name.value] = valueFromASTUntyped(defaultValue)
    }
    const { depth, fields } = measure(definition.selectionSet, fragments, known)
    if (depth > limits.depth) return `The query is deeper than ${limits.depth} levels.`
    if (fields > limits.fields) return `The query has more than ${limits.fields} fields.`
    if (measureRoot(definition.selectionSet, fragments) > limits.rootFields)
      return `The query has more than ${limits.rootFields} fields at its root.`
  }
  let aliases = 0
  visit(document, {
    Field({ alias }) {
      if (alias) aliases += 1
    },
  })
  if (aliases > limits.aliases) return `The query has more than ${limits.aliases} aliases.`
  const values = { ...defaults, ...variables }
  const broken = brokenArgument(document, values, limits)
  if (broken !== null) return broken
  const documents = countDocuments(document, { schema, fragments, argumentsOf: (field) => argumentsOf(field, values) })
  const { documents: most } = limits.budget
  if (documents <= most) return null
  return `The query asks for up to ${documents} documents, a list in a document counting for 100 more; ${most} at most. Use smaller limits.`
}

function countDocuments(document: DocumentNode, request: CostedRequest): number {
  const cost = new GraphqlCost(request)
  return document.definitions.reduce((sum, definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return sum
    return sum + cost.of(definition.selectionSet, request.schema.getRootType(definition.operation) ?? undefined)
  }, 0)
}

/** Fields at the root, those of fragments included; the fragments are known to end. */
function measureRoot(set: SelectionSetNode, fragments: Fragments): number {
  return set.selections.reduce((sum, selection) => {
    if (selection.kind === Kind.FIELD) return sum + 1
    if (selection.kind === Kind.INLINE_FRAGMENT) return sum + measureRoot(selection.selectionSet, fragments)
    const fragment = fragments.get(selection.name.value)
    return sum + (fragment ? measureRoot(fragment.selectionSet, fragments) : 0)
  }, 0)
}
