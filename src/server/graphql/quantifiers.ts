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
import { quantifiers } from '../../content/quantifiers.ts'
import { originOf } from './cost.ts'

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

type Filters = ReadonlyMap<GraphQLNamedType, GraphQLInputObjectType>

/** The filters of documents, by the type of these. */
function filtersOf(schema: GraphQLSchema): Filters {
  const fields = Object.values(schema.getTypeMap()).flatMap((type) => (isObjectType(type) ? Object.values(type.getFields()) : []))
  const found = fields.flatMap(({ args, type }): [GraphQLNamedType, GraphQLInputObjectType][] => {
    const filter = args.find(({ name }) => name === 'where')?.type
    const page = getNamedType(type)
    const documents = isObjectType(page) ? page.getFields()['docs'] : undefined
    return documents && isInputObjectType(filter) ? [[getNamedType(documents.type), filter]] : []
  })
  return new Map(found)
}

/** In the filter and in those within its AND and OR. */
function quantifyRows(filter: GraphQLInputObjectType, name: string): GraphQLNamedType[] {
  const [rows, row] = ofRows(filter, name)
  const within = ['AND', 'OR'].map((group) => getNamedType(filter.getFields()[group]?.type))
  for (const each of [filter, ...within]) if (isInputObjectType(each)) each.getFields()[name] = input(name, rows)
  return [rows, row]
}

function quantifyDocuments(comparison: GraphQLInputField | undefined, filter: GraphQLInputObjectType | undefined): void {
  const operators = comparison?.type
  if (!isInputObjectType(operators) || !filter) return
  for (const field of quantified(filter)) operators.getFields()[field.name] = field
}

/**
 * @param prefix of the fields of a group
 * @returns the types that are new
 */
function quantifyLists(filters: Filters, type: GraphQLObjectType, filter: GraphQLInputObjectType, prefix = ''): GraphQLNamedType[] {
  return Object.values(type.getFields()).flatMap((field) => {
    const { hasMany, type: origin } = originOf(field)
    const inner = getNamedType(field.type)
    const name = `${prefix}${field.name}`
    if (origin === 'relationship' || origin === 'upload') {
      if (hasMany === true) quantifyDocuments(filter.getFields()[name], filters.get(inner))
      return []
    }
    // Payload hangs no field on what it makes of rows and groups.
    if (!isObjectType(inner) || !Object.keys(filter.getFields()).some((path) => path.startsWith(`${name}__`))) return []
    const areRows = isListType(getNullableType(field.type))
    return areRows ? quantifyRows(filter, name) : quantifyLists(filters, inner, filter, `${name}__`)
  })
}

/** Changes the schema that Payload has built, before anybody uses it; it learns the new types, which introspection tells. */
export function quantifyFilters(schema: GraphQLSchema): void {
  const filters = filtersOf(schema)
  for (const [documents, filter] of filters) {
    const types = isObjectType(documents) ? quantifyLists(filters, documents, filter) : []
    for (const type of types) Reflect.set(schema.getTypeMap(), type.name, type)
  }
}
