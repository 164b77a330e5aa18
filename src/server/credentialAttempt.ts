/** Recognises requests that try credentials, and whose. */
import { Kind, parse, visit, type DocumentNode } from 'graphql'
import type { Request } from 'express'
import { jsonBodyOf } from './jsonBody.ts'

const restActions = new Set(['login', 'forgot-password', 'reset-password', 'unlock', 'first-register'])
const graphqlActions = new Set(['loginUser', 'forgotPasswordUser', 'resetPasswordUser', 'unlockUser'])

export interface CredentialAttempt {
  /** Lower-cased address of the account; null when the request names none. */
  email: string | null
}

type Json = Readonly<Record<string, unknown>>

function objectOf(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {}
}

function bodyOf(request: Request): Json {
  try {
    return objectOf(JSON.parse(jsonBodyOf(request)?.toString('utf8') ?? '{}'))
  } catch {
    return {}
  }
}

function normalised(email: unknown): string | null {
  return typeof email === 'string' && email !== '' ? email.trim().toLowerCase() : null
}

function graphqlAttempt(body: Json): CredentialAttempt | null {
  let document: DocumentNode
  try {
    document = parse(String(body['query'] ?? ''), { maxTokens: 5_000 })
  } catch {
    // What cannot be parsed is refused before it runs.
    return null
  }
  const variables = objectOf(body['variables'])
  let attempt: CredentialAttempt | null = null
  visit(document, {
    Field({ arguments: args, name }) {
      if (!graphqlActions.has(name.value)) return
      const value = args?.find((argument) => argument.name.value === 'email')?.value
      const email = value?.kind === Kind.VARIABLE ? variables[value.name.value] : value?.kind === Kind.STRING ? value.value : null
      attempt = { email: normalised(email) }
    },
  })
  return attempt
}

/** Payload matches paths without regard to case; so does this. */
export function credentialAttemptOf(request: Request): CredentialAttempt | null {
  if (request.method !== 'POST') return null
  const [, , slug, action = ''] = (request.originalUrl.split('?', 1)[0] ?? '').toLowerCase().split('/')
  if (slug === 'users' && restActions.has(action)) return { email: normalised(bodyOf(request)['email']) }
  return slug === 'graphql' ? graphqlAttempt(bodyOf(request)) : null
}
