/**
 * How many values an answer about the schema has, by its text and the sizes of the schema. One such question is small and its answer
 * may be megabytes: `types` has all of them, and each `fields`, `args` and `type` within multiplies.
 */
import {
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isEnumType,
  Kind,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql'

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>

/** How many members each list of the specification's introspection has on average (§4.2); what is not here is one value. */
type Sizes = Readonly<Record<string, number>>

const known = new WeakMap<GraphQLSchema, Sizes>()

const average = (counts: readonly number[]): number =>
  counts.length === 0 ? 1 : Math.max(1, counts.reduce((sum, count) => sum + count, 0) / counts.length)

function sizesOf(schema: GraphQLSchema): Sizes {
  const sizes = known.get(schema)
  if (sizes) return sizes
  const types = Object.values(schema.getTypeMap())
  const fields = types.filter((type) => isObjectType(type) || isInterfaceType(type)).map((type) => Object.values(type.getFields()))
  const measured = {
    types: types.length,
    directives: schema.getDirectives().length,
    fields: average(fields.map(({ length }) => length)),
    args: average(fields.flat().map(({ args }) => args.length)),
    inputFields: average(types.filter(isInputObjectType).map((type) => Object.keys(type.getFields()).length)),
    enumValues: average(types.filter(isEnumType).map((type) => type.getValues().length)),
  }
  known.set(schema, measured)
  return measured
}

class IntrospectionCost {
  readonly #fragments: Fragments
  readonly #sizes: Sizes
  /** Values of a fragment inside such a question, and outside of any. */
  readonly #inside = new Map<string, number>()
  readonly #outside = new Map<string, number>()

  constructor(schema: GraphQLSchema, fragments: Fragments) {
    this.#sizes = sizesOf(schema)
    this.#fragments = fragments
  }

  /** @param isInside whether the selection is of a type of introspection */
  of(set: SelectionSetNode, isInside: boolean): number {
    return set.selections.reduce((sum, selection) => {
      if (selection.kind === Kind.INLINE_FRAGMENT) return sum + this.of(selection.selectionSet, isInside)
      if (selection.kind === Kind.FRAGMENT_SPREAD) return sum + this.#ofFragment(selection.name.value, isInside)
      const name = selection.name.value
      const inner = selection.selectionSet ? this.of(selection.selectionSet, isInside || name.startsWith('__')) : 0
      return sum + (isInside ? 1 + (this.#sizes[name] ?? 1) * inner : inner)
    }, 0)
  }

  #ofFragment(name: string, isInside: boolean): number {
    const measured = isInside ? this.#inside : this.#outside
    const before = measured.get(name)
    if (before !== undefined) return before
    const fragment = this.#fragments.get(name)
    const values = fragment ? this.of(fragment.selectionSet, isInside) : 0
    measured.set(name, values)
    return values
  }
}

/**
 * @param fragments are known to end
 * @returns values in the answers of `__schema` and `__type`; 0 for an operation that asks nothing about the schema
 */
export function introspectedValues(set: SelectionSetNode, schema: GraphQLSchema, fragments: Fragments): number {
  return Math.round(new IntrospectionCost(schema, fragments).of(set, false))
}
