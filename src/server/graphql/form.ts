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

/** @returns what is wrong with it by the specification (§5, §6.1): none for a request that can be executed */
export function formErrors(schema: GraphQLSchema, { document, operationName, variables }: GraphqlRequest): readonly GraphQLError[] {
  const operation = getOperationAST(document, operationName)
  if (!operation || operation.operation === OperationTypeNode.SUBSCRIPTION) return [unknownOperation()]
  const errors = validate(schema, document)
  if (errors.length > 0) return errors
  return getVariableValues(schema, operation.variableDefinitions ?? [], variables, { maxErrors: 10 }).errors ?? []
}
