/**
 * Browsers that an account has signed in with before get in when its sign-in is under attack from elsewhere ("device
 * cookies", OWASP Cheat Sheet "Slow Down Online Guessing Attacks with Device Cookies"). The cookie is of use for nothing
 * else: it is sent to the addresses for signing in alone, holds a random number, and is set when somebody has signed in.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { executeInTransaction } from '../content/transaction.ts'
import { keyOf } from './keys.ts'

const lifetimeDays = 365
/** Devices of one account; beyond, the one that has not been used for longest is forgotten. */
const mostDevices = 20

export interface Device {
  /** Hash under which it is kept. */
  id: string
  /** What the cookie holds. */
  value: string
}

/** Several people may sign in with one browser: the name tells their devices apart, and says of whom to nobody. */
function cookieName(account: string): string {
  return `verkosto-device-${account.slice(0, 12)}`
}

function signedValue(secret: string, account: string, random: string): string {
  return `${random}.${keyOf(secret, 'device signature', `${account}.${random}`)}`
}

function sameText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** The device that the request shows for this account; whether it is still known is for the database to say. */
function shownDevice(req: PayloadRequest, account: string): Device | undefined {
  const name = `${cookieName(account)}=`
  const value = req.headers
    .get('cookie')
    ?.split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(name))
    ?.slice(name.length)
  const [random = ''] = value?.split('.', 1) ?? []
  const { secret } = req.payload
  if (value === undefined || !sameText(value, signedValue(secret, account, random))) return undefined
  return { id: keyOf(secret, 'device', random), value }
}

/** The device of this request, when the account has signed in with it before. */
export async function knownDevice(req: PayloadRequest, account: string): Promise<Device | undefined> {
  const shown = shownDevice(req, account)
  if (!shown) return undefined
  const rows = await executeInTransaction(
    req,
    sql`select 1 from known_devices where id = ${shown.id} and account = ${account} and expires_at > now()`,
  )
  return rows.length > 0 ? shown : undefined
}

/** Scripts keep no cookies, and would push the browsers of their account out of the list. */
function isBrowser({ headers }: PayloadRequest): boolean {
  return headers.has('origin') || headers.has('sec-fetch-site')
}

/** Makes the browser of this request known, or known for longer, and gives it its cookie. */
export async function keepDevice(req: PayloadRequest, account: string): Promise<void> {
  const known = await knownDevice(req, account)
  if (!known && !isBrowser(req)) return
  const random = randomBytes(32).toString('base64url')
  const { secret } = req.payload
  const device = known ?? { id: keyOf(secret, 'device', random), value: signedValue(secret, account, random) }
  await executeInTransaction(
    req,
    sql`insert into known_devices (id, account, expires_at) values (${device.id}, ${account}, now() + make_interval(days => ${lifetimeDays}::int))
        on conflict (id) do update set expires_at = excluded.expires_at`,
  )
  await executeInTransaction(
    req,
    sql`delete from known_devices where id in
        (select id from known_devices where account = ${account} order by expires_at desc offset ${mostDevices}::int)`,
  )
  const { admin, routes, serverURL } = req.payload.config
  const attributes = `Max-Age=${lifetimeDays * 24 * 3600}; HttpOnly; SameSite=Strict${serverURL.startsWith('https:') ? '; Secure' : ''}`
  // A cookie that went with every request would make every read one of somebody in particular, and no answer is kept for those.
  const paths = [`${routes.api}/${admin.user}`, ...(req.payloadAPI === 'GraphQL' ? [`${routes.api}${routes.graphQL}`] : [])]
  req.responseHeaders ??= new Headers()
  for (const path of paths) {
    req.responseHeaders.append('Set-Cookie', `${cookieName(account)}=${device.value}; Path=${path}; ${attributes}`)
  }
}

/** When the password has changed, whoever knew the old one is a stranger again. */
export async function forgetDevices(req: PayloadRequest, account: string): Promise<void> {
  await executeInTransaction(req, sql`delete from known_devices where account = ${account}`)
}
