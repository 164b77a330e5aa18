/** Slows down guessing at accounts: sign-in, forgotten passwords, resets and unlocking, by address and by account. */
import { createHash } from 'node:crypto'
import type { Request, RequestHandler } from 'express'
import { ipKeyGenerator, rateLimit } from 'express-rate-limit'
import { credentialAttemptOf, ManyAttempts, type CredentialAttempt } from './credentialAttempt.ts'
import { sendError, sendProblem } from './problem.ts'

const window = 15 * 60 * 1000

/** Accounts are counted by a hash: people's addresses are not kept, not even in memory. */
function accountKey(email: string): string {
  return createHash('sha256').update(email).digest('base64url')
}

/** Two limiters in a row, for requests that try credentials; both answer 429 with `Retry-After`. */
export function credentialLimits({ perAddress, perAccount }: { perAddress: number; perAccount: number }): RequestHandler[] {
  const attempts = new WeakMap<Request, CredentialAttempt>()
  const recognise: RequestHandler = (request, response, next) => {
    try {
      const attempt = credentialAttemptOf(request)
      if (attempt) attempts.set(request, attempt)
    } catch (error) {
      if (!(error instanceof ManyAttempts)) throw error
      return sendProblem(response, 400, error.message)
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
      keyGenerator: (request) => ipKeyGenerator(request.ip ?? ''),
    }),
    rateLimit({
      ...common,
      limit: perAccount,
      // Signing in right is not counted: an account is not locked out by its owner's own use.
      skipSuccessfulRequests: true,
      requestWasSuccessful: (request, response) => attempts.get(request)?.statusTells === true && response.statusCode < 400,
      skip: (request) => !attempts.get(request)?.email,
      keyGenerator: (request) => accountKey(attempts.get(request)?.email ?? ''),
    }),
  ]
}
