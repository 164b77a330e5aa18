import type pg from 'pg'

/** Runs one SQL statement and gives its rows. */
export type Query = (text: string, values?: readonly unknown[]) => Promise<Record<string, unknown>[]>

export function queryOn(client: pg.ClientBase): Query {
  return async (text, values = []) => (await client.query<Record<string, unknown>>(text, [...values])).rows
}

/** Runs statements one after another: a client takes the next when it has answered the last. */
export function queryInTurn(client: pg.ClientBase): Query {
  const run = queryOn(client)
  let last: Promise<unknown> = Promise.resolve()
  return (text, values) => {
    const rows = last.then(() => run(text, values))
    last = rows.catch(() => undefined)
    return rows
  }
}
