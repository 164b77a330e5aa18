/**
 * A join in GraphQL that names no limit has the one of its field, as over REST. Payload's own resolver reads everything
 * then (`schema/fieldToSchemaMap.js` of @payloadcms/graphql).
 */
import { isObjectType, type GraphQLField, type GraphQLSchema } from 'graphql'
import { notAsKnown } from '../../settings/startupError.ts'
import { originOf } from './cost.ts'
import { joinDefault } from '../limits/populationCost.ts'

function limitJoin(field: GraphQLField<unknown, unknown>, limit: number): void {
  const { name: join, resolve } = field
  const argument = field.args.find(({ name }) => name === 'limit')
  if (!resolve || !argument)
    throw notAsKnown(`The join ${join} of GraphQL has no resolver, or no argument "limit" (@payloadcms/graphql): nothing would bound it.`)
  argument.defaultValue = limit
  // The default does not stand for a null that is written.
  field.resolve = (parent, args: Record<string, unknown>, context, info) =>
    resolve(parent, { ...args, limit: args['limit'] ?? limit }, context, info)
}

/** Changes the schema that Payload has built, before anybody uses it. */
export function limitJoins(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue
    for (const field of Object.values(type.getFields())) {
      const { defaultLimit = joinDefault, type: origin } = originOf(field)
      // A field without a limit of its own may say 0.
      if (origin === 'join') limitJoin(field, defaultLimit || joinDefault)
    }
  }
}
