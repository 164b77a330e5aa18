/**
 * Sessions of accounts are added, prolonged and ended one by one, each by one statement. Payload reads the account, changes its list
 * of sessions and writes the whole account: of eight people (or tabs) who sign in at once with one account seven got tokens of
 * sessions that the last one had written over, and whoever signed in while the password was changed put the old one back.
 */
import { sql, type PostgresAdapter } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { executeInTransaction } from '../../content/transaction.ts'

interface Session {
  id: string
  createdAt: Date
  expiresAt: Date
}

/** What `payloadFaults.mjs` has Payload ask for, in place of the write of the whole account. */
interface SessionChange {
  add?: Session
  prolong?: Pick<Session, 'expiresAt' | 'id'>
  end?: Pick<Session, 'id'> | 'all'
}

interface ChangeSessions {
  change: SessionChange
  collection: string
  req: PayloadRequest
  user: { id: string; hash?: string | null }
}

export interface SessionChanger {
  changeSessions: (args: ChangeSessions) => Promise<void>
}

const now = sql.raw('now()')

type Update = Parameters<PostgresAdapter['updateOne']>[0]

/** Whether an account is written, with the sessions that it had when it was read. */
function writesSessions({ payload }: PostgresAdapter, { collection, data, id }: Update): boolean {
  // Typed as always there; only collections of accounts have it.
  const { auth } = payload.collections[collection].config as { auth?: { useSessions?: boolean } }
  return id !== undefined && auth?.useSessions === true && Array.isArray(data['sessions'])
}

/** Of the sessions that an account is written with none is written; a new password ends those that are not among them. */
function leaveSessionsAlone(database: PostgresAdapter): void {
  const updateOne = database.updateOne.bind(database)
  database.updateOne = async (args) => {
    if (!writesSessions(database, args)) return updateOne(args)
    const { collection, data, id } = args
    const { sessions, ...others } = data
    const req = args.req as PayloadRequest
    const account = sql.identifier(collection)
    const [stored] = await executeInTransaction(req, sql`select hash from ${account} where id = ${id}`)
    // The account is written first: whoever signs in meanwhile is waited for, and is among the sessions then.
    // Nothing is added to them; without a word about them Payload's adapter would empty the list.
    const written = await updateOne({ ...args, data: { ...others, sessions: { $push: [] } } })
    if (others['hash'] === undefined || others['hash'] === stored?.['hash']) return written
    const kept = (sessions as Pick<Session, 'id'>[]).map((session) => session.id)
    const own = sql`delete from ${sql.identifier(`${collection}_sessions`)} where _parent_id = ${id}`
    const except = sql.join(
      kept.map((session) => sql`and id <> ${session}`),
      sql.raw(' '),
    )
    await executeInTransaction(req, sql`${own} ${except}`)
    return written
  }
}

export function changeSessionsOneByOne(database: PostgresAdapter): void {
  leaveSessionsAlone(database)
  const changeSessions = async ({ change: { add, end, prolong }, collection, req, user }: ChangeSessions): Promise<void> => {
    const accounts = sql.identifier(collection)
    const sessions = sql.identifier(`${collection}_sessions`)
    const own = sql`delete from ${sessions} where _parent_id = ${user.id}`
    if (end === 'all') await executeInTransaction(req, own)
    else if (end) await executeInTransaction(req, sql`${own} and id = ${end.id}`)
    if (prolong) {
      const expiresAt = prolong.expiresAt.toISOString()
      await executeInTransaction(
        req,
        sql`update ${sessions} set expires_at = ${expiresAt} where _parent_id = ${user.id} and id = ${prolong.id}`,
      )
    }
    if (add || prolong) await executeInTransaction(req, sql`${own} and expires_at <= ${now}`)
    if (!add) return
    // Of an account whose password is another by now nobody has shown that they know it; who changes it waits for this.
    await executeInTransaction(
      req,
      sql`insert into ${sessions} (_order, _parent_id, id, created_at, expires_at)
        select coalesce((select max(_order) from ${sessions} where _parent_id = ${user.id}), 0) + 1,
          id, ${add.id}, ${add.createdAt.toISOString()}, ${add.expiresAt.toISOString()}
        from ${accounts} where id = ${user.id} and hash is not distinct from ${user.hash ?? null} for share`,
    )
  }
  Object.assign(database, { changeSessions } satisfies SessionChanger)
}
