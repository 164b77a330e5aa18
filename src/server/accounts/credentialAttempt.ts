/** Recognises requests that try credentials, and whose. */
import { Kind, parse, visit, type DocumentNode, type FieldNode, type VariableDefinitionNode } from 'graphql'
import type { Request } from 'express'
import { formatNames, toWords, type SanitizedConfig } from 'payload'
import { maximumTokens } from '../graphql/limits.ts'
import { bodyJson, type Json } from '../request/requestBody.ts'

const restActions = new Set(['login', 'forgot-password', 'reset-password', 'unlock', 'first-register'])
export const graphqlActions = ['login', 'forgotPassword', 'resetPassword', 'unlock']
/** Not by the number of requests: wrong passwords are counted by themselves, and unlocking tries none. */
const unlimited = new Set(['login', 'unlock'])

/** How the doors of the accounts are called. */
export interface AccountNames {
  /** Of the collection, `users`. */
  slug: string
  /** What the mutations of GraphQL end in, `User`. */
  type: string
}

/** Those whom the panel signs in: there are no other accounts (`src/accounts/plugin.ts`). */
export function accountNamesOf({ admin, collections }: SanitizedConfig): AccountNames {
  const graphQL = collections.find(({ slug }) => slug === admin.user)?.graphQL
  const named = (graphQL || undefined)?.singularName
  // As Payload names it (@payloadcms/graphql/dist/schema/initCollections.js).
  return { slug: admin.user, type: named === undefined ? formatNames(admin.user).singular : toWords(named, true) }
}

export interface CredentialAttempt {
  /** Lower-cased address of the account; null when the request names none. */
  email: string | null
  /** Whether so many requests are too many. */
  limited: boolean
}

/** One request that tries more than one set of credentials; a limit on requests would not count them. */
export class ManyAttempts extends Error {}

function segmentsOf(target: string): string[] {
  // Payload matches actions without regard to case; so does this.
  return (target.split('?', 1)[0] ?? '').toLowerCase().split('/')
}

/** @param target of a request; whether it is one of REST's that take credentials */
export function takesCredentials(target: string, accounts: AccountNames): boolean {
  const [, , slug, action = ''] = segmentsOf(target)
  return slug === accounts.slug && restActions.has(action)
}

function normalised(email: unknown): string | null {
  return typeof email === 'string' && email.trim() !== '' ? email.trim().toLowerCase() : null
}

function emailOf(field: FieldNode, variables: Json, defaults: ReadonlyMap<string, VariableDefinitionNode>): unknown {
  const value = field.arguments?.find((argument) => argument.name.value === 'email')?.value
  if (value?.kind === Kind.STRING) return value.value
  if (value?.kind !== Kind.VARIABLE) return null
  const fallback = defaults.get(value.name.value)?.defaultValue
  return variables[value.name.value] ?? (fallback?.kind === Kind.STRING ? fallback.value : null)
}

/** @throws ManyAttempts */
function graphqlAttempt({ query, variables }: Json, { type }: AccountNames): CredentialAttempt | null {
  let document: DocumentNode
  try {
    document = parse(typeof query === 'string' ? query : '', { maxTokens: maximumTokens })
  } catch {
    // What cannot be parsed is refused before it runs.
    return null
  }
  const defaults = new Map<string, VariableDefinitionNode>()
  const fields: FieldNode[] = []
  const actions = new Map(graphqlActions.map((action) => [`${action}${type}`, action]))
  visit(document, {
    VariableDefinition(definition) {
      defaults.set(definition.variable.name.value, definition)
    },
    Field(field) {
      if (actions.has(field.name.value)) fields.push(field)
    },
  })
  const [field, another] = fields
  if (another) throw new ManyAttempts()
  const given = typeof variables === 'object' && variables !== null ? (variables as Json) : {}
  return field ? { email: normalised(emailOf(field, given, defaults)), limited: !unlimited.has(actions.get(field.name.value) ?? '') } : null
}

/** @throws ManyAttempts */
export function credentialAttemptOf(request: Request, accounts: AccountNames): CredentialAttempt | null {
  if (request.method !== 'POST') return null
  const [, , slug, action = ''] = segmentsOf(request.originalUrl)
  if (takesCredentials(request.originalUrl, accounts))
    return { email: normalised(bodyJson(request)['email']), limited: !unlimited.has(action) }
  return slug === 'graphql' ? graphqlAttempt(bodyJson(request), accounts) : null
}
