/**
 * Sees that the schema which Payload builds is as this code knows it. What is done to it here looks fields up by names and by what
 * Payload hangs on them, and would pass over what is called otherwise: guesses at passwords that nobody counts, lists without end.
 */
import { isObjectType, type GraphQLSchema } from 'graphql'
import type { SanitizedConfig } from 'payload'
import { notAsKnown } from '../../settings/startupError.ts'
import { accountNamesOf, graphqlActions } from '../accounts/credentialAttempt.ts'
import { originOf } from './cost.ts'

/** Of the collection of accounts; Payload types what it may lack as always there. */
interface Accounts {
  auth: { disableLocalStrategy?: unknown; maxLoginAttempts: number }
  graphQL?: false | { disableMutations?: boolean }
}

/** The mutations by which credentials are tried. */
function credentialMutations(config: SanitizedConfig): string[] {
  const accounts = config.collections.find(({ slug }) => slug === config.admin.user) as Accounts | undefined
  // A collection may keep out of GraphQL, and its accounts sign in elsewhere.
  if (!accounts || accounts.graphQL === false || accounts.graphQL?.disableMutations || accounts.auth.disableLocalStrategy) return []
  const { type } = accountNamesOf(config)
  const { maxLoginAttempts } = accounts.auth
  return graphqlActions.filter((action) => action !== 'unlock' || maxLoginAttempts > 0).map((action) => `${action}${type}`)
}

function hasOrigins(schema: GraphQLSchema): boolean {
  return Object.values(schema.getTypeMap()).some(
    (type) => isObjectType(type) && Object.values(type.getFields()).some((field) => originOf(field).type !== undefined),
  )
}

/** @throws StartupError */
export function assertKnownSchema(schema: GraphQLSchema, config: SanitizedConfig): void {
  const mutations = schema.getMutationType()?.getFields() ?? {}
  const missing = credentialMutations(config).filter((name) => !(name in mutations))
  if (missing.length > 0)
    throw notAsKnown(
      `GraphQL has no ${missing.join(', ')} (@payloadcms/graphql, schema/initCollections.js), by which attempts to sign in are counted.`,
    )
  if (!schema.getQueryType()?.getFields()['Access'])
    throw notAsKnown('GraphQL has no query Access (@payloadcms/graphql, schema/buildPoliciesType.js), whose answers are completed.')
  if (!hasOrigins(schema))
    throw notAsKnown(
      'No field of GraphQL has extensions.field (@payloadcms/graphql, schema/fieldToSchemaMap.js), by which its cost is reckoned.',
    )
}
