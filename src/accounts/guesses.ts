/**
 * Counts wrong guesses at passwords in PostgreSQL, for all processes and past a restart. A guess is counted before the
 * password is looked at and taken back when it was right: many at the same moment are no more than one after another.
 */
import type { Query } from '../changes/log/query.ts'

/** What one count is of; an empty key stands for all accounts, or all clients. */
export interface Count {
  account: string
  client: string
  /** Guesses that may be made before the next is refused. */
  most: number
  /** Minutes from the first guess until the count begins anew. */
  minutes: number
}

/** Rows that are kept at most, of some 200 bytes; beyond, the smallest counts go first, which are of single guesses. */
const mostRows = 200_000
const pruneInterval = 60_000

const columns = (counts: readonly Count[]): string[][] => [counts.map(({ account }) => account), counts.map(({ client }) => client)]

export class Guesses {
  readonly #query: Query
  #prunedAt = 0

  constructor(query: Query) {
    this.#query = query
  }

  /**
   * Counts one guess under all of these, unless one of them is full. The order of the counts is the order in which their
   * rows are locked, and has to be the same in all processes.
   * @returns null when it may be made; otherwise seconds until the next one may
   */
  async count(counts: readonly Count[]): Promise<number | null> {
    const most = counts.map((count) => count.most)
    const [full] = await this.#query(
      `select max(extract(epoch from expires_at - now()))::float8 as seconds
       from sign_in_guesses join unnest($1::text[], $2::text[], $3::int[]) as asked(account, client, most) using (account, client)
       where count >= most and expires_at > now()`,
      [...columns(counts), most],
    )
    // A refusal writes nothing: a flood of them is a flood of look-ups.
    if (typeof full?.['seconds'] === 'number') return wholeSeconds(full['seconds'])
    void this.#prune()
    const rows = await this.#query(
      `insert into sign_in_guesses as kept (account, client, count, expires_at)
       select account, client, 1, now() + make_interval(mins => minutes)
       from unnest($1::text[], $2::text[], $3::int[]) as asked(account, client, minutes)
       on conflict (account, client) do update set
         count = case when kept.expires_at > now() then kept.count + 1 else 1 end,
         expires_at = case when kept.expires_at > now() then kept.expires_at else excluded.expires_at end
       returning account, client, count, extract(epoch from expires_at - now())::float8 as seconds`,
      [...columns(counts), counts.map(({ minutes }) => minutes)],
    )
    const beyond = rows.filter((row) =>
      counts.some(
        ({ account, client, most: limit }) => row['account'] === account && row['client'] === client && Number(row['count']) > limit,
      ),
    )
    if (beyond.length === 0) return null
    await this.takeBack(counts)
    return wholeSeconds(Math.max(...beyond.map((row) => Number(row['seconds']))))
  }

  /** For a guess that was right, or was not made. */
  async takeBack(counts: readonly Count[]): Promise<void> {
    if (counts.length === 0) return
    // As an insert, for that locks the rows in the order of the counts; a plain update does not promise one.
    await this.#query(
      `insert into sign_in_guesses as kept (account, client, count, expires_at)
       select account, client, 0, now() from unnest($1::text[], $2::text[]) as asked(account, client)
       on conflict (account, client) do update set count = greatest(kept.count - 1, 0)`,
      columns(counts),
    )
  }

  async forget({ account, client }: Pick<Count, 'account' | 'client'>): Promise<void> {
    await this.#query('delete from sign_in_guesses where account = $1 and client = $2', [account, client])
  }

  /** All counts of an account, from everywhere. */
  async forgetAccount(account: string): Promise<void> {
    await this.#query('delete from sign_in_guesses where account = $1', [account])
  }

  /** Once a minute and process; a failure is of no consequence for whoever signs in. */
  async #prune(): Promise<void> {
    if (Date.now() - this.#prunedAt < pruneInterval) return
    this.#prunedAt = Date.now()
    try {
      await this.#query('delete from sign_in_guesses where expires_at <= now()')
      await this.#query('delete from known_devices where expires_at <= now()')
      await this.#query(
        `delete from sign_in_guesses where (account, client) in
         (select account, client from sign_in_guesses order by count desc, expires_at desc offset $1)`,
        [mostRows],
      )
    } catch {
      // The next guess tries again, a minute from now.
    }
  }
}

function wholeSeconds(seconds: number): number {
  return Math.max(1, Math.ceil(seconds))
}
