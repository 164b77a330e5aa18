/** A Verkosto server as its operator starts it: a process of its own, on a database of its own. */
import { spawn, type ChildProcess } from 'node:child_process'
import { cp, mkdir, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { runningCluster, templates, testPassword } from './cluster.ts'
import { createTestDatabase, type TestDatabase } from './database.ts'

const root = path.resolve(import.meta.dirname, '../../..')

export type Role = 'admin' | 'editor' | 'author' | 'coordinator'

export interface StartOptions {
  template?: keyof typeof templates
  /** Runs on this database and leaves it there when the server stops. */
  database?: TestDatabase
  environment?: Record<string, string>
  /** Of the messages of errors; unset: whatever comes without one. */
  language?: 'fi' | 'sv' | 'en'
  flags?: string[]
  /** Of Node, e.g. how large its heap may become. */
  nodeOptions?: readonly string[]
  /** Entry point in place of `src/cli/start.ts`, relative to the project's root. */
  entry?: string
}

export interface Answer<Body = unknown> {
  status: number
  headers: Headers
  body: Body
}

export interface TestServer {
  url: string
  database: TestDatabase
  process: ChildProcess
  /** Everything that the process has written so far. */
  output(): string
  /** A request with a JSON body; answers that are not JSON come as text. */
  request<Body = never>(
    method: string,
    path: string,
    options?: { body?: unknown; token?: string | undefined; headers?: Record<string, string> },
  ): Promise<Answer<Body>>
  graphql<Body = never>(query: string, variables?: Record<string, unknown>, token?: string): Promise<Answer<Body>>
  /** Signs a demo account in and returns its token; each role once a server. */
  token(role: Role): Promise<string>
  stop(): Promise<void>
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}

export async function startServer(options: StartOptions = {}): Promise<TestServer> {
  const { entry = 'src/cli/start.ts', environment = {}, flags = [], nodeOptions = [], template = 'demo' } = options
  const database = options.database ?? (await createTestDatabase(template))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const { directory } = runningCluster()
  const dataDir = path.join(directory, `data-${port}`)
  const mediaDir = path.join(dataDir, 'media')
  await mkdir(dataDir, { recursive: true })
  await cp(path.join(directory, templates[template], 'media'), mediaDir, { recursive: true }).catch(() => undefined)
  const child = spawn(process.execPath, [...nodeOptions, '--conditions=production', 'src/cli/run.mjs', entry, '--api-only', ...flags], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'test',
      NODE_OPTIONS: '',
      DATABASE_URL: database.url,
      DATA_DIR: dataDir,
      MEDIA_DIR: mediaDir,
      DEMO_PASSWORD: testPassword,
      PAYLOAD_SECRET: 'a secret that only the tests know about',
      PORT: String(port),
      SERVER_URL: url,
      LOG_LEVEL: 'warn',
      // Asks for everything that is vital when it starts; the tests of that turn it on.
      SNAPSHOT: 'off',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString()
      if (output.includes('Verkosto is ready')) resolve()
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', (code) => reject(new Error(`The server exited with ${code}:\n${output}`)))
  })

  const request: TestServer['request'] = async (method, address, { body, headers = {}, token } = {}) => {
    const response = await fetch(new URL(address, url), {
      method,
      redirect: 'manual',
      headers: {
        ...(body === undefined || body instanceof FormData ? {} : { 'Content-Type': 'application/json' }),
        ...(token ? { Authorization: `JWT ${token}` } : {}),
        ...(options.language ? { 'Accept-Language': options.language } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: body instanceof FormData || typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json') === true
    // The caller states the type that it expects; the assertions of the test are what checks it.
    return { status: response.status, headers: response.headers, body: (isJson && text !== '' ? JSON.parse(text) : text) as never }
  }

  const tokens = new Map<Role, Promise<string>>()
  const signIn = async (role: Role): Promise<string> => {
    const answer = await request<{ token?: string }>('POST', '/api/users/login', {
      body: { email: `${role}@verkosto.example`, password: testPassword },
    })
    if (!answer.body.token) throw new Error(`The demo ${role} could not sign in: ${JSON.stringify(answer.body)}`)
    return answer.body.token
  }

  return {
    url,
    database,
    process: child,
    output: () => output,
    request,
    graphql: (query, variables, token) => request('POST', '/api/graphql', { body: { query, variables }, token }),
    token: (role) => {
      const known = tokens.get(role) ?? signIn(role)
      tokens.set(role, known)
      return known
    },
    stop: async () => {
      child.kill('SIGTERM')
      const timer = setTimeout(() => child.kill('SIGKILL'), 15_000)
      await exited
      clearTimeout(timer)
      if (!options.database) await database.drop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
