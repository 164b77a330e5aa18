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

type Environment = Readonly<Record<string, string>>

function run(args: readonly string[], environment: Environment): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...environment }, stdio: 'inherit' })
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

/** A runner that died before it wrote its report counts as one failure. */
async function countOf(file: string, exitCode: number, read: (report: never) => Count): Promise<Count> {
  try {
    const count = read(JSON.parse(await readFile(file, 'utf8')) as never)
    return exitCode !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

/** @param run is given the file that the runner is to write its report to */
async function withReport(run: (file: string) => Promise<Count>): Promise<Count> {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'verkosto-reports-'))
  try {
    return await run(path.join(directory, 'report.json'))
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

interface JestReport {
  numPassedTests: number
  numFailedTests: number
  numFailedTestSuites: number
  numPendingTests: number
}

export function runJest(args: readonly string[], environment: Environment = {}): Promise<Count> {
  return withReport(async (file) => {
    const command = ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '--json', `--outputFile=${file}`, ...args]
    const code = await run(command, { NODE_NO_WARNINGS: '1', ...environment })
    return countOf(file, code, ({ numFailedTests, numFailedTestSuites, numPassedTests, numPendingTests }: JestReport) => ({
      passed: numPassedTests,
      failed: Math.max(numFailedTests, numFailedTestSuites),
      skipped: numPendingTests,
    }))
  })
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
}

export function runPlaywright(): Promise<Count> {
  return withReport(async (file) => {
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
    }))
  })
}

/** Prints one line that counts them all, and ends the process. */
export function conclude(counts: readonly Count[]): never {
  const sum = (of: keyof Count): number => counts.reduce((total, count) => total + count[of], 0)
  const skipped = sum('skipped')
  process.stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`)
  process.exit(sum('failed') === 0 ? 0 : 1)
}
