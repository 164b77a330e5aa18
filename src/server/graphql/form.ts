/**
 * The form of a GraphQL request, before its cost is reckoned and before it runs. Payload reckons it as one more rule beside
 * those of the specification, on requests that break them too, and fails there on a `@skip` without its condition
 * (`@payloadcms/graphql/dist/packages/graphql-query-complexity/QueryComplexity.js`).
 */
import {
  getOperationAST,
  getVariableValues,
  GraphQLError,
  OperationTypeNode,
  validate,
  visit,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql'

import { RequestError } from '../../content/errors.ts'

export interface GraphqlRequest {
  document: DocumentNode
  operationName: string | null | undefined
  variables: Readonly<Record<string, unknown>>
}

const unknownOperation = (): GraphQLError =>
  new GraphQLError('There is no such operation.', { originalError: new RequestError('GRAPHQL_OPERATION_UNKNOWN') })

/** As many as somebody mends at a time: for each, names that look like the wrong one are looked for. */
const mostErrors = 10

/** The first type that there is not; by the specification's rule each would be compared with the names of all types. */
function unknownType(schema: GraphQLSchema, document: DocumentNode): GraphQLError | undefined {
  let unknown: GraphQLError | undefined
  visit(document, {
    NamedType(node) {
      if (!schema.getType(node.name.value)) unknown ??= new GraphQLError(`Unknown type "${node.name.value}".`, { nodes: node })
    },
  })
  return unknown
}

/** @returns what is wrong with it by the specification (§5, §6.1): none for a request that can be executed */
export function formErrors(schema: GraphQLSchema, { document, operationName, variables }: GraphqlRequest): readonly GraphQLError[] {
  const operation = getOperationAST(document, operationName)
  if (!operation || operation.operation === OperationTypeNode.SUBSCRIPTION) return [unknownOperation()]
  const unknown = unknownType(schema, document)
  if (unknown) return [unknown]
  const errors = validate(schema, document, undefined, { maxErrors: mostErrors })
  if (errors.length > 0) return errors
  return getVariableValues(schema, operation.variableDefinitions ?? [], variables, { maxErrors: mostErrors }).errors ?? []
}
