/** Fills an empty database with the demo federation of the installed plugins, in one transaction: all of it or nothing. */
import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
  type TypedUser,
} from 'payload'
import type { Role } from '../../access/roles.ts'
import { installedContentPlugins, type DemoWriter } from '../../content/model/contentPlugin.ts'
import { appointCoordinator, createDemoUsers, newDemoAccounts, type DemoAccount } from './demoAccounts.ts'
import { inDemoOrder } from './demoOrder.ts'
import { createDemoWriter, saveDraft } from './demoWriter.ts'

/** Key of the demo network that the demo coordinator keeps; see the networks plugin's demo content. */
const coordinatorsNetwork = 'network:kaakkois-suomi'

function userOf(users: ReadonlyMap<Role, TypedUser>, role: Role): TypedUser {
  const user = users.get(role)
  if (!user) throw new Error(`There is no demo account for the role "${role}".`)
  return user
}

/** The users as they work on drafts: the coordinator has a network by then, if networks are installed. */
async function withNetwork(
  payload: Payload,
  req: PayloadRequest,
  users: ReadonlyMap<Role, TypedUser>,
  demo: Pick<DemoWriter, 'id'>,
): Promise<ReadonlyMap<Role, TypedUser>> {
  const network = demo.id(coordinatorsNetwork)
  if (!network) return users
  const coordinator = await appointCoordinator(payload, req, userOf(users, 'coordinator'), network)
  return new Map([...users, ['coordinator', coordinator]])
}

/** @returns the demo accounts with their passwords, for the caller to keep */
export async function writeDemo(payload: Payload, demoPassword: string | undefined): Promise<DemoAccount[]> {
  const req = await createLocalReq({}, payload)
  try {
    await initTransaction(req)
    const accounts = newDemoAccounts(demoPassword)
    const users = await createDemoUsers(payload, req, accounts)
    const { drafts, writer } = createDemoWriter(payload, req, userOf(users, 'editor'))
    for (const plugin of inDemoOrder(installedContentPlugins(payload.config))) {
      const module = await plugin.demo?.()
      await module?.demo(writer)
    }
    const authors = await withNetwork(payload, req, users, writer)
    // A coordinator writes for a network; where none is installed, there is nothing to write for.
    const writable = drafts.filter(({ role }) => role !== 'coordinator' || writer.id(coordinatorsNetwork) !== undefined)
    for (const draft of writable) await saveDraft(payload, req, draft, userOf(authors, draft.role))
    await commitTransaction(req)
    return accounts
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}
