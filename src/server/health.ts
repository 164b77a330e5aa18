/** `/healthz`: the process is alive. `/readyz`: it can serve, i.e. the database answers and its schema is this code's. */
import type { RequestHandler, Response } from 'express'
import type { Payload } from 'payload'
import { sql } from '@payloadcms/db-postgres'
import { allMigrations } from '../database/migrate.ts'
import { retryAfter } from './errors/problem.ts'

const probeTimeout = 2_000

export const healthz: RequestHandler = (_request, response) => {
  response.setHeader('Cache-Control', 'no-store')
  response.json({ status: 'ok' })
}

async function schemaIsCurrent(payload: Payload): Promise<boolean> {
  const { rows }: { rows: Record<string, unknown>[] } = await payload.db.execute({
    drizzle: payload.db.drizzle,
    sql: sql`select name from payload_migrations`,
  })
  const applied = new Set(rows.map((row) => row['name']))
  return allMigrations(payload.config).every(({ name }) => applied.has(name))
}

/** @param reason why it is not ready */
function sayReadiness(response: Response, reason: string | undefined): void {
  if (reason !== undefined) response.setHeader('Retry-After', retryAfter)
  response.status(reason === undefined ? 200 : 503).json({ status: reason ?? 'ready' })
}

/** @param unreadiness of what serves here besides: why it cannot yet, in a few words */
export function readyz(payload: Payload, unreadiness: () => Promise<string | undefined>): RequestHandler {
  return async (_request, response) => {
    response.setHeader('Cache-Control', 'no-store')
    let timer: NodeJS.Timeout | undefined
    const timeout = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('timeout')), probeTimeout)
    })
    try {
      const current = await Promise.race([schemaIsCurrent(payload), timeout])
      const reason = current ? await Promise.race([unreadiness(), timeout]) : 'migrations pending'
      sayReadiness(response, reason)
    } catch {
      sayReadiness(response, 'database unreachable')
    } finally {
      clearTimeout(timer)
    }
  }
}
