/**
 * `npm run bench:attack`: takes the database away, fills the memory, asks for what is dear, uploads what is hostile, and asks
 * for what makes no sense; prints a line for each attack, with its bar. `ATTACK_ONLY=database,memory,work,requests` runs a
 * part, `ATTACK_ROUNDS` and `ATTACK_SECONDS` say how long. The bars hold for a quiet machine with two cores.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { runCommand } from '../servers.ts'
import { startEmbeddedPostgres } from '../../src/database/embedded/embeddedPostgres.ts'
import type { Attack } from './attack.ts'
import { onOtherCore, password, startAttacked, type Attacked } from './attackedServer.ts'
import { databaseFaults } from './databaseFaults.ts'
import { longTexts, writeLongTexts } from './longTexts.ts'
import { attackMemory, memoryAttacks, warmUp } from './memory.ts'
import { whileWatching } from './resident.ts'
import { underAttack } from './underAttack.ts'
import { attackByUploads } from './uploads.ts'
import { dearRequests } from './work.ts'

const parts = (process.env['ATTACK_ONLY'] ?? 'database,memory,work,requests').split(',')
const rounds = Number(process.env['ATTACK_ROUNDS'] ?? 50)
const seconds = Number(process.env['ATTACK_SECONDS'] ?? 30)
const port = 4361
const root = path.resolve(import.meta.dirname, '../..')
const mebibyte = 1024 * 1024
/** What a process may hold besides its size after the start: its answers, and the rest (docs/guides/operators.md). */
const mostGrowth = (128 + 150) * mebibyte

const outcome = { reached: true }

function row(name: string, figure: string, isReached: boolean): void {
  outcome.reached &&= isReached
  process.stdout.write(`| ${name} | ${figure} | ${isReached ? 'reached' : 'missed'} |\n`)
}

function heading(text: string): void {
  process.stdout.write(`\n${text}\n\n| attack | figures | bar |\n|---|---|---|\n`)
}

function statusesIn(statuses: Map<number, number> | Record<number, number>): string {
  const entries = statuses instanceof Map ? [...statuses] : Object.entries(statuses)
  return entries.map(([status, count]) => `${status}: ${count}`).join(', ')
}

async function withServer<Result>(use: (server: Attacked) => Promise<Result>): Promise<Result> {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'verkosto-attack-'))
  await chmod(directory, 0o755)
  const database = await startEmbeddedPostgres(directory)
  try {
    const server = await startAttacked({ DATABASE_URL: database.url, DATA_DIR: directory }, port)
    try {
      return await use(server)
    } finally {
      await server.stop()
    }
  } finally {
    await database.stop()
    await rm(directory, { recursive: true, force: true })
  }
}

async function database(): Promise<void> {
  heading(`PostgreSQL taken away, ${rounds} rounds each: alive, ready within 5 s, nothing lost, every connection back`)
  const { exitCode, rows, stopped } = await databaseFaults({ rounds, port })
  for (const { acknowledged, alive, fault, lost, missingSlots, ready, rounds: done, statuses } of rows) {
    const figures = `${done} rounds, ready after ${Math.round(ready)} ms at most, ${lost} of ${acknowledged} lost, ${missingSlots} connections missing (${statusesIn(statuses)})`
    row(fault, figures, alive && done === rounds && ready <= 5_000 && lost === 0 && missingSlots === 0)
  }
  row('SIGTERM after all of it', `${Math.round(stopped)} ms, exit code ${exitCode}`, stopped <= 10_000 && exitCode === 0)
}

async function tokenOf({ url }: Attacked): Promise<string> {
  const body = JSON.stringify({ email: 'editor@verkosto.example', password })
  const answer = await fetch(`${url}/api/users/login`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body })
  const { token } = (await answer.json()) as { token?: string }
  if (!token) throw new Error(`The editor could not sign in: ${answer.status}`)
  return token
}

async function memory(): Promise<void> {
  heading(`Memory: resident size at most ${mostGrowth / mebibyte} MiB above that after the start`)
  await withServer(async (server) => {
    const start = await warmUp(server)
    const tell = (name: string, peak: number, statuses: string): void =>
      row(
        name,
        `${((peak - start) / mebibyte).toFixed(0)} MiB above ${(start / mebibyte).toFixed(0)} (${statuses})`,
        peak <= start + mostGrowth,
      )
    for (const attack of memoryAttacks) {
      const { peak, statuses } = await attackMemory(server, attack)
      tell(attack.name, peak, statusesIn(statuses))
    }
    const token = await tokenOf(server)
    await writeLongTexts(server.url, token)
    const long = await attackMemory(server, longTexts)
    tell(longTexts.name, long.peak, statusesIn(long.statuses))
    const { peak, result } = await whileWatching(server.pid, () => attackByUploads({ url: server.url, token }, 2))
    tell('hostile uploads, two at once', peak, statusesIn(result))
  })
}

/** Each in turn, so that none is answered from memory. */
const everythingDear: Attack = {
  name: 'what a query may not cost',
  request: (number) => dearRequests[number % dearRequests.length] ?? { path: '/' },
}

/** Within every limit, and as much as those allow; a page of its own each time. */
const everythingAllowed: Attack = {
  name: 'what a query may cost',
  request: (number) => ({ path: `/api/articles?limit=100&depth=2&where[authors.name][like]=a&page=${(number % 100_000) + 1}` }),
}

const longPaths: Attack = { name: 'addresses of 15,000 characters', request: () => ({ path: `/api/${'a'.repeat(15_000)}` }) }

async function work(): Promise<void> {
  heading('Work, 200 requests in flight: hits within twice their quiet p99 or 25 ms, no 5xx but 503 with Retry-After, staff within 2 s')
  const measure = async (server: Attacked): Promise<void> => {
    for (const attack of [everythingDear, everythingAllowed, longPaths]) {
      const { hits, quiet, staff, toll } = await underAttack(server, attack, 200, seconds)
      const figures = [
        `hits' p99 ${hits.p99.toFixed(1)} ms (quiet ${quiet.p99.toFixed(1)}), ${hits.others} no hits`,
        `sign-in ${Math.round(staff.longestSignIn)} ms, save ${Math.round(staff.longestSave)} ms, ${staff.refused} refused`,
        `${statusesIn(toll.statuses)}, ${toll.faults} faults`,
      ]
      const isQuick = hits.p99 <= Math.max(25, 2 * quiet.p99) && hits.others === 0
      const isKind = staff.rounds > 0 && staff.refused === 0 && Math.max(staff.longestSignIn, staff.longestSave) <= 2_000
      row(attack.name, figures.join('; '), isQuick && isKind && toll.faults === 0)
    }
  }
  await onOtherCore(() => withServer(measure))
}

async function requests(): Promise<void> {
  process.stdout.write('\nGenerated and random requests: no 500, none without an end\n')
  const jest = ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '--selectProjects', 'deep']
  const passed = await runCommand(jest, root, {}).then(
    () => true,
    () => false,
  )
  outcome.reached &&= passed
}

const known: Readonly<Partial<Record<string, () => Promise<void>>>> = { database, memory, work, requests }
for (const part of parts) {
  const run = known[part]
  if (!run) throw new Error(`There is no part "${part}". ATTACK_ONLY takes ${Object.keys(known).join(', ')}.`)
  await run()
}
process.exit(outcome.reached ? 0 : 1)
