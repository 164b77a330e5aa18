/**
 * Slows down what sends e-mail or tries links, by address and by account: forgotten passwords, resets, the first account.
 * Guesses at passwords are counted where passwords are looked at (src/accounts), and unlocking is for administrators alone.
 */
import { createHash } from 'node:crypto'
import type { Request, RequestHandler } from 'express'
import { ipKeyGenerator, rateLimit } from 'express-rate-limit'
import { credentialAttemptOf, ManyAttempts, type AccountNames, type CredentialAttempt } from './credentialAttempt.ts'
import { sendError } from '../errors/problem.ts'

const window = 15 * 60 * 1000

/** What one person has at the least: an IPv4 address, or a network of IPv6 (RFC 6177). */
export function networkOf(request: Request): string {
  return ipKeyGenerator(request.ip ?? '', 64)
}

/** Accounts are counted by a hash: people's addresses are not kept, not even in memory. */
function accountKey(email: string): string {
  return createHash('sha256').update(email).digest('base64url')
}

interface CredentialLimits {
  perAddress: number
  perAccount: number
}

/** Two limiters in a row; both answer 429 with `Retry-After`. */
export function credentialLimits(accounts: AccountNames, { perAccount, perAddress }: CredentialLimits): RequestHandler[] {
  const attempts = new WeakMap<Request, CredentialAttempt>()
  const recognise: RequestHandler = (request, response, next) => {
    try {
      const attempt = credentialAttemptOf(request, accounts)
      if (attempt?.limited) attempts.set(request, attempt)
    } catch (error) {
      if (!(error instanceof ManyAttempts)) throw error
      return sendError(request, response, 'ONE_SIGN_IN_AT_A_TIME')
    }
    next()
  }
  const common = {
    windowMs: window,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (request: Request, response: Parameters<RequestHandler>[1]) => sendError(request, response, 'TOO_MANY_ATTEMPTS'),
  } as const
  return [
    recognise,
    rateLimit({
      ...common,
      limit: perAddress,
      skip: (request) => !attempts.has(request),
      keyGenerator: (request) => ipKeyGenerator(request.ip ?? '', 64),
    }),
    rateLimit({
      ...common,
      limit: perAccount,
      skip: (request) => !attempts.get(request)?.email,
      keyGenerator: (request) => accountKey(attempts.get(request)?.email ?? ''),
    }),
  ]
}
