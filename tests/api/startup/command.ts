/** A command of the project as an operator runs it: a process, its output and its end. */
import { spawn, type ChildProcess } from 'node:child_process'
import { chmod, mkdtemp } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { runningCluster } from '../harness/cluster.ts'

const root = path.resolve(import.meta.dirname, '../../..')

export interface Command {
  process: ChildProcess
  output(): string
  /** Resolves with the exit code, or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals>
  /** Resolves when the output contains the text. @throws when the process ends before */
  says(text: string): Promise<void>
}

/** A directory of its own, that the account of the embedded PostgreSQL can reach. */
export async function makeDirectory(): Promise<string> {
  const directory = await mkdtemp(path.join(runningCluster().directory, 'startup-'))
  await chmod(directory, 0o755)
  return directory
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** @param cwd the working directory, below which the data are when nobody says otherwise; the project's own by default */
export function runCommand(
  script: string,
  args: readonly string[],
  environment: Record<string, string>,
  { cwd = root }: { cwd?: string } = {},
): Command {
  const [runner, entry] = ['src/cli/run.mjs', script].map((file) => path.resolve(root, file)) as [string, string]
  const child = spawn(process.execPath, ['--conditions=production', runner, entry, ...args], {
    cwd,
    env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'test', DATABASE_URL: '', PAYLOAD_SECRET: '', LOG_LEVEL: 'warn', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const read = (chunk: Buffer): void => {
    output += chunk.toString()
  }
  child.stdout.on('data', read)
  child.stderr.on('data', read)
  const ended = new Promise<number | NodeJS.Signals>((resolve) => child.once('close', (code, signal) => resolve(code ?? signal ?? 1)))
  const says = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (output.includes(text)) resolve()
      }
      child.stdout.on('data', look)
      child.stderr.on('data', look)
      void ended.then((code) => reject(new Error(`It ended with ${code} before it said "${text}":\n${output}`)))
      look()
    })
  return { process: child, output: () => output, ended, says }
}

export function start(environment: Record<string, string>, ...flags: string[]): Command {
  return runCommand('src/cli/start.ts', ['--api-only', ...flags], environment)
}
