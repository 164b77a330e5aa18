/** The tables of the change log as a test looks at them: over a connection of its own. */
import pg from 'pg'

export interface LoggedChange {
  transaction: string
  id: string
  kind: string
  entity: string
  document: string | null
  operation: string
  draft: boolean
  locale: string | null
  before: string
  after: string
  fields: string[]
  user: string | null
}

export interface Log {
  client: pg.Client
  /** Everything in the log in commit order, or what was written while `act` ran. */
  all(): Promise<LoggedChange[]>
  during(act: () => Promise<unknown>): Promise<LoggedChange[]>
  close(): Promise<void>
}

export async function openLog(url: string): Promise<Log> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  const after = async (id: string): Promise<LoggedChange[]> => {
    const { rows } = await client.query<LoggedChange>(
      `select transaction::text, id::text, kind, entity, document, operation, draft, locale, status_before as before,
        status_after as after, fields, user_id as "user"
       from changes where changes.id > $1 order by changes.transaction, changes.id`,
      [id],
    )
    return rows
  }
  return {
    client,
    all: () => after('0'),
    during: async (act) => {
      const { rows } = await client.query<{ id: string }>('select coalesce(max(id), 0)::text as id from changes')
      await act()
      return after(rows[0]?.id ?? '0')
    },
    close: () => client.end(),
  }
}
