/** The throw-away PostgreSQL of a test run: started once, with a migrated template that each test file clones. */
import { spawn } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../../src/database/embedded/embeddedPostgres.ts'
import { servingRole } from '../../../src/database/embedded/servingRole.ts'

/** Password of every demo account in a test database. */
export const testPassword = 'test-password-of-the-demo'

export const templates = { demo: 'template_demo', empty: 'template_empty' } as const

const root = path.resolve(import.meta.dirname, '../../..')
const addressVariable = 'VERKOSTO_TEST_CLUSTER'
const superuserVariable = 'VERKOSTO_TEST_SUPERUSER'

export interface Cluster {
  /** Connection string of a database of the cluster. */
  url(database: string): string
  directory: string
}

/** The cluster that the global set-up started, for the test files, which run in other processes. */
export function runningCluster(): Cluster {
  const url = process.env[addressVariable]
  if (!url) throw new Error('The test cluster is not running: start the tests with "npm test" or "npm run test:api".')
  return { url: (database) => withDatabase(url, database), directory: process.env['VERKOSTO_TEST_DIRECTORY'] ?? os.tmpdir() }
}

function withDatabase(url: string, database: string): string {
  return url.replace(/@\/[^?]*/, `@/${database}`)
}

/** As the superuser, who makes databases; the server's role may not. */
export async function queryCluster(statement: string, database = 'postgres'): Promise<void> {
  const client = new pg.Client({ connectionString: withDatabase(process.env[superuserVariable] ?? '', database) })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** Starts a server on a template once, so that it is migrated and filled as a first start fills it, and stops it. */
async function fillTemplate(cluster: Cluster, database: string, flags: string[]): Promise<void> {
  await queryCluster(`create database ${database} owner ${servingRole}`)
  const child = spawn(process.execPath, ['--conditions=production', 'src/cli/run.mjs', 'src/cli/start.ts', '--api-only', ...flags], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'test',
      NODE_OPTIONS: '',
      DATABASE_URL: cluster.url(database),
      DATA_DIR: path.join(cluster.directory, database),
      MEDIA_DIR: path.join(cluster.directory, database, 'media'),
      DEMO_PASSWORD: testPassword,
      PAYLOAD_SECRET: 'a secret that only the tests know about',
      PORT: '0',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString()
      if (output.includes('Verkosto is ready')) child.kill('SIGTERM')
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('error', reject)
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`The template ${database} could not be filled:\n${output}`))))
  })
}

/** Jest loads this module once for the set-up and again for the tear-down; what both need lives on `globalThis`. */
const shared = globalThis as { verkostoTestCluster?: EmbeddedPostgres }

export async function startCluster(): Promise<void> {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'verkosto-test-'))
  // PostgreSQL runs under another account when the tests run as root.
  await chmod(directory, 0o755)
  const started = await startEmbeddedPostgres(directory, [
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
    'max_connections=200',
  ])
  shared.verkostoTestCluster = started
  process.env[addressVariable] = started.url
  process.env[superuserVariable] = started.superuserUrl
  process.env['VERKOSTO_TEST_DIRECTORY'] = directory
  const cluster = runningCluster()
  await Promise.all([fillTemplate(cluster, templates.empty, ['--empty']), fillTemplate(cluster, templates.demo, [])])
  // The schema alone: what a start does with it, the tests choose.
  await queryCluster('delete from payload_kv', templates.empty)
}

export async function stopCluster(): Promise<void> {
  await shared.verkostoTestCluster?.stop()
  const directory = process.env['VERKOSTO_TEST_DIRECTORY']
  if (directory) await rm(directory, { recursive: true, force: true })
}
