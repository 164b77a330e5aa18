/** One account for each role, so that a newcomer can look at the admin panel through every pair of eyes. */
import { randomBytes } from 'node:crypto'
import { chmod, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { roles, type Role } from '../../access/roles.ts'

export interface DemoAccount {
  role: Role
  email: string
  password: string
}

/** Invented names; the addresses are in a domain that RFC 2606 reserves for examples. */
const names: Record<Role, string> = {
  admin: 'Aino Pääkäyttäjä',
  editor: 'Eero Toimittaja',
  author: 'Kirsi Kirjoittaja',
  coordinator: 'Kaisa Koordinaattori',
}

export function newDemoAccounts(demoPassword: string | undefined): DemoAccount[] {
  return roles.map((role) => ({
    role,
    email: `${role}@verkosto.example`,
    password: demoPassword ?? randomBytes(9).toString('base64url'),
  }))
}

/** The users of the accounts, by role. Made by the server before anybody can sign in: no user's access applies. */
export async function createDemoUsers(
  payload: Payload,
  req: PayloadRequest,
  accounts: readonly DemoAccount[],
): Promise<ReadonlyMap<Role, TypedUser>> {
  const users = new Map<Role, TypedUser>()
  for (const { email, password, role } of accounts) {
    const data = { email, password, name: names[role], role }
    const user = await payload.create({ collection: 'users', data, depth: 0, overrideAccess: true, req })
    users.set(role, { ...user, collection: 'users' })
  }
  return users
}

/** Gives the demo coordinator their network, as only an administrator could. */
export async function appointCoordinator(payload: Payload, req: PayloadRequest, user: TypedUser, network: string): Promise<TypedUser> {
  const appointed = await payload.update({
    collection: 'users',
    id: user.id,
    data: { networks: [network] },
    depth: 0,
    overrideAccess: true,
    req,
  })
  return { ...appointed, collection: 'users' }
}

const fileOf = (dataDir: string): string => path.join(dataDir, 'demo-accounts.json')

/** Keeps the passwords for later starts; only the owner may read them. */
export async function keepDemoAccounts(dataDir: string, accounts: readonly DemoAccount[]): Promise<void> {
  const file = fileOf(dataDir)
  await writeFile(file, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 })
  // `mode` says nothing about a file that an earlier database left behind.
  await chmod(file, 0o600)
}

/** The accounts of an earlier start; empty when there are none. */
export async function readDemoAccounts(dataDir: string): Promise<DemoAccount[]> {
  try {
    return JSON.parse(await readFile(fileOf(dataDir), 'utf8')) as DemoAccount[]
  } catch {
    return []
  }
}
