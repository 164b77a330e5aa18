/**
 * Whether a request comes with a token that this server has signed. That takes no statement, so that whoever has signed in
 * does not have to wait among anonymous readers to be known again. It says nothing of what somebody may do: the session may
 * be over, and Payload finds that out.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { extractJWT, type Payload } from 'payload'

interface Claims {
  collection: string
  exp?: number
  id: string | number
}

/** RFC 7515 §5.2 and RFC 7519 §4.1.4, for HS256, in which Payload signs (payload/dist/auth/jwt.js). */
function accountIn(token: string, secret: string, now: number): string | undefined {
  const [header, claims, signature, ...more] = token.split('.')
  if (header === undefined || claims === undefined || signature === undefined || more.length > 0) return undefined
  const expected = createHmac('sha256', secret).update(`${header}.${claims}`).digest()
  const given = Buffer.from(signature, 'base64url')
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined
  // Signed, so it is what Payload has written.
  const { collection, exp, id } = JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')) as Claims
  return exp !== undefined && exp * 1_000 > now ? `${collection}/${id}` : undefined
}

type Signer = Pick<Payload, 'config' | 'secret'>

/** Several ask of one request: for its turn, its deadline, its body. */
const answers = new WeakMap<IncomingMessage, { account: string | undefined }>()

/** @returns whose token it is, by collection and id; undefined when it has none */
export function ownAccount(request: IncomingMessage, payload: Signer): string | undefined {
  const known = answers.get(request)
  if (known) return known.account
  const account = accountOf(request, payload)
  answers.set(request, { account })
  return account
}

export function hasOwnToken(request: IncomingMessage, payload: Signer): boolean {
  return ownAccount(request, payload) !== undefined
}

function accountOf({ headers }: IncomingMessage, payload: Signer): string | undefined {
  if (headers.authorization === undefined && headers.cookie === undefined) return undefined
  const given = new Headers()
  for (const name of ['authorization', 'cookie', 'origin', 'sec-fetch-site'] as const) {
    const value = headers[name]
    if (typeof value === 'string') given.set(name, value)
  }
  // Of Payload it uses the config alone (payload/dist/auth/extractJWT.js).
  const token = extractJWT({ headers: given, payload: payload as Payload })
  return token === null ? undefined : accountIn(token, payload.secret, Date.now())
}
