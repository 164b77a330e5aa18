/**
 * A Verkosto server that may die of what is done to it, which the servers of the benchmark never do: as an operator starts it
 * with `--api-only`, with the demo federation. It has the first core, where that can be said, and what loads it the other.
 */
import { execFileSync, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { startEnvironment, startOptions } from '../startOptions.ts'

const root = path.resolve(import.meta.dirname, '../..')

export const password = 'the-password-of-an-attack'

/** Puts a command on one core (util-linux); elsewhere the system chooses. */
const taskset = '/usr/bin/taskset'

export function onCore(core: 0 | 1, command: readonly string[]): [program: string, ...args: string[]] {
  const [program = process.execPath, ...args] = command
  return existsSync(taskset) ? [taskset, '--cpu-list', String(core), program, ...args] : [program, ...args]
}

/** While `use` goes on, this process and what it starts, e.g. a database, leave the first core to the server. */
export async function onOtherCore<Result>(use: () => Promise<Result>): Promise<Result> {
  const stayOn = (cores: string): void => {
    if (existsSync(taskset)) execFileSync(taskset, ['--all-tasks', '--cpu-list', '--pid', cores, String(process.pid)], { stdio: 'ignore' })
  }
  stayOn('1')
  try {
    return await use()
  } finally {
    stayOn(`0-${os.cpus().length - 1}`)
  }
}

export interface Attacked {
  url: string
  pid: number
  isAlive(): boolean
  /** The status of an answer; 0 when there is none. */
  status(address: string): Promise<number>
  /** The figures of `/metrics` that have no labels. */
  metrics(): Promise<Record<string, number>>
  /** SIGTERM, and after a minute SIGKILL. @returns the exit code; null when a signal ended it */
  stop(): Promise<number | null>
}

/** @returns a server with the demo federation, once it is ready */
export async function startAttacked(environment: Record<string, string>, port: number): Promise<Attacked> {
  const url = `http://127.0.0.1:${port}`
  const options = [...startOptions, '--conditions=production', 'src/cli/run.mjs', 'src/cli/start.ts', '--api-only']
  const [program, ...args] = onCore(0, [process.execPath, ...options])
  const child = spawn(program, args, {
    cwd: root,
    env: {
      ...process.env,
      ...startEnvironment,
      NODE_ENV: 'test',
      NODE_OPTIONS: '',
      DEMO_PASSWORD: password,
      MEDIA_DIR: path.join(environment['DATA_DIR'] ?? '', 'media'),
      PAYLOAD_SECRET: 'the attack signs nothing that anybody reads',
      HOST: '127.0.0.1',
      PORT: String(port),
      SERVER_URL: url,
      LOG_LEVEL: 'fatal',
      SNAPSHOT: 'off',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let ended = false
  const exited = new Promise<number | null>((resolve) =>
    child.once('exit', (code) => {
      ended = true
      resolve(code)
    }),
  )
  await new Promise<void>((resolve, reject) => {
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      if (output.includes('Verkosto is ready')) resolve()
    })
    void exited.then((code) => reject(new Error(`The server ended with ${code} while it started:\n${output}`)))
  })
  return {
    url,
    pid: child.pid ?? 0,
    isAlive: () => !ended,
    status: async (address) => {
      try {
        const answer = await fetch(`${url}${address}`)
        await answer.arrayBuffer()
        return answer.status
      } catch {
        return 0
      }
    },
    metrics: async () => {
      const text = await (await fetch(`${url}/metrics`)).text()
      return Object.fromEntries([...text.matchAll(/^(\w+) (\S+)$/gm)].map(([, name = '', value]) => [name, Number(value)]))
    },
    stop: async () => {
      child.kill('SIGTERM')
      const patience = new AbortController()
      void delay(60_000, undefined, { signal: patience.signal, ref: false }).then(
        () => child.kill('SIGKILL'),
        () => undefined,
      )
      const code = await exited
      patience.abort()
      return code
    },
  }
}
