/** Jest and Playwright as processes of their own, and what they count. */
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')

export interface Count {
  passed: number
  failed: number
  skipped: number
}

/** What a runner has counted, and how long it took. */
export interface Group extends Count {
  name: string
  seconds: number
  /** Files that took longer than a file should. */
  slow: readonly { file: string; seconds: number }[]
}

/** Two run at a time: one that takes longer keeps the other waiting at the end. */
const longestFile = 60

type Environment = Readonly<Record<string, string>>

function run(args: readonly string[], environment: Environment): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...environment }, stdio: 'inherit' })
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

/** A runner that died before it wrote its report counts as one failure. */
async function countOf(file: string, exitCode: number, read: (report: never) => Counted): Promise<Counted> {
  try {
    const count = read(JSON.parse(await readFile(file, 'utf8')) as never)
    return exitCode !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
  } catch {
    return { passed: 0, failed: 1, skipped: 0, slow: [] }
  }
}

type Counted = Omit<Group, 'name' | 'seconds'>

/** @param run is given the file that the runner is to write its report to */
async function withReport(name: string, run: (file: string) => Promise<Counted>): Promise<Group> {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'verkosto-reports-'))
  const start = performance.now()
  try {
    const counted = await run(path.join(directory, 'report.json'))
    return { name, seconds: (performance.now() - start) / 1_000, ...counted }
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

interface JestReport {
  numPassedTests: number
  numFailedTests: number
  numFailedTestSuites: number
  numPendingTests: number
  testResults: { name: string; startTime: number; endTime: number }[]
}

function slowFiles({ testResults }: JestReport): Group['slow'] {
  return testResults
    .map(({ endTime, name, startTime }) => ({ file: path.relative(root, name), seconds: (endTime - startTime) / 1_000 }))
    .filter(({ seconds }) => seconds > longestFile)
    .sort((one, other) => other.seconds - one.seconds)
}

/** @param name of the group in the summary */
export function runJest(name: string, args: readonly string[], environment: Environment = {}): Promise<Group> {
  return withReport(name, async (file) => {
    const command = ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '--json', `--outputFile=${file}`, ...args]
    const code = await run(command, { NODE_NO_WARNINGS: '1', ...environment })
    return countOf(file, code, (report: JestReport) => ({
      passed: report.numPassedTests,
      failed: Math.max(report.numFailedTests, report.numFailedTestSuites),
      skipped: report.numPendingTests,
      slow: slowFiles(report),
    }))
  })
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
}

export function runPlaywright(): Promise<Group> {
  return withReport('browser', async (file) => {
    const command = [
      'node_modules/@playwright/test/cli.js',
      'test',
      '--config',
      'tests/browser/playwright.config.ts',
      '--reporter=list,json',
    ]
    const code = await run(command, { PLAYWRIGHT_JSON_OUTPUT_NAME: file })
    return countOf(file, code, ({ stats }: PlaywrightReport) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
      skipped: stats.skipped,
      slow: [],
    }))
  })
}

function counted({ failed, passed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/** Prints a line for each group, the files that took too long, and one line that counts them all; ends the process. */
export function conclude(groups: readonly Group[]): never {
  const sum = (of: keyof Count): number => groups.reduce((total, count) => total + count[of], 0)
  const lines = groups.map((group) => `${group.name}: ${counted(group)} in ${Math.round(group.seconds)} s`)
  const slow = groups
    .flatMap((group) => group.slow)
    .map(({ file, seconds }) => `longer than ${longestFile} s: ${file}, ${Math.round(seconds)} s`)
  const all = { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }
  process.stdout.write(`\n${[...lines, ...slow, counted(all)].join('\n')}\n`)
  process.exit(all.failed === 0 ? 0 : 1)
}
