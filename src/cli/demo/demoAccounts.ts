/** One account for each role, so that a newcomer can look at the admin panel through every pair of eyes. */
import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Payload, PayloadRequest } from 'payload'
import { roles, type Role } from '../../access/roles.ts'
import type { DemoWriter } from '../../content/contentPlugin.ts'

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

/** Key of the demo network that the demo coordinator keeps; see the networks plugin's demo content. */
const coordinatorsNetwork = 'network:kaakkois-suomi'

export async function createDemoAccounts(
  payload: Payload,
  req: PayloadRequest,
  demo: Pick<DemoWriter, 'id'>,
  demoPassword: string | undefined,
): Promise<DemoAccount[]> {
  const network = demo.id(coordinatorsNetwork)
  const accounts = roles.map((role) => ({
    role,
    email: `${role}@verkosto.example`,
    password: demoPassword ?? randomBytes(9).toString('base64url'),
  }))
  for (const { email, password, role } of accounts) {
    const networks = role === 'coordinator' && network ? { networks: [network] } : {}
    // Made by the server before anybody can sign in.
    await payload.create({
      collection: 'users',
      data: { email, password, name: names[role], role, ...networks },
      overrideAccess: true,
      req,
    })
  }
  return accounts
}

const fileOf = (dataDir: string): string => path.join(dataDir, 'demo-accounts.json')

/** Keeps the passwords for later starts; only the owner may read them. */
export async function keepDemoAccounts(dataDir: string, accounts: readonly DemoAccount[]): Promise<void> {
  await writeFile(fileOf(dataDir), `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 })
}

/** The accounts of an earlier start; empty when there are none. */
export async function readDemoAccounts(dataDir: string): Promise<DemoAccount[]> {
  try {
    return JSON.parse(await readFile(fileOf(dataDir), 'utf8')) as DemoAccount[]
  } catch {
    return []
  }
}
