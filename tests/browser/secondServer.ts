/** A second server of the browser tests, on a data directory of its own; the first has built the panel. */
import { spawn, type ChildProcess } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { browserServer } from './server.ts'

export interface SecondServer {
  url: string
  directory: string
  /** Everything that the process has written so far. */
  output(): string
  stop(): Promise<void>
}

interface Start {
  /** Beyond the ports of the first server and the pages around it. */
  portsOn: number
  environment?: Readonly<Record<string, string>>
  flags?: readonly string[]
}

/** @throws Error with the output of a server that does not start */
export async function startSecondServer({ environment = {}, flags = [], portsOn }: Start): Promise<SecondServer> {
  const port = String(Number(new URL(browserServer.url).port) + portsOn)
  const url = `http://localhost:${port}`
  const directory = await mkdtemp(path.join(os.tmpdir(), 'verkosto-second-'))
  await chmod(directory, 0o755)
  const own = {
    DATA_DIR: directory,
    MEDIA_DIR: path.join(directory, 'media'),
    NODE_ENV: 'test' as const,
    NODE_OPTIONS: '',
    PORT: port,
    SERVER_URL: url,
  }
  let output = ''
  const server: ChildProcess = spawn(process.execPath, ['--conditions=production', 'src/cli/run.mjs', 'src/cli/start.ts', ...flags], {
    env: { ...process.env, ...browserServer.environment, ...own, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString()
      if (output.includes('Verkosto is ready')) resolve()
    }
    server.stdout?.on('data', read)
    server.stderr?.on('data', read)
    server.once('exit', (code) => reject(new Error(`The server exited with ${code}:\n${output}`)))
  })
  return {
    url,
    directory,
    output: () => output,
    stop: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGTERM')
      await ended
      await rm(directory, { recursive: true, force: true })
    },
  }
}
