/** Somebody who keeps a table for themselves, so that whatever asks it waits; and somebody who looks at who does. */
import pg from 'pg'
import { until } from '../changes/harness/conditions.ts'

export class Locker {
  readonly #holder: pg.Client
  /** Within a transaction PostgreSQL shows the activity of others as it was at the first look. */
  readonly watcher: pg.Client
  #table = ''

  private constructor(holder: pg.Client, watcher: pg.Client) {
    this.#holder = holder
    this.watcher = watcher
  }

  static async open(connectionString: string): Promise<Locker> {
    const [holder, watcher] = [new pg.Client({ connectionString }), new pg.Client({ connectionString })]
    await Promise.all([holder.connect(), watcher.connect()])
    return new Locker(holder, watcher)
  }

  /** @param mode `share`: the table can be read and not be written */
  async lock(table: string, mode: 'access exclusive' | 'share' = 'access exclusive'): Promise<void> {
    this.#table = table
    await this.#holder.query('begin')
    await this.#holder.query(`lock table "${table}" in ${mode} mode`)
  }

  async unlock(): Promise<void> {
    await this.#holder.query('rollback')
  }

  async #count(condition: string): Promise<number> {
    const { rows } = await this.watcher.query<{ number: string }>(
      `select count(*) as number from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and ${condition}`,
    )
    return Number(rows[0]?.number)
  }

  /** Statements that PostgreSQL has not done yet. */
  running(like: string): Promise<number> {
    return this.#count(`state = 'active' and query like '${like}'`)
  }

  /** Statements about the table that wait for it. */
  waiting(): Promise<number> {
    return this.running(`%"${this.#table}"%`)
  }

  async untilSomeWait(): Promise<void> {
    await until(`statements about ${this.#table}`, async () => (await this.waiting()) > 0)
  }

  async untilNoneWait(): Promise<void> {
    await until(`no statements about ${this.#table}`, async () => (await this.waiting()) === 0)
  }

  /** When nobody else is in the middle of a transaction. */
  async untilNoTransaction(): Promise<void> {
    await until(
      'no open transaction',
      async () => (await this.#count(`state like 'idle in transaction%' and query not like 'lock %'`)) === 0,
    )
  }

  /** Ends the connections of those that wait. */
  async endWaiting(): Promise<void> {
    await this.watcher.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and state = 'active' and query like $1`,
      [`%"${this.#table}"%`],
    )
  }

  async close(): Promise<void> {
    await Promise.all([this.#holder.end(), this.watcher.end()])
  }
}
