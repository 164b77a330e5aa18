import type pg from 'pg'

/** Runs one SQL statement and gives its rows. */
export type Query = (text: string, values?: readonly unknown[]) => Promise<Record<string, unknown>[]>

export function queryOn(client: pg.ClientBase): Query {
  return async (text, values = []) => (await client.query<Record<string, unknown>>(text, [...values])).rows
}
