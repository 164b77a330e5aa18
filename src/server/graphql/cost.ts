/**
 * How many documents a GraphQL request may ask for, by its text and the schema alone. A list asks for as many as its limit,
 * and for what is selected of each; a relation to many for a few. A list in a document is read anew for each document that
 * it is in (`fieldToSchemaMap.js` of @payloadcms/graphql), which costs a hundred times what one more document does.
 */
import {
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql'
import type { FlattenedField } from 'payload'
import { assumedMany, joinDefault } from '../limits/populationCost.ts'

/** What reading a list costs, in documents. */
const list = 100

const listDefault = 10

export interface CostedRequest {
  schema: GraphQLSchema
  fragments: ReadonlyMap<string, FragmentDefinitionNode>
  argumentsOf(field: FieldNode): Readonly<Record<string, unknown>>
}

interface Origin {
  type?: FlattenedField['type']
  defaultLimit?: number
  hasMany?: boolean
}

/** The field of the content model that a field was made of: Payload hangs it on what it makes. */
export function originOf({ extensions }: { extensions: Readonly<Record<string, unknown>> }): Origin {
  return extensions['field'] ?? {}
}

export class GraphqlCost {
  readonly #request: CostedRequest
  /** A fragment costs the same wherever it is, for each document; the fragments are known to end. */
  readonly #known = new Map<string, number>()

  constructor(request: CostedRequest) {
    this.#request = request
  }

  /** @returns documents for each document that the selection is made of */
  of(set: SelectionSetNode | undefined, type: GraphQLNamedType | undefined): number {
    if (!set || !type) return 0
    return set.selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FIELD) return sum + this.#ofField(selection, type)
      if (selection.kind === Kind.FRAGMENT_SPREAD) return sum + this.#ofFragment(selection.name.value)
      const named = selection.typeCondition ? this.#request.schema.getType(selection.typeCondition.name.value) : type
      return sum + this.of(selection.selectionSet, named)
    }, 0)
  }

  #ofFragment(name: string): number {
    const known = this.#known.get(name)
    if (known !== undefined) return known
    const fragment = this.#request.fragments.get(name)
    const cost = fragment ? this.of(fragment.selectionSet, this.#request.schema.getType(fragment.typeCondition.name.value)) : 0
    this.#known.set(name, cost)
    return cost
  }

  #ofField(node: FieldNode, parent: GraphQLNamedType): number {
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined
    if (!field || !node.selectionSet) return 0
    const type = getNamedType(field.type)
    const inner = this.of(node.selectionSet, type)
    const own = originOf(field)
    const isList = isObjectType(type) && type.getFields()['docs'] !== undefined
    if (isList) {
      const given = this.#request.argumentsOf(node)['limit']
      const limit = typeof given === 'number' ? given : own.type === 'join' ? (own.defaultLimit ?? joinDefault) : listDefault
      return list + limit * (1 + inner)
    }
    if (own.type === 'relationship' || own.type === 'upload') return (own.hasMany ? assumedMany : 1) * (1 + inner)
    if (own.type === 'array') return assumedMany * inner
    // A document of its own, e.g. by its id.
    if (parent === this.#request.schema.getQueryType() || parent === this.#request.schema.getMutationType()) return 1 + inner
    return isAbstractType(type) || isObjectType(type) ? inner : 0
  }
}
