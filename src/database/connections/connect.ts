/** A first connection to a database, which finds out whether it can be used at all. */
import pg from 'pg'
import { StartupError } from '../../settings/startupError.ts'

const oldestPostgres = 15

/** It may be back in a moment. */
export class DatabaseUnreachable extends StartupError {}

/**
 * @param versionNumber as PostgreSQL's `server_version_num`, e.g. 150018
 * @throws StartupError when it is too old
 */
export function assertVersion(versionNumber: number): void {
  const major = Math.floor(versionNumber / 10_000)
  if (major >= oldestPostgres) return
  throw new StartupError(
    `The database is PostgreSQL ${major}; ${oldestPostgres} or newer is needed. Upgrade it or set DATABASE_URL to another.`,
  )
}

/**
 * By SQLSTATE: who asks may not, or there is no such database. Waiting helps against none of it.
 * https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const refusing = /^(28|3D|42501$)/

/** What pg says by itself of a server that wants a password, or has no TLS, when the address says otherwise. */
const misfit = /^(SASL: |The server does not support SSL)/

/** Whether a connection failed because of what DATABASE_URL says, and not because nobody answers. */
export function isRefusal(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return ('code' in error && refusing.test(String(error.code))) || misfit.test(error.message)
}

/** @throws DatabaseUnreachable, or StartupError when it refuses or is too old */
export async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
  } catch (error) {
    if (isRefusal(error)) {
      throw new StartupError(
        `The database refuses the connection: ${reasonOf(error)}. Check the user, the password and the name of the database in DATABASE_URL.`,
      )
    }
    throw new DatabaseUnreachable(`The database cannot be reached: ${reasonOf(error)}. Check DATABASE_URL and that PostgreSQL is running.`)
  }
  try {
    const { rows } = await client.query<{ version: number }>(`select current_setting('server_version_num')::int as version`)
    assertVersion(rows[0]?.version ?? 0)
    return client
  } catch (error) {
    await client.end()
    throw error
  }
}

/** A host with several addresses gives one error for each, and a message for none. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ')
  return error instanceof Error ? error.message : String(error)
}

/** @throws DatabaseUnreachable, or StartupError when it refuses or is too old */
export async function assertUsable(url: string): Promise<void> {
  await (await connect(url)).end()
}
