/** Requests put together at random. `DEEP_REQUESTS` says how many (75,000), `DEEP_SEED` which ones. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { startServer, type TestServer } from '../api/harness/server.ts'
import { choicesFrom } from './choices.ts'
import { fireAt } from './sources.ts'
import { malformedShots } from './malformedShots.ts'

const requests = Number(process.env['DEEP_REQUESTS'] ?? 75_000)
const seed = Number(process.env['DEEP_SEED'] ?? 1)
const wholeDay = 24 * 60 * 60 * 1_000

let server: TestServer
let token: string

beforeAll(async () => {
  server = await startServer({ environment: { LOG_LEVEL: 'silent' } })
  token = await server.token('admin')
})

afterAll(() => server.stop())

it.each([
  ['an administrator', true],
  ['somebody unknown', false],
])(
  'a malformed request of %s is never a fault of the server',
  async (name, signedIn) => {
    const source = { choices: choicesFrom(seed + (signedIn ? 0 : 1)), token: signedIn ? token : undefined }
    const { failures, shots, slow, statuses } = await fireAt(server, token, malformedShots(source, Math.round(requests / 2)))
    process.stdout.write(`${name}: ${shots} requests, ${JSON.stringify(statuses)}, ${slow} over 2 s\n`)
    expect(failures).toEqual([])
  },
  wholeDay,
)
