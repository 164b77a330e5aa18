/**
 * Has PostgreSQL look at tables that were just filled. Until it has, it plans for tables of a few rows: looking a document
 * up by its slug costs six times as much. Autovacuum does it too, a minute or more later.
 */
import pg from 'pg'

const lock = 'verkosto:analyze'

export interface Analysis {
  /** Tables to look at in any case, by what their names begin with. */
  prefixes?: readonly string[]
}

/**
 * Tables that are our own, for nobody else may analyze them, and that PostgreSQL has never looked at, or not since a fifth of
 * their rows changed.
 */
const candidates = `
  select quote_ident(c.relname) as name
  from pg_class c left join pg_stat_user_tables s on s.relid = c.oid
  where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace and pg_has_role(c.relowner, 'MEMBER')
    and (c.reltuples < 0 or s.n_mod_since_analyze > greatest(50, c.reltuples / 5)
      or exists (select from unnest($1::text[]) prefix where starts_with(c.relname, prefix)))
  order by c.relname`

/**
 * Reads and writes go on meanwhile: it holds no lock that they wait for. On a connection of its own, one process at a time.
 * @returns the names of the tables; none when another process is at it
 */
export async function analyze(url: string, { prefixes = [] }: Analysis = {}): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, statement_timeout: 60_000 })
  await client.connect()
  try {
    const { rows: locks } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock(hashtextextended($1, 0)) as taken', [lock])
    if (!locks[0]?.taken) return []
    const { rows } = await client.query<{ name: string }>(candidates, [prefixes])
    const names = rows.map(({ name }) => name)
    // Each table in a transaction of its own.
    if (names.length > 0) await client.query(`analyze ${names.join(', ')}`)
    return names
  } finally {
    await client.end()
  }
}
