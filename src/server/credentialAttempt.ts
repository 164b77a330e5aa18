/** Recognises requests that try credentials, and whose. */
import { Kind, parse, visit, type DocumentNode, type FieldNode, type VariableDefinitionNode } from 'graphql'
import type { Request } from 'express'
import { maximumTokens } from './graphqlLimits.ts'
import { bodyJson, type Json } from './requestBody.ts'

const restActions = new Set(['login', 'forgot-password', 'reset-password', 'unlock', 'first-register'])
const graphqlActions = new Set(['loginUser', 'forgotPasswordUser', 'resetPasswordUser', 'unlockUser'])
/** Not by the number of requests: wrong passwords are counted by themselves, and unlocking tries none. */
const unlimited = new Set(['login', 'unlock', 'loginUser', 'unlockUser'])

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
export function takesCredentials(target: string): boolean {
  const [, , slug, action = ''] = segmentsOf(target)
  return slug === 'users' && restActions.has(action)
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
function graphqlAttempt({ query, variables }: Json): CredentialAttempt | null {
  let document: DocumentNode
  try {
    document = parse(typeof query === 'string' ? query : '', { maxTokens: maximumTokens })
  } catch {
    // What cannot be parsed is refused before it runs.
    return null
  }
  const defaults = new Map<string, VariableDefinitionNode>()
  const fields: FieldNode[] = []
  visit(document, {
    VariableDefinition(definition) {
      defaults.set(definition.variable.name.value, definition)
    },
    Field(field) {
      if (graphqlActions.has(field.name.value)) fields.push(field)
    },
  })
  const [field, another] = fields
  if (another) throw new ManyAttempts()
  const given = typeof variables === 'object' && variables !== null ? (variables as Json) : {}
  return field ? { email: normalised(emailOf(field, given, defaults)), limited: !unlimited.has(field.name.value) } : null
}

/** @throws ManyAttempts */
export function credentialAttemptOf(request: Request): CredentialAttempt | null {
  if (request.method !== 'POST') return null
  const [, , slug, action = ''] = segmentsOf(request.originalUrl)
  if (takesCredentials(request.originalUrl)) return { email: normalised(bodyJson(request)['email']), limited: !unlimited.has(action) }
  return slug === 'graphql' ? graphqlAttempt(bodyJson(request)) : null
}
