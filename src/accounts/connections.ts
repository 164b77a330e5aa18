/**
 * Connections for the counts alone. A guess has to stay counted when what it was made in is rolled back, so it is counted
 * beside the request's transaction; from the requests' own pool that would be a second connection of somebody who holds
 * one already, and ten such people would wait for each other.
 */
import pg from 'pg'
import type { Query } from '../changes/log/query.ts'

export interface Connections {
  query: Query
  close(): Promise<void>
}

/** Connects when it is first asked. */
export function openConnections(connectionString: string | undefined): Connections {
  let pool: pg.Pool | undefined
  const open = (): pg.Pool => {
    const opened = new pg.Pool({
      connectionString,
      max: 2,
      idleTimeoutMillis: 60_000,
      connectionTimeoutMillis: 5_000,
      statement_timeout: 5_000,
      allowExitOnIdle: true,
    })
    // Without listeners a connection that the database ends would end the process; the next query opens another.
    opened.on('error', () => undefined)
    opened.on('connect', (client) => client.on('error', () => undefined))
    return opened
  }
  return {
    query: async (text, values = []) => {
      pool ??= open()
      return (await pool.query<Record<string, unknown>>(text, [...values])).rows
    },
    close: async () => {
      await pool?.end()
      pool = undefined
    },
  }
}
