/** Who the embedded PostgreSQL runs as. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { StartupError } from '../../settings/startupError.ts'

const run = promisify(execFile)

/** Who PostgreSQL runs as: it refuses root, so root lends it the account `postgres`. */
export interface Account {
  uid?: number
  gid?: number
}

export async function findAccount(): Promise<Account> {
  if (process.getuid?.() !== 0) return {}
  const ids = async (): Promise<Account> => ({
    uid: Number((await run('id', ['-u', 'postgres'])).stdout),
    gid: Number((await run('id', ['-g', 'postgres'])).stdout),
  })
  try {
    return await ids()
  } catch {
    // No such account yet.
  }
  try {
    await run('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'])
    return await ids()
  } catch {
    throw new StartupError(
      'PostgreSQL does not run as root and the account "postgres" could not be made. Start as another user or set DATABASE_URL.',
    )
  }
}

/** Whether the account passes a test of the shell (POSIX `test`). */
async function passes(account: Account, test: string, file: string): Promise<boolean> {
  try {
    await run('sh', ['-c', `${test} "$1"`, 'sh', file], { ...account, cwd: '/' })
    return true
  } catch {
    return false
  }
}

export function mayEnter(directory: string, account: Account): Promise<boolean> {
  return passes(account, 'cd --', directory)
}

export function mayRun(program: string, account: Account): Promise<boolean> {
  return passes(account, 'test -x', program)
}

/** @throws StartupError when the account cannot reach the directory */
export async function assertTraversable(directory: string, account: Account): Promise<void> {
  if (account.uid === undefined || (await mayEnter(directory, account))) return
  throw new StartupError(
    `The account "postgres" cannot reach the data directory ${directory}. Run "chmod a+x" on its parent directories or set DATA_DIR to another place.`,
  )
}
