/** Bounds on a GraphQL request, checked on its syntax tree before anything is validated or resolved. */
import {
  Kind,
  valueFromASTUntyped,
  visit,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import { RequestError } from '../../content/errors.ts'
import type { Localized } from '../../content/locales.ts'
import { GraphqlCost, type CostedRequest } from './cost.ts'
import { introspectedValues } from './introspectionCost.ts'
import { assertFilterLimits } from '../limits/operandLimits.ts'
import { anonymousBudget, staffBudget, type Budget } from '../limits/queryCost.ts'
import { anonymousQueryLimits, assertQueryLimits, staffQueryLimits, type QueryLimits } from '../limits/queryLimits.ts'

/** A query of more tokens is not parsed. */
export const maximumTokens = 5_000

/** Names for one and the same value, such as a long text, of which each puts it into the answer once more. */
const mostNames = 4

/** Characters of a name that a question gives to a field: an answer has it as often as it has the field. */
const longestAlias = 64

export interface GraphqlLimits {
  depth: number
  aliases: number
  /** Values of an answer about the schema. */
  introspected: number
  /** Root fields of one operation. */
  rootFields: number
  /** Fields of one operation once its fragments are put in: a fragment in a fragment multiplies. */
  fields: number
  /** Fields of one name in one selection, fragments put in: each is compared with each, to see that they ask the same. */
  sameName: number
  /** The arguments of each field are bounded like a REST query. */
  query: QueryLimits
  budget: Budget
}

export const anonymousLimits: GraphqlLimits = {
  depth: 10,
  aliases: 20,
  // The names of all types, of which there are 6,000, and all about a few of them.
  introspected: 10_000,
  rootFields: 20,
  fields: 1_000,
  sameName: 20,
  query: anonymousQueryLimits,
  budget: anonymousBudget,
}
export const signedInLimits: GraphqlLimits = {
  depth: 15,
  aliases: 100,
  // All that tools ask (`getIntrospectionQuery`), once.
  introspected: 4_000_000,
  rootFields: 100,
  fields: 10_000,
  sameName: 100,
  query: staffQueryLimits,
  budget: staffBudget,
}

interface Extent {
  depth: number
  fields: number
  /** How often the selection has each name that an answer has, or one further in; the fields of its fragments included. */
  names: ReadonlyMap<string, number>
  /** The most of one name, here or further in. */
  sameName: number
}

const endless: Extent = { depth: Number.POSITIVE_INFINITY, fields: Number.POSITIVE_INFINITY, names: new Map(), sameName: 0 }
const unknownFragment: Extent = { depth: 1, fields: 1, names: new Map(), sameName: 0 }
const nothing: Extent = { depth: 0, fields: 0, names: new Map(), sameName: 0 }

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>

/** The extent of a selection; each fragment is measured once, and one that spreads itself is without end. */
function measure(set: SelectionSetNode, fragments: Fragments, known: Map<string, Extent>): Extent {
  let depth = 0
  let fields = 0
  let sameName = 0
  const names = new Map<string, number>()
  for (const selection of set.selections) {
    const part = measurePart(selection, fragments, known)
    depth = Math.max(depth, part.depth)
    fields += part.fields
    sameName = Math.max(sameName, part.sameName)
    for (const [name, count] of part.names) names.set(name, (names.get(name) ?? 0) + count)
  }
  return { depth, fields, names, sameName: Math.max(sameName, ...names.values()) }
}

function measurePart(selection: SelectionNode, fragments: Fragments, known: Map<string, Extent>): Extent {
  if (selection.kind === Kind.INLINE_FRAGMENT) return measure(selection.selectionSet, fragments, known)
  if (selection.kind === Kind.FRAGMENT_SPREAD) return measureFragment(selection.name.value, fragments, known)
  const inside = selection.selectionSet ? measure(selection.selectionSet, fragments, known) : nothing
  // The standard introspection query is deep by nature, and says nothing twice; what it costs is reckoned by the schema.
  const inner = selection.name.value.startsWith('__') ? { ...nothing, sameName: inside.sameName } : inside
  // Of two that are compared, what is in one is compared with what is in the other.
  const names = new Map([[(selection.alias ?? selection.name).value, Math.max(1, inner.sameName)]])
  return { depth: 1 + inner.depth, fields: 1 + inner.fields, names, sameName: inner.sameName }
}

function measureFragment(name: string, fragments: Fragments, known: Map<string, Extent>): Extent {
  const measured = known.get(name)
  if (measured) return measured
  // Found again while it is measured: it spreads itself.
  known.set(name, endless)
  const fragment = fragments.get(name)
  const extent = fragment ? measure(fragment.selectionSet, fragments, known) : unknownFragment
  known.set(name, extent)
  return extent
}

const phrases = {
  depth: (most) => ({ fi: `yli ${most} tasoa syvä`, sv: `djupare än ${most} nivåer`, en: `deeper than ${most} levels` }),
  fields: (most) => ({ fi: `yli ${most} kenttää pitkä`, sv: `längre än ${most} fält`, en: `of more than ${most} fields` }),
  sameName: (most) => ({
    fi: `sellainen, että siinä on sama kenttä yli ${most} kertaa yhdessä paikassa`,
    sv: `en där ett fält står mer än ${most} gånger på samma ställe`,
    en: `one that has one field more than ${most} times in the same place`,
  }),
  rootFields: (most) => ({
    fi: `yli ${most} kenttää juuressaan`,
    sv: `av mer än ${most} fält i roten`,
    en: `of more than ${most} fields at its root`,
  }),
  introspected: (most) => ({
    fi: `sellainen, että skeemasta vastattaisiin yli ${most} arvoa`,
    sv: `en på vilken svaret om schemat skulle ha mer än ${most} värden`,
    en: `one that asks for more than ${most} values about the schema`,
  }),
  aliasLength: (most) => ({
    fi: `sellainen, että siinä on yli ${most} merkin alias`,
    sv: `en med ett alias på mer än ${most} tecken`,
    en: `one with an alias of more than ${most} characters`,
  }),
  names: (most) => ({
    fi: `sellainen, että yhdellä kentällä on siinä yli ${most} aliasta`,
    sv: `en där ett fält har mer än ${most} alias`,
    en: `one that has more than ${most} aliases for one field`,
  }),
  aliases: (most) => ({ fi: `yli ${most} aliasta pitkä`, sv: `av mer än ${most} alias`, en: `of more than ${most} aliases` }),
} as const satisfies Record<string, (most: number) => Localized>

function beyond(limit: keyof typeof phrases, most: number): RequestError {
  return new RequestError('GRAPHQL_LIMIT_EXCEEDED', { what: phrases[limit](most) })
}

function brokenExtent({ depth, fields }: Extent, limits: GraphqlLimits): RequestError | null {
  if (depth > limits.depth) return beyond('depth', limits.depth)
  if (fields > limits.fields) return beyond('fields', limits.fields)
  return null
}

function brokenRepetition({ sameName }: Extent, limits: GraphqlLimits): RequestError | null {
  if (sameName > limits.sameName) return beyond('sameName', limits.sameName)
  return null
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
): RequestError | null {
  let broken: RequestError | null = null
  visit(document, {
    Field(field) {
      if (broken !== null || !field.arguments?.length) return
      const { limit, page, pagination, sort, where } = argumentsOf(field, variables)
      try {
        assertQueryLimits({ limit, page, pagination, sort }, query)
        assertFilterLimits(where, budget.filter)
      } catch (error) {
        if (!(error instanceof RequestError)) throw error
        broken = error
      }
    },
  })
  return broken
}

function aliasesOf(document: DocumentNode): string[] {
  const aliases: string[] = []
  visit(document, {
    Field({ alias }) {
      if (alias) aliases.push(alias.value)
    },
  })
  return aliases
}

/** The most names that the values of one field have in the whole of the document. */
function mostNamesOfValue(document: DocumentNode): number {
  const names = new Map<string, Set<string>>()
  visit(document, {
    Field({ alias, name, selectionSet }) {
      if (alias && !selectionSet) names.set(name.value, (names.get(name.value) ?? new Set()).add(alias.value))
    },
  })
  return Math.max(0, ...[...names.values()].map(({ size }) => size))
}

const operationsOf = ({ definitions }: DocumentNode): OperationDefinitionNode[] =>
  definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)

