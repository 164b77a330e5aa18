/** `npm test`: unit and API tests in Jest, then the browser tests in Playwright, and one line that counts them all. */
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')

interface Count {
  passed: number
  failed: number
  skipped: number
}

function run(args: readonly string[], environment: Record<string, string> = {}): Promise<number> {
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

interface JestReport {
  numPassedTests: number
  numFailedTests: number
  numFailedTestSuites: number
  numPendingTests: number
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
}

const reports = await mkdtemp(path.join(os.tmpdir(), 'verkosto-reports-'))
const jestFile = path.join(reports, 'jest.json')
const playwrightFile = path.join(reports, 'playwright.json')

const jestCode = await run(['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '--json', `--outputFile=${jestFile}`], {
  NODE_NO_WARNINGS: '1',
})
const jest = await countOf(jestFile, jestCode, ({ numFailedTests, numFailedTestSuites, numPassedTests, numPendingTests }: JestReport) => ({
  passed: numPassedTests,
  failed: Math.max(numFailedTests, numFailedTestSuites),
  skipped: numPendingTests,
}))

const playwrightCode = await run(
  ['node_modules/@playwright/test/cli.js', 'test', '--config', 'tests/browser/playwright.config.ts', '--reporter=list,json'],
  {
    PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightFile,
  },
)
const browser = await countOf(playwrightFile, playwrightCode, ({ stats }: PlaywrightReport) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky,
  skipped: stats.skipped,
}))
await rm(reports, { recursive: true, force: true })

const failed = jest.failed + browser.failed
const skipped = jest.skipped + browser.skipped
process.stdout.write(`\n${jest.passed + browser.passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`)
process.exit(failed === 0 ? 0 : 1)
