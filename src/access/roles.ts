/** Who somebody is to the access rules: the one place that reads roles and networks off a user. */
import type { PayloadRequest } from 'payload'

export const roles = ['admin', 'editor', 'author', 'coordinator'] as const

export type Role = (typeof roles)[number]

/** A caller: a role of the table, or nobody that we know. */
export type Caller = Role | 'anonymous'

type Requester = Pick<PayloadRequest, 'user'>

/** The user as the rules need it. Payload types `req.user` by the installed collections, which plugins change. */
interface RuledUser {
  id: string
  role?: unknown
  networks?: unknown
}

function userOf(req: Requester): RuledUser | null {
  return req.user
}

/** A user whose role is missing or unknown has the rights of nobody. */
export function callerOf(req: Requester): Caller {
  const role = userOf(req)?.role
  return roles.find((known) => known === role) ?? 'anonymous'
}

export function isAdmin(req: Requester): boolean {
  return callerOf(req) === 'admin'
}

/** Administrators and editors: those who answer for the content. */
export function isStaff(req: Requester): boolean {
  return ['admin', 'editor'].includes(callerOf(req))
}

export function isSignedIn(req: Requester): boolean {
  return callerOf(req) !== 'anonymous'
}

export function userIdOf(req: Requester): string | null {
  return userOf(req)?.id ?? null
}

/** The id of a relation, whether it is populated or not. */
export function relationId(value: unknown): string | null {
  if (typeof value === 'string') return value
  if (typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string') return value.id
  return null
}

/** Ids of the networks that a coordinator keeps; empty for everybody else. */
export function ownNetworksOf(req: Requester): string[] {
  if (callerOf(req) !== 'coordinator') return []
  const networks = userOf(req)?.networks
  return Array.isArray(networks) ? networks.map(relationId).filter((id) => id !== null) : []
}
