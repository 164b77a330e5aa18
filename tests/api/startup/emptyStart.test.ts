import { afterEach, describe, expect, it } from '@jest/globals'
import { createTestDatabase, type TestDatabase } from '../harness/database.ts'
import { freePort, makeDirectory, start, type Command } from './command.ts'

const secret = 'a secret of more than thirty-two characters'

let database: TestDatabase

/** From a directory of its own each time: what was chosen is the database's, and holds for every process on it. */
async function startAndStop(environment: Record<string, string>, ...flags: string[]): Promise<Command> {
  const server = start(
    { DATABASE_URL: database.url, PAYLOAD_SECRET: secret, DATA_DIR: await makeDirectory(), PORT: String(await freePort()), ...environment },
    ...flags,
  )
  await server.says('Verkosto is ready')
  server.process.kill('SIGTERM')
  expect(await server.ended).toBe(0)
  return server
}

afterEach(() => database.drop())

describe('a database that was started without demo content', () => {
  it.each([
    ['with --empty', {}, ['--empty']],
    ['in production', { NODE_ENV: 'production' }, []],
  ] as [string, Record<string, string>, string[]][])('%s stays so when it is started without', async (_how, environment, flags) => {
    database = await createTestDatabase('empty')
    expect((await startAndStop(environment, ...flags)).output()).not.toContain('No demo content')
    const again = await startAndStop({})
    expect(again.output()).not.toContain('Demo ')
    expect(again.output()).toContain('No demo content')
    expect(again.output()).toContain('X-Setup-Token')
  })
})
