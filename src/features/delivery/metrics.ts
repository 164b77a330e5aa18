/**
 * `/metrics` in Prometheus's text format: for the machine itself, or for whoever has the token. How much is read, and when,
 * is nobody else's business.
 */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type pg from 'pg'
import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client'
import type { Mount } from '../../server/mount.ts'
import type { Delivery } from './delivery.ts'

export interface MetricsOptions {
  delivery: Delivery
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

function register({ delivery, pool }: MetricsOptions): Registry {
  const registry = new Registry()
  // Event-loop delay, memory and garbage collection come with it.
  collectDefaultMetrics({ register: registry })
  const gauge = (name: string, help: string, read: () => number): void => {
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read())
      },
    })
  }
  /** A figure that the delivery counts by itself, so that a hit costs no more than an addition. */
  const counter = (name: string, help: string, read: () => number): void => {
    new Counter({
      name,
      help,
      registers: [registry],
      collect() {
        this.reset()
        this.inc(read())
      },
    })
  }
  new Counter({
    name: 'verkosto_delivery_answers_total',
    help: 'Answers to anonymous readers by how they came about: hit, miss or stale.',
    labelNames: ['outcome'],
    registers: [registry],
    collect() {
      this.reset()
      for (const [outcome, count] of Object.entries(delivery.counts)) this.inc({ outcome }, count)
    },
  })
  gauge('verkosto_delivery_hit_ratio', 'Share of the answers since the start that came from memory.', () => delivery.hitRatio)
  gauge('verkosto_delivery_bytes', 'Memory that the ready answers take.', () => delivery.store.bytes)
  gauge('verkosto_delivery_bytes_limit', 'Memory that they may take.', () => delivery.store.bound)
  gauge('verkosto_delivery_entries', 'Ready answers.', () => delivery.store.size)
  gauge('verkosto_delivery_vouched', 'Whether what is kept is known to be up to date (1) or not (0).', () => (delivery.vouches() ? 1 : 0))
  counter('verkosto_delivery_invalidations_total', 'Answers dropped because of a write.', () => delivery.invalidations)
  counter('verkosto_delivery_evictions_total', 'Answers dropped for room.', () => delivery.store.evictions)
  counter('verkosto_delivery_waits_total', 'Requests that waited for the read of another.', () => delivery.waits)
  gauge('verkosto_database_connections', 'Open connections of the pool.', () => pool.totalCount)
  gauge('verkosto_database_connections_idle', 'Open connections that are idle.', () => pool.idleCount)
  gauge('verkosto_database_waiting', 'Requests that wait for a connection.', () => pool.waitingCount)
  return registry
}

export function metrics(options: MetricsOptions): Mount {
  const registry = register(options)
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