/** @returns the error that names the limit that the request breaks, or null */
export function brokenLimit(
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  schema: GraphQLSchema,
  limits: GraphqlLimits,
): RequestError | null {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  }
  const known = new Map<string, Extent>()
  const defaults: Record<string, unknown> = {}
  for (const definition of operationsOf(document)) {
    for (const { variable, defaultValue } of definition.variableDefinitions ?? []) {
      if (defaultValue) defaults[variable.name.value] = valueFromASTUntyped(defaultValue)
    }
    const extent = measure(definition.selectionSet, fragments, known)
    const broken = brokenExtent(extent, limits)
    if (broken !== null) return broken
    if (measureRoot(definition.selectionSet, fragments) > limits.rootFields) return beyond('rootFields', limits.rootFields)
    const repetition = brokenRepetition(extent, limits)
    if (repetition !== null) return repetition
  }
  // Those that nobody uses, too: they are validated like the others.
  for (const name of fragments.keys()) {
    const extent = measureFragment(name, fragments, known)
    const broken = brokenExtent(extent, limits) ?? brokenRepetition(extent, limits)
    if (broken !== null) return broken
  }
  const aliases = aliasesOf(document)
  if (aliases.length > limits.aliases) return beyond('aliases', limits.aliases)
  if (aliases.some(({ length }) => length > longestAlias)) return beyond('aliasLength', longestAlias)
  if (mostNamesOfValue(document) > mostNames) return beyond('names', mostNames)
  const introspected = operationsOf(document).reduce(
    (sum, { selectionSet }) => sum + introspectedValues(selectionSet, schema, fragments),
    0,
  )
  if (introspected > limits.introspected) return beyond('introspected', limits.introspected)
  const values = { ...defaults, ...variables }
  const broken = brokenArgument(document, values, limits)
  if (broken !== null) return broken
  const documents = countDocuments(document, { schema, fragments, argumentsOf: (field) => argumentsOf(field, values) })
  const { documents: most } = limits.budget
  if (documents <= most) return null
  return new RequestError('DOCUMENTS_TOO_MANY', { documents, most })
}

function countDocuments(document: DocumentNode, request: CostedRequest): number {
  const cost = new GraphqlCost(request)
  return operationsOf(document).reduce(
    (sum, { operation, selectionSet }) => sum + cost.of(selectionSet, request.schema.getRootType(operation) ?? undefined),
    0,
  )
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
