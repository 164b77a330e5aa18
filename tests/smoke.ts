/**
 * Starts the server as an operator does, on whatever Node runs this, signs in, publishes an article and reads it as anybody:
 * `node --import tsx tests/smoke.ts`.
 */
import { spawn } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

const port = 3997
const url = `http://127.0.0.1:${port}`
const password = 'a password for the smoke'

async function answer(method: string, address: string, body?: unknown, token?: string): Promise<Record<string, unknown>> {
  const response = await fetch(`${url}${address}`, {
    method,
    headers: { 'Content-Type': 'application/json', ...(token ? { Authorization: `JWT ${token}` } : {}) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  if (!response.ok) throw new Error(`${method} ${address} was answered ${response.status}: ${(await response.text()).slice(0, 500)}`)
  return (await response.json()) as Record<string, unknown>
}

async function publishAndRead(): Promise<void> {
  const { token } = await answer('POST', '/api/users/login', { email: 'editor@verkosto.example', password })
  const title = `Savu ${Date.now()}`
  const { doc } = await answer('POST', '/api/articles?locale=fi', { title, _status: 'published' }, String(token))
  const { id } = doc as { id: string }
  const read = await answer('GET', `/api/articles/${id}?locale=fi`)
  if (read['title'] !== title) throw new Error(`The article that was published reads "${String(read['title'])}" in place of "${title}".`)
}

const directory = await mkdtemp(path.join(os.tmpdir(), 'verkosto-smoke-'))
await chmod(directory, 0o755)
const child = spawn(process.execPath, ['--conditions=production', 'src/cli/run.mjs', 'src/cli/start.ts', '--api-only'], {
  env: {
    ...process.env,
    NODE_OPTIONS: '',
    DATA_DIR: directory,
    MEDIA_DIR: path.join(directory, 'media'),
    DATABASE_URL: '',
    DEMO_PASSWORD: password,
    HOST: '127.0.0.1',
    PORT: String(port),
    SERVER_URL: url,
  },
  stdio: ['ignore', 'pipe', 'pipe'],
})
let output = ''
const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
try {
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString()
      if (output.includes('Verkosto is ready')) resolve()
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    void exited.then((code) => reject(new Error(`The server ended with ${code} while it started:\n${output}`)))
  })
  await publishAndRead()
} finally {
  child.kill('SIGTERM')
  await exited
  await rm(directory, { recursive: true, force: true })
}
process.stdout.write(`Node ${process.version}: started, signed in, published, read, stopped\n`)
