/**
 * `some`, `none` and `every` in the filters of GraphQL: `references: { every: { year: { exists: true } } }`,
 * `topics: { some: { slug: { equals: "…" } } }`. Payload makes `references__year` of the rows of a list, and of a relation a
 * comparison of ids alone (`schema/buildWhereInputType.js` of @payloadcms/graphql).
 */
import {
  getNamedType,
  getNullableType,
  GraphQLInputObjectType,
  GraphQLList,
  isInputObjectType,
  isListType,
  isObjectType,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql'
import { quantifiers } from '../content/quantifiers.ts'
import { originOf } from './graphqlCost.ts'

const input = (name: string, type: GraphQLInputField['type']): GraphQLInputField => ({
  name,
  type,
  description: undefined,
  defaultValue: undefined,
  deprecationReason: undefined,
  extensions: {},
  astNode: undefined,
})

const quantified = (type: GraphQLInputObjectType): GraphQLInputField[] => quantifiers.map((quantifier) => input(quantifier, type))

/** @returns what may be said of the rows of a list, and of one of them */
function ofRows(filter: GraphQLInputObjectType, list: string): [rows: GraphQLInputObjectType, row: GraphQLInputObjectType] {
  const prefix = `${list}__`
  const inner = Object.values(filter.getFields()).filter(({ name }) => name.startsWith(prefix))
  const row: GraphQLInputObjectType = new GraphQLInputObjectType({
    name: `${filter.name}_${list}_row`,
    fields: () => ({
      ...Object.fromEntries(inner.map(({ name, type }) => [name.slice(prefix.length), { type }])),
      AND: { type: new GraphQLList(row) },
      OR: { type: new GraphQLList(row) },
    }),
  })
  const rows = new GraphQLInputObjectType({
    name: `${filter.name}_${list}`,
    fields: Object.fromEntries(quantified(row).map(({ name, type }) => [name, { type }])),
  })
  return [rows, row]
}

class Quantifying {
  /** The filters of documents, by the type of these. */
  readonly #filters: ReadonlyMap<GraphQLNamedType, GraphQLInputObjectType>

  readonly #types: GraphQLNamedType[] = []

  constructor(schema: GraphQLSchema) {
    const fields = Object.values(schema.getTypeMap()).flatMap((type) => (isObjectType(type) ? Object.values(type.getFields()) : []))
    this.#filters = new Map(
      fields.flatMap(({ args, type }) => {
        const filter = args.find(({ name }) => name === 'where')?.type
        const page = getNamedType(type)
        const documents = isObjectType(page) ? page.getFields()['docs'] : undefined
        return documents && isInputObjectType(filter) ? [[getNamedType(documents.type), filter]] : []
      }),
    )
  }

  /** @returns the types that are new */
  quantify(): readonly GraphQLNamedType[] {
    for (const [documents, filter] of this.#filters) if (isObjectType(documents)) this.#lists(documents, filter, '')
    return this.#types
  }

  /** @param prefix of the fields of a group */
  #lists(type: GraphQLObjectType, filter: GraphQLInputObjectType, prefix: string): void {
    for (const field of Object.values(type.getFields())) {
      const { hasMany, type: origin } = originOf(field)
      const inner = getNamedType(field.type)
      const name = `${prefix}${field.name}`
      if (origin === 'relationship' || origin === 'upload') {
        if (hasMany === true) this.#ofDocuments(filter.getFields()[name], inner)
      } else if (isObjectType(inner) && Object.keys(filter.getFields()).some((path) => path.startsWith(`${name}__`))) {
        // Payload hangs no field on what it makes of rows and groups.
        if (isListType(getNullableType(field.type))) this.#ofRows(filter, name)
        else this.#lists(inner, filter, `${name}__`)
      }
    }
  }

  /** In the filter and in those within its AND and OR. */
  #ofRows(filter: GraphQLInputObjectType, name: string): void {
    const [rows, row] = ofRows(filter, name)
    this.#types.push(rows, row)
    const within = ['AND', 'OR'].map((group) => getNamedType(filter.getFields()[group]?.type))
    for (const each of [filter, ...within]) if (isInputObjectType(each)) each.getFields()[name] = input(name, rows)
  }

  #ofDocuments(comparison: GraphQLInputField | undefined, related: GraphQLNamedType): void {
    const [operators, filter] = [comparison?.type, this.#filters.get(related)]
    if (!isInputObjectType(operators) || !filter) return
    for (const field of quantified(filter)) operators.getFields()[field.name] = field
  }
}

/** Changes the schema that Payload has built, before anybody uses it; it learns the new types, which introspection tells. */
export function quantifyFilters(schema: GraphQLSchema): void {
  for (const type of new Quantifying(schema).quantify()) Reflect.set(schema.getTypeMap(), type.name, type)
}
