/**
 * `/metrics` in Prometheus's text format: for the machine itself, or for whoever has the token. How much is read, and when,
 * is nobody else's business.
 */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type pg from 'pg'
import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client'
import type { Figure, Mount } from '../features/mount.ts'
import { bytesByMemory } from '../memory/memories.ts'

export interface MetricsOptions {
  /** Those of the features. */
  figures: readonly Figure[]
  pool: Pick<pg.Pool, 'idleCount' | 'totalCount' | 'waitingCount'>
  /** Undefined: only the machine itself may look. */
  token: string | undefined
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

function mayLook({ headers, socket }: IncomingMessage, token: string | undefined): boolean {
  if (token !== undefined && headers.authorization !== undefined) {
    return timingSafeEqual(digest(headers.authorization), digest(`Bearer ${token}`))
  }
  // A proxy on this machine says for whom it asks.
  const isForwarded = headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined
  return !isForwarded && ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(socket.remoteAddress ?? '')
}

const memoryFigures: readonly Figure[] = [
  {
    name: 'verkosto_memory_bytes',
    help: 'What is remembered of requests for others, by kind.',
    label: 'memory',
    read: () => bytesByMemory('bytes'),
  },
  {
    name: 'verkosto_memory_bytes_limit',
    help: 'What of each kind may be remembered.',
    label: 'memory',
    read: () => bytesByMemory('bound'),
  },
]

function databaseFigures(pool: MetricsOptions['pool']): Figure[] {
  return [
    { name: 'verkosto_database_connections', help: 'Open connections of the pool.', read: () => pool.totalCount },
    { name: 'verkosto_database_connections_idle', help: 'Open connections that are idle.', read: () => pool.idleCount },
    { name: 'verkosto_database_waiting', help: 'Requests that wait for a connection.', read: () => pool.waitingCount },
  ]
}

/** Whoever counts counts by itself, so that a request costs no more than an addition. */
function register(registry: Registry, { help, label, name, read }: Figure): void {
  const options = { name, help, labelNames: label === undefined ? [] : [label], registers: [registry] }
  const eachOf = (set: (labels: Record<string, string>, value: number) => void): void => {
    const figure = read()
    if (typeof figure === 'number') return set({}, figure)
    for (const [which, value] of Object.entries(figure)) set({ [label ?? 'which']: which }, value)
  }
  if (!name.endsWith('_total')) {
    new Gauge({
      ...options,
      collect() {
        eachOf((labels, value) => this.set(labels, value))
      },
    })
    return
  }
  new Counter({
    ...options,
    collect() {
      this.reset()
      eachOf((labels, value) => this.inc(labels, value))
    },
  })
}

export function metrics(options: MetricsOptions): Mount {
  const registry = new Registry()
  // Event-loop delay, memory and garbage collection come with it.
  collectDefaultMetrics({ register: registry })
  for (const figure of [...options.figures, ...memoryFigures, ...databaseFigures(options.pool)]) register(registry, figure)
  return {
    path: '/metrics',
    // This machine's browser may look; a page of somebody else's that is open in it may not.
    keepsToOwnOrigin: ({ headers }) => headers.authorization === undefined,
    handler: async (request, response, next) => {
      if (!mayLook(request, options.token)) return next()
      if (request.method !== 'GET' && request.method !== 'HEAD') return next()
      response.setHeader('Cache-Control', 'no-store')
      response.setHeader('Content-Type', registry.contentType)
      response.send(await registry.metrics())
    },
  }
}
