/**
 * Takes PostgreSQL away under readers who populate two levels and writers, in every way in which it goes, and looks at what
 * is left: the process, every acknowledged write, each connection of the pool, and whether it still stops when it is told to.
 */
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { startEmbeddedPostgres } from '../../src/database/embedded/embeddedPostgres.ts'
import { startAttacked, type Attacked } from './attackedServer.ts'
import { startLoad } from './databaseLoad.ts'

export const faults = ['killed', 'shut down', 'terminated', 'exhausted'] as const

export type Fault = (typeof faults)[number]

/** What came of one fault, so many times; times are the longest, in milliseconds. */
export interface FaultRow {
  fault: Fault
  rounds: number
  /** Whether the process was there after the last round. */
  alive: boolean
  /** From the database's first answer to the server's first `/readyz` with 200. */
  ready: number
  acknowledged: number
  /** Acknowledged writes that are not in the database. */
  lost: number
  /** How often each status was answered; 0 stands for a connection that was cut off. */
  statuses: Record<number, number>
  /** Connections of the pool that nobody uses and that do not come back. */
  missingSlots: number
}

export interface FaultReport {
  rows: FaultRow[]
  /** From SIGTERM to the end, after everything; milliseconds. */
  stopped: number
  /** Null when it had to be killed. */
  exitCode: number | null
}

export interface DatabaseFaultsOptions {
  rounds: number
  port: number
  only?: readonly Fault[]
  /** Is given each row as soon as it is there. */
  onRow?: (row: FaultRow) => void
}

const readers = 8
const writers = 4
const poolSize = 10

async function onDatabase<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** @throws when it is not true within a minute */
async function until(condition: () => Promise<boolean>, what: string): Promise<void> {
  for (const end = performance.now() + 60_000; performance.now() < end; await delay(25)) {
    if (await condition().catch(() => false)) return
  }
  throw new Error(`It did not come to this within a minute: ${what}.`)
}

async function signal(directory: string, name: NodeJS.Signals): Promise<void> {
  const [pid] = (await readFile(path.join(directory, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')
  process.kill(Number(pid), name)
}

/** Holds what all reads need for longer than any of them waits for a connection (`src/database/connections/pool.ts`). */
async function exhaust(url: string): Promise<void> {
  await onDatabase(url, async (client) => {
    await client.query('begin; lock table articles in access exclusive mode')
    await delay(11_000)
    await client.query('rollback')
  })
}

async function terminate(url: string): Promise<void> {
  await onDatabase(url, (client) =>
    client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()'),
  )
}

async function inflict(fault: Fault, directory: string, url: string): Promise<void> {
  switch (fault) {
    case 'killed':
      return signal(directory, 'SIGKILL')
    case 'shut down':
      return signal(directory, 'SIGINT')
    case 'terminated':
      return terminate(url)
    case 'exhausted':
      return exhaust(url)
  }
}

/** @returns milliseconds from the database's first answer to the server's readiness */
async function recovery(server: Attacked, url: string): Promise<number> {
  await until(() => onDatabase(url, async (client) => (await client.query('select')).rowCount === 1), 'the database answers')
  const back = performance.now()
  await until(async () => !server.isAlive() || (await server.status('/readyz')) === 200, 'the server is ready')
  return performance.now() - back
}

async function missingSlots(server: Attacked): Promise<number> {
  const used = async (): Promise<number> => {
    const figures = await server.metrics()
    return (figures['verkosto_database_connections'] ?? 0) - (figures['verkosto_database_connections_idle'] ?? 0)
  }
  // What was in flight may need a moment.
  for (const end = performance.now() + 5_000; performance.now() < end && (await used()) > 0;) await delay(100)
  return used()
}

async function attack(fault: Fault, rounds: number, server: Attacked, directory: string, url: string): Promise<FaultRow> {
  const load = await startLoad(server, { readers, writers })
  let [ready, done] = [0, 0]
  while (done < rounds && server.isAlive()) {
    await until(async () => !server.isAlive() || (await load.isFlowing()), 'reads and writes are answered')
    await delay(Math.random() * 100)
    await inflict(fault, directory, url)
    // The database needs a moment to go, and its supervisor a second to start it again.
    if (fault === 'killed' || fault === 'shut down') await delay(500)
    ready = Math.max(ready, await recovery(server, url))
    done += 1
  }
  const acknowledged = await load.stop()
  const alive = server.isAlive()
  const stored = await onDatabase(url, async (client) => {
    const { rows } = await client.query<{ id: string }>('select id from topics')
    return new Set(rows.map(({ id }) => id))
  })
  return {
    ...{ fault, rounds: done, alive, ready, statuses: load.statuses },
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((id) => !stored.has(id)).length,
    missingSlots: alive ? await missingSlots(server) : poolSize,
  }
}

/** @returns a row for each kind of fault; a server that has died of one is replaced for the next */
export async function databaseFaults({ onRow, only = faults, port, rounds }: DatabaseFaultsOptions): Promise<FaultReport> {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'verkosto-faults-'))
  await chmod(directory, 0o755)
  // What a killed PostgreSQL has written stays with the system; only a loss of power would ask for more.
  const postgres = await startEmbeddedPostgres(directory, ['fsync=off', 'max_connections=100'])
  const start = (): Promise<Attacked> =>
    startAttacked({ DATABASE_URL: postgres.url, DATA_DIR: directory, DATABASE_POOL_SIZE: String(poolSize) }, port)
  let server: Attacked | undefined
  try {
    const rows: FaultRow[] = []
    for (const fault of only) {
      if (!server?.isAlive()) server = await start()
      const row = await attack(fault, rounds, server, directory, postgres.url)
      rows.push(row)
      onRow?.(row)
    }
    const begun = performance.now()
    const exitCode = (await server?.stop()) ?? null
    return { rows, stopped: performance.now() - begun, exitCode }
  } finally {
    await server?.stop()
    await postgres.stop()
    await rm(directory, { recursive: true, force: true })
  }
}
