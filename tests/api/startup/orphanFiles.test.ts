/** Files of uploads that no document has: named, removed, and not left by a fill that is ended in the middle. */
import { existsSync } from 'node:fs'
import { readdir, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { createTestDatabase, type TestDatabase } from '../harness/database.ts'
import { freePort, makeDirectory, runCommand, start } from './command.ts'

let database: TestDatabase
let environment: Record<string, string>
let media: string

beforeEach(async () => {
  database = await createTestDatabase('empty')
  media = await makeDirectory()
  environment = {
    DATABASE_URL: database.url,
    PAYLOAD_SECRET: 'a secret of more than thirty-two characters',
    DATA_DIR: await makeDirectory(),
    MEDIA_DIR: media,
    PORT: String(await freePort()),
  }
})

afterEach(() => database.drop())

const filesIn = async (): Promise<string[]> => (await readdir(media)).sort()

async function fill(): Promise<void> {
  const server = start(environment)
  await server.says('Verkosto is ready')
  server.process.kill('SIGTERM')
  expect(await server.ended).toBe(0)
}

async function files(...flags: string[]): Promise<string> {
  const command = runCommand('src/cli/files.ts', flags, environment)
  expect(await command.ended).toBe(0)
  return command.output()
}

describe('a file without a document', () => {
  it('is named and removed, but for those that may be being uploaded, and no other', async () => {
    await fill()
    const kept = await filesIn()
    expect(kept.length).toBeGreaterThan(10)
    expect(await files()).toContain('Every file has a document.')
    const [orphan, young] = [path.join(media, 'orpo.1234567890.png'), path.join(media, 'uusi.1234567890.png')]
    for (const file of [orphan, young]) await writeFile(file, 'x')
    const twoHoursAgo = new Date(Date.now() - 2 * 60 * 60 * 1000)
    await utimes(orphan, twoHoursAgo, twoHoursAgo)
    // Old, and with a document.
    for (const name of kept) await utimes(path.join(media, name), twoHoursAgo, twoHoursAgo)
    const named = await files()
    expect([named.includes(orphan), named.includes(young), existsSync(orphan)]).toEqual([true, false, true])
    expect(await files('--remove')).toContain('1 removed')
    expect(await filesIn()).toEqual([...kept, path.basename(young)].sort())
    expect((await runCommand('src/cli/files.ts', ['--nonsense'], environment).ended) === 0).toBe(false)
  }, 180_000)

  it('is not left by a fill that was killed, and the files of others stay', async () => {
    const foreign = path.join(media, 'vieras.1234567890.png')
    await writeFile(foreign, 'x')
    const past = new Date(Date.now() - 60_000)
    await utimes(foreign, past, past)
    const killed = start(environment)
    await killed.says('Writing the demo federation …')
    while ((await filesIn()).length < 4) await new Promise((resolve) => setTimeout(resolve, 20))
    killed.process.kill('SIGKILL')
    await killed.ended
    await fill()
    expect(existsSync(foreign)).toBe(true)
    await utimes(foreign, new Date(0), new Date(0))
    // With each file made old, those without a document would be named.
    for (const name of await filesIn()) await utimes(path.join(media, name), new Date(0), new Date(0))
    const named = (await files()).split('\n').filter((line) => line.startsWith(media))
    expect(named).toEqual([foreign])
  }, 180_000)
})
