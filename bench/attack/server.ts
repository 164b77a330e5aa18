/**
 * The server that is attacked: as an operator starts it with `--api-only`, on the demo content, on the first core, so that
 * what loads and measures it has the other.
 */
import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

const root = path.resolve(import.meta.dirname, '../..')

/** Password of every demo account. */
export const demoPassword = 'nobody signs in here but the attacks'

export interface AttackedServer {
  url: string
  pid: number
  /** Undefined while it runs. */
  exitCode(): number | undefined
  /** Everything that it has written so far. */
  output(): string
  /** @returns milliseconds from SIGTERM to its end */
  stop(): Promise<number>
}

interface StartOptions {
  databaseUrl: string
  directory: string
  port: number
  environment?: Readonly<Record<string, string>>
}

export async function startAttacked({ databaseUrl, directory, environment = {}, port }: StartOptions): Promise<AttackedServer> {
  const url = `http://127.0.0.1:${port}`
  const node = [
    process.execPath,
    '--max-semi-space-size=64',
    '--conditions=production',
    'src/cli/run.mjs',
    'src/cli/start.ts',
    '--api-only',
  ]
  const child = spawn('taskset', ['--cpu-list', '0', ...node], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'test',
      NODE_OPTIONS: '',
      DATABASE_URL: databaseUrl,
      DATA_DIR: directory,
      MEDIA_DIR: path.join(directory, 'media'),
      DEMO_PASSWORD: demoPassword,
      PAYLOAD_SECRET: 'a secret that only the attacks know about',
      HOST: '127.0.0.1',
      PORT: String(port),
      SERVER_URL: url,
      LOG_LEVEL: 'warn',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let code: number | undefined
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output = `${output}${chunk.toString()}`.slice(-1e6)))
  const exited = new Promise<void>((resolve) =>
    child.once('exit', (status) => {
      code = status ?? -1
      resolve()
    }),
  )
  while (!output.includes('Verkosto is ready')) {
    if (code !== undefined) throw new Error(`The server ended with ${code}:\n${output}`)
    await delay(50)
  }
  return {
    url,
    pid: child.pid ?? 0,
    exitCode: () => code,
    output: () => output,
    stop: async () => {
      const start = performance.now()
      child.kill('SIGTERM')
      await exited
      return performance.now() - start
    },
  }
}

/** Bytes that a process has in memory, as the kernel counts them. */
export async function residentBytes(pid: number): Promise<number> {
  const [, pages = '0'] = (await readFile(`/proc/${pid}/statm`, 'utf8')).split(' ')
  return Number(pages) * 4096
}
