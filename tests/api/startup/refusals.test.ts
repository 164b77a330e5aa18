import { chmod, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { createServer as createTcpServer, type Server } from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import pg from 'pg'
import { createTestDatabase, type TestDatabase } from '../harness/database.ts'
import { freePort, makeDirectory, runCommand, start, type Command } from './command.ts'

const secret = 'a secret of more than thirty-two characters'

/** One line that names what to do, the exit code 1, and nothing else. */
async function expectRefusal(command: Command, ...words: string[]): Promise<void> {
  const code = await command.ended
  const lines = command.output().trim().split('\n')
  expect([code, lines.length, lines[0]]).toEqual([1, 1, expect.stringMatching(/^[A-Z].*\.$/)])
  for (const word of words) expect(lines[0]).toContain(word)
}

async function query(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}

let database: TestDatabase
let empty: TestDatabase
let dataDir: string

beforeAll(async () => {
  database = await createTestDatabase('empty')
  empty = await createTestDatabase('empty')
  await query(empty.url, 'drop schema public cascade; create schema public')
  dataDir = await makeDirectory()
})

afterAll(() => Promise.all([database.drop(), empty.drop()]))

const production = (url: string): Record<string, string> => ({
  NODE_ENV: 'production',
  DATABASE_URL: url,
  PAYLOAD_SECRET: secret,
  DATA_DIR: dataDir,
})

describe('a start that cannot succeed says why and what to do', () => {
  it('for an unknown flag', () => expectRefusal(start({ DATA_DIR: dataDir }, '--fast'), '--fast', '--empty'))

  it('for an invalid setting', () => expectRefusal(start({ DATA_DIR: dataDir, PORT: 'eighty' }), 'PORT', '.env.example'))

  it('for a demo password that is easy to guess', () =>
    expectRefusal(
      start({ DATABASE_URL: database.url, DATA_DIR: dataDir, DEMO_PASSWORD: 'password1234' }, '--api-only'),
      'DEMO_PASSWORD',
      'guess',
    ))

  it('for production without a secret', () =>
    expectRefusal(start({ ...production(database.url), PAYLOAD_SECRET: '' }), 'PAYLOAD_SECRET', 'openssl'))

  it('for a port that is taken', async () => {
    const other: Server = createTcpServer()
    const port = await freePort()
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve))
    await expectRefusal(start({ ...production(database.url), PORT: String(port) }), `${port}`, 'PORT')
    other.close()
  })

  it('for a database that does not answer', async () => {
    const url = `postgres://nobody@127.0.0.1:${await freePort()}/none`
    await expectRefusal(start({ DATABASE_URL: url, DATA_DIR: dataDir }), 'cannot be reached', 'DATABASE_URL')
  })

  it('for a database of another version of the code', async () => {
    const newer = await createTestDatabase('empty')
    await query(newer.url, `insert into payload_migrations (id, name, batch) values (gen_random_uuid(), '29991231_235959_later', 99)`)
    await expectRefusal(start(production(newer.url)), '29991231_235959_later', 'newer')
    await newer.drop()
  })

  it('for a schema that a development server pushed', async () => {
    const pushed = await createTestDatabase('empty')
    await query(pushed.url, `insert into payload_migrations (id, name, batch) values (gen_random_uuid(), 'dev', -1)`)
    await expectRefusal(start({ DATABASE_URL: pushed.url, DATA_DIR: dataDir }), 'pushed')
    await pushed.drop()
  })

  it('for migrations that nobody has run in production', () => expectRefusal(start(production(empty.url)), 'pending', 'npm run migrate'))

  it('for such migrations before it builds the admin panel, which takes minutes', async () => {
    // Without a build, and with somebody who builds: a start that built first would wait for this process.
    const marker = path.resolve('.next/verkosto-build')
    const lock = path.resolve('node_modules/.cache/verkosto/admin-build.lock')
    await rename(marker, `${marker}.kept`).catch(() => undefined)
    await mkdir(path.dirname(lock), { recursive: true })
    await writeFile(lock, `${process.pid} `)
    try {
      await expectRefusal(runCommand('src/cli/start.ts', [], { ...production(empty.url), PORT: String(await freePort()) }), 'pending')
    } finally {
      await rm(lock, { force: true })
      await rename(`${marker}.kept`, marker).catch(() => undefined)
    }
  })

  it('for a database that is not there', () =>
    expectRefusal(start(production(database.url.replace(/@\/\w+/, '@/nowhere'))), 'refuses', '"nowhere" does not exist', 'DATABASE_URL'))

  it('for a data directory that is a file', async () => {
    const file = path.join(await makeDirectory(), 'file')
    await writeFile(file, '')
    await expectRefusal(start({ DATA_DIR: path.join(file, 'data') }), 'data directory', 'DATA_DIR')
  })

  it('for a data directory that PostgreSQL cannot reach', async () => {
    // Only root lends PostgreSQL another account; everybody else's own directory is reachable by themselves.
    const closed = await makeDirectory()
    await chmod(closed, 0o700)
    const directory = path.join(closed, 'data')
    await mkdir(directory)
    if (process.getuid?.() !== 0) await chmod(directory, 0o500)
    await expectRefusal(start({ DATA_DIR: directory }), directory, 'DATA_DIR')
  })

  it('for a data directory that a living server uses', async () => {
    const directory = await makeDirectory()
    await writeFile(path.join(directory, 'server.lock'), `${process.pid} `)
    await expectRefusal(start({ DATA_DIR: directory }), 'in use', String(process.pid))
  })
})

describe('npm run migrate', () => {
  it('brings a production database up to the code, once, however many run it', async () => {
    const runs = [1, 2].map(() => runCommand('src/cli/migrate.ts', [], production(empty.url)))
    expect(await Promise.all(runs.map(({ ended }) => ended))).toEqual([0, 0])
    const outputs = runs.map((run) => run.output())
    expect(outputs.filter((text) => text.includes('Migrated: '))).toHaveLength(1)
    expect(outputs.filter((text) => text.includes('up to date'))).toHaveLength(1)
  })

  it('needs a database', () => expectRefusal(runCommand('src/cli/migrate.ts', [], {}), 'DATABASE_URL'))

  it('lets production start then, without demo content, and says how the first administrator is made', async () => {
    const port = await freePort()
    const server = start({ ...production(empty.url), PORT: String(port) })
    await server.says('Verkosto is ready')
    expect([server.output().includes('X-Setup-Token'), server.output().includes('Demo ')]).toEqual([true, false])
    server.process.kill('SIGTERM')
    expect(await server.ended).toBe(0)
  })
})
