/**
 * Every field of the content model, with every operator and a value of every shape, at every door; and documents with odd
 * values. `DEEP_REQUESTS` says how many (100,000), `DEEP_SEED` which ones.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startServer, type TestServer } from '../api/harness/server.ts'
import { choicesFrom } from './choices.ts'
import { documentShots } from './documentShots.ts'
import type { Outcome } from './fire.ts'
import { operandShots } from './operandShots.ts'
import { fireAt, sourcesOf, type Sources } from './sources.ts'

const requests = Number(process.env['DEEP_REQUESTS'] ?? 100_000)
const seed = Number(process.env['DEEP_SEED'] ?? 1)
const wholeDay = 24 * 60 * 60 * 1_000

let server: TestServer
let sources: Sources

beforeAll(async () => {
  server = await startServer({ environment: { LOG_LEVEL: 'silent' } })
  sources = await sourcesOf(server)
  // The content model is composed once more here.
}, 300_000)

afterAll(() => server.stop())

function report(name: string, { shots, slow, statuses }: Outcome): void {
  process.stdout.write(`${name}: ${shots} requests, ${JSON.stringify(statuses)}, ${slow} over 2 s\n`)
}

describe('generated requests', () => {
  it.each([
    ['filters of staff', 0.5, true],
    ['filters of somebody unknown', 0.3, false],
  ])(
    '%s are never a fault of the server',
    async (name, share, signedIn) => {
      const { model, token, values } = sources
      const source = { choices: choicesFrom(seed), model, token: signedIn ? token : undefined, values }
      const outcome = await fireAt(server, token, operandShots(source, Math.round(requests * share)))
      report(name, outcome)
      expect(outcome.failures).toEqual([])
    },
    wholeDay,
  )

  it(
    'documents are never a fault of the server',
    async () => {
      const source = { choices: choicesFrom(seed), ...sources }
      const outcome = await fireAt(server, sources.token, documentShots(source, Math.round(requests * 0.2)))
      report('documents', outcome)
      expect(outcome.failures).toEqual([])
    },
    wholeDay,
  )
})
