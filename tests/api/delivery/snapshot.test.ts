import { spawn, type ChildProcess } from 'node:child_process'
import { copyFile, mkdir, readFile, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import pg from 'pg'
import { startEmbeddedPostgres } from '../../../src/database/embedded/embeddedPostgres.ts'
import { until } from '../changes/harness/conditions.ts'
import { startProxy, type Proxy } from '../changes/harness/proxy.ts'
import { runningCluster, testPassword } from '../harness/cluster.ts'
import { createTestDatabase, type TestDatabase } from '../harness/database.ts'
import { freePort } from '../startup/command.ts'
import { read, type Reading } from './reader.ts'

const root = path.resolve(import.meta.dirname, '../../..')

let database: TestDatabase
let proxy: Proxy
let port: number
let snapshot: string
let dataDir: string
const started: ChildProcess[] = []

interface Started {
  url: string
  process: ChildProcess
  output(): string
  ask(target: string, headers?: Record<string, string>): Promise<Reading>
  stop(): Promise<void>
}

function start(corsOrigins = '', databaseUrl = proxy.url): Started {
  const url = `http://127.0.0.1:${port}`
  let output = ''
  const child = spawn(process.execPath, ['--conditions=production', 'src/cli/run.mjs', 'src/cli/start.ts', '--api-only'], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'test',
      NODE_OPTIONS: '',
      DATABASE_URL: databaseUrl,
      DATA_DIR: dataDir,
      MEDIA_DIR: path.join(dataDir, 'media'),
      DEMO_PASSWORD: testPassword,
      PAYLOAD_SECRET: 'a secret that only the tests know about',
      PORT: String(port),
      SERVER_URL: url,
      CORS_ORIGINS: corsOrigins,
      LOG_LEVEL: 'info',
      SNAPSHOT: 'on',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  started.push(child)
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return {
    url,
    process: child,
    output: () => output,
    ask: (target, headers) => read({ url }, target, headers),
    stop: async () => {
      child.kill('SIGTERM')
      await exited
    },
  }
}

beforeAll(async () => {
  database = await createTestDatabase('demo')
  proxy = await startProxy(database.url)
  port = await freePort()
  dataDir = path.join(runningCluster().directory, `snapshot-${port}`)
  await mkdir(dataDir, { recursive: true })
  snapshot = path.join(dataDir, 'delivery', 'answers')
})

afterAll(async () => {
  for (const child of started) child.kill('SIGKILL')
  await proxy.cut()
  await database.drop()
})

const vital = [
  '/api/globals/urgent-help?locale=sv',
  '/api/services?limit=100&locale=fi',
  '/api/networks?locale=en',
  '/api/articles?locale=fi',
]

describe('a process that starts while the database is away', () => {
  const before = new Map<string, string>()

  it('finds on disk what an earlier one has put there without being asked', async () => {
    const first = start('https://former.example')
    await until('it serves', () => first.output().includes('Verkosto is ready'))
    // Kept for pages of this origin, which is not listed any more when the next process starts.
    const { headers: left } = await first.ask(vital[0] ?? '', { origin: 'https://former.example' })
    expect(left.get('access-control-allow-origin')).toBe('https://former.example')
    await until('what is vital is on disk', async () => (await readFile(snapshot).catch(() => Buffer.alloc(0))).length > 0)
    // Nobody else has asked, so the log has nobody else's request.
    expect(first.output().match(/"msg":"request"/g)).toHaveLength(1)
    const services = await first.ask('/api/services?limit=100&locale=fi')
    const { docs } = JSON.parse(services.text) as { docs: { id: string; slug: string }[] }
    for (const { id, slug } of docs.slice(0, 3)) {
      vital.push(`/api/services/${id}?locale=fi`, `/api/services?where[slug][equals]=${slug}&limit=1&locale=fi`)
    }
    for (const target of vital) before.set(target, (await first.ask(target)).text)
    await first.stop()
    await copyFile(snapshot, `${snapshot}.whole`)
  })

  it('serves it, and says how old it is; everything else gets 503 with the time to come back', async () => {
    await proxy.cut()
    const second = start('https://partner.example')
    await until('it serves from disk', () => second.output().includes('answers from the disk'))
    for (const target of vital) {
      const { headers, outcome, status, text } = await second.ask(target)
      expect([target, status, outcome, text === before.get(target)]).toEqual([target, 200, 'stale', true])
      expect(Number(headers.get('age'))).toBeGreaterThanOrEqual(0)
      expect(headers.get('cache-status')).toBe('verkosto; hit; detail=database-unreachable')
    }
    for (const [target, headers] of [
      ['/api/services?limit=99', {}],
      [vital[0] ?? '', { cookie: 'payload-token=nobody' }],
      ['/admin', {}],
    ] as [string, Record<string, string>][]) {
      const refused = await second.ask(target, headers)
      expect([target, refused.status, refused.headers.get('retry-after')]).toEqual([target, 503, '5'])
    }
    const write = await fetch(`${second.url}/api/users/login`, { method: 'POST', body: '{}' })
    expect([write.status, write.headers.get('retry-after')]).toEqual([503, '5'])
    expect([(await second.ask('/healthz')).status, (await second.ask('/readyz')).status]).toEqual([200, 503])

    // Which pages may read it is said by the settings of this start.
    for (const target of [vital[0] ?? '', '/api/services?limit=99', '/healthz', '/readyz']) {
      const from = async (origin: string): Promise<Reading> => second.ask(target, { origin })
      const own = await from('https://partner.example')
      expect([target, own.headers.get('access-control-allow-origin')]).toEqual([target, 'https://partner.example'])
      expect(own.headers.get('access-control-expose-headers')).toContain('Age')
      for (const other of ['https://former.example', 'https://evil.example']) {
        expect([target, other, (await from(other)).headers.get('access-control-allow-origin')]).toEqual([target, other, null])
      }
    }
    const asked = { origin: 'https://partner.example', 'access-control-request-method': 'GET' }
    expect((await fetch(`${second.url}${vital[0]}`, { method: 'OPTIONS', headers: asked })).status).toBe(204)

    await proxy.mend()
    await until('it has taken over', () => second.output().includes('Verkosto is ready'))
    expect((await second.ask('/readyz')).status).toBe(200)
    const fresh = await second.ask(vital[0] ?? '')
    expect([fresh.status, fresh.outcome === 'stale']).toEqual([200, false])
    await second.stop()
    expect(second.process.exitCode).toBe(0)
  })

  it.each([
    ['cut off', async () => truncate(snapshot, 10_000)],
    ['empty', async () => writeFile(snapshot, '')],
    [
      'damaged',
      async () => {
        const bytes = await readFile(`${snapshot}.whole`)
        bytes.writeUInt8(bytes.readUInt8(5_000) ^ 1, 5_000)
        await writeFile(snapshot, bytes)
      },
    ],
  ])('says what is wrong and ends when what the disk has is %s', async (_how, spoil) => {
    await copyFile(`${snapshot}.whole`, snapshot)
    await spoil()
    await proxy.cut()
    const third = start()
    await until('it ends', () => third.process.exitCode !== null)
    expect([third.process.exitCode, third.output()]).toEqual([1, expect.stringMatching(/^The database cannot be reached: .+\n$/)])
    await proxy.mend()
  })

  it('does not serve it for a database that is there and refuses', async () => {
    await copyFile(`${snapshot}.whole`, snapshot)
    const directory = path.join(runningCluster().directory, `refusing-${port}`)
    await mkdir(directory, { recursive: true })
    const refusing = await startEmbeddedPostgres(directory, ['fsync=off'])
    try {
      const [, role, , socket] = /\/\/(\w+)@\/(\w+)\?host=(.*)$/.exec(refusing.url) ?? []
      const client = new pg.Client({ connectionString: refusing.superuserUrl })
      await client.connect()
      await client.query(`alter role ${role} password 'right'`)
      await writeFile(path.join(directory, 'postgres', 'pg_hba.conf'), `local all verkosto trust\nlocal all all scram-sha-256\n`)
      await client.query('select pg_reload_conf()')
      await client.end()
      for (const [user, name, reason] of [
        [`${role}:wrong`, 'verkosto', 'password authentication failed'],
        [`${role}:right`, 'nowhere', '"nowhere" does not exist'],
      ] as const) {
        const process = start('', `postgres://${user}@/${name}?host=${socket}`)
        await until('it ends', () => process.process.exitCode !== null)
        expect([process.process.exitCode, process.output()]).toEqual([
          1,
          expect.stringMatching(/^The database refuses the connection: .+\n$/),
        ])
        expect(process.output()).toContain(reason)
      }
    } finally {
      await refusing.stop()
    }
  }, 150_000)
})
