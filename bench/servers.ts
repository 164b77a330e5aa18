/** The three servers that are compared, each in a process of its own and one at a time. */
import { spawn, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { startEnvironment, startOptions } from './startOptions.ts'

const root = path.resolve(import.meta.dirname, '..')
const plain = path.join(root, 'bench/plain')

export interface BenchServer {
  url: string
  pid: number | undefined
  stop(): Promise<void>
}

export type Environment = Record<string, string>

async function untilAnswers(url: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 600 && child.exitCode === null; attempt += 1) {
    try {
      await fetch(url)
      return
    } catch {
      await delay(100)
    }
  }
  throw new Error(`Nothing answers at ${url}.`)
}

async function start(args: readonly string[], cwd: string, environment: Environment, url: string, probe: string): Promise<BenchServer> {
  const child = spawn(process.execPath, args, { cwd, env: { ...process.env, ...environment }, stdio: ['ignore', 'ignore', 'inherit'] })
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  await untilAnswers(`${url}${probe}`, child)
  return {
    url,
    pid: child.pid,
    stop: async () => {
      child.kill('SIGTERM')
      await exited
    },
  }
}

/** Runs a command to its end. */
export function runCommand(args: readonly string[], cwd: string, environment: Environment): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, env: { ...process.env, ...environment }, stdio: ['ignore', 'ignore', 'inherit'] })
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${args.join(' ')} ended with ${code}`))))
  })
}

export function startVerkosto(environment: Environment, port: number): Promise<BenchServer> {
  const url = `http://127.0.0.1:${port}`
  const own = { ...environment, ...startEnvironment, PORT: String(port), SERVER_URL: url }
  return start(
    [...startOptions, '--conditions=production', 'src/cli/run.mjs', 'src/cli/start.ts', '--api-only', '--empty'],
    root,
    own,
    url,
    '/healthz',
  )
}

export async function buildPlainPayload(environment: Environment): Promise<void> {
  await runCommand([path.join(root, 'node_modules/next/dist/bin/next'), 'build'], plain, { ...environment, DATABASE_URL: '' })
}

export function startPlainPayload(environment: Environment, port: number): Promise<BenchServer> {
  const url = `http://127.0.0.1:${port}`
  const own = { ...environment, PORT: String(port), SERVER_URL: url }
  return start([path.join(root, 'node_modules/next/dist/bin/next'), 'start', '-p', String(port)], plain, own, url, '/api/access')
}

/** @param bodyFile the bytes that the bare server writes */
export function startBareNode(bodyFile: string, port: number): Promise<BenchServer> {
  const url = `http://127.0.0.1:${port}`
  return start(
    ['--conditions=production', '--import', './src/cli/register.mjs', 'bench/bareServer.ts', bodyFile, String(port)],
    root,
    {},
    url,
    '/',
  )
}
