import { spawn } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { runningCluster } from '../harness/cluster.ts'
import { startServer, type TestServer } from '../harness/server.ts'
import { until } from './harness/conditions.ts'
import { openLog, type Log } from './harness/log.ts'

const root = path.resolve(import.meta.dirname, '../../..')

let server: TestServer
let log: Log
let token: string

beforeAll(async () => {
  server = await startServer()
  log = await openLog(server.database.url)
  token = await server.token('admin')
})

afterAll(async () => {
  await log.close()
  await server.stop()
})

/** `npm run changes`, as package.json has it. */
function runChanges(flags: string[], environment: Record<string, string> = { DATABASE_URL: server.database.url }) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/changes.ts', ...flags], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const written = { output: '', errors: '' }
  child.stdout.on('data', (chunk: Buffer) => (written.output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (written.errors += chunk.toString()))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  return { written, ended, interrupt: () => child.kill('SIGINT'), lines: () => written.output.split('\n').filter(Boolean) }
}

describe('npm run changes', () => {
  it('prints everything so far and ends when it is asked for once', async () => {
    const command = runChanges(['--once'])
    expect(await command.ended).toBe(0)
    expect(command.lines()).toHaveLength((await log.all()).length)
    expect(command.lines()[0]).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ {2}create /)
    expect(command.written.errors).toBe('')
  })

  it('prints a line for each change as it happens, until Ctrl-C', async () => {
    const command = runChanges([])
    await until('it waits for changes', () => command.written.errors.includes('Waiting for changes'))
    const create = await server.request<{ doc: { id: string } }>('POST', '/api/pages', { body: { title: 'Sivu' }, token })
    const { id } = create.body.doc
    await server.request('PATCH', `/api/pages/${id}`, { body: { _status: 'published', summary: 'Lyhyesti' }, token })
    await until('both are printed', () => command.lines().length === 2)
    expect(command.lines()).toEqual([
      expect.stringMatching(
        new RegExp(`Z {2}create \\(draft\\) pages ${id} {2}none → draft {2}\\[fi\\] {2}title, slug.* {2}by [-0-9a-f]+$`),
      ),
      expect.stringMatching(new RegExp(`Z {2}update pages ${id} {2}draft → published {2}\\[fi\\] {2}summary {2}by [-0-9a-f]+$`)),
    ])
    command.interrupt()
    expect(await command.ended).toBe(0)
  })

  it('prints JSON from the start and goes on', async () => {
    const command = runChanges(['--json', '--from', 'start'])
    const all = await log.all()
    await until('all is printed', () => command.lines().length >= all.length)
    const parsed = command.lines().map((line) => JSON.parse(line) as { id: string; transaction: string })
    expect(parsed.map(({ id, transaction }) => ({ id, transaction }))).toEqual(all.map(({ id, transaction }) => ({ id, transaction })))
    command.interrupt()
    expect(await command.ended).toBe(0)
  })

  it('finds the database of a running server in its data directory', async () => {
    const dataDir = path.join(runningCluster().directory, 'data-of-command')
    await mkdir(dataDir)
    await writeFile(path.join(dataDir, 'database-url'), `${server.database.url}\n`)
    const command = runChanges(['--once'], { DATA_DIR: dataDir })
    expect(await command.ended).toBe(0)
    expect(command.lines()).toHaveLength((await log.all()).length)
    await rm(dataDir, { recursive: true })
  })

  it.each([
    ['an unknown flag', ['--all'], {}, /--from start.*--json/],
    ['no database', ['--once'], { DATA_DIR: '/tmp/nowhere' }, /Run "npm start", or set DATABASE_URL/],
    ['a database that is not there', [], { DATABASE_URL: 'postgres://127.0.0.1:1/none' }, /cannot be read.*check DATABASE_URL/],
    ['a wrong setting', [], { DATABASE_URL: 'mysql://localhost' }, /DATABASE_URL/],
  ])('says what is wrong and what helps, in one line: %s', async (_, flags, environment, remedy) => {
    const command = runChanges(flags, environment)
    expect(await command.ended).toBe(1)
    expect(command.written.errors.trimEnd().split('\n')).toEqual([expect.stringMatching(remedy)])
  })

  it('says that a database has no change log', async () => {
    const command = runChanges(['--once'], { DATABASE_URL: runningCluster().url('postgres') })
    expect(await command.ended).toBe(1)
    expect(command.written.errors).toMatch(/no change log yet.*npm run migrate/)
  })
})
