/**
 * Connections are lent to the work that asks for them (`src/scheduling/work.ts`): within its share, for as long as it lasts, and
 * no statement of it begins or goes on when it has been ended. What is part of no work, e.g. the server's own, is left alone.
 */
import type { EventEmitter } from 'node:events'
import type pg from 'pg'
import { codeOf, isDatabaseAway } from '../../faults/databaseFault.ts'
import { notAsKnown } from '../../settings/startupError.ts'
import { noteRead } from '../../scheduling/readBudget.ts'
import { turnLaneOf } from '../../scheduling/nextPart.ts'
import { turn } from '../../scheduling/turns.ts'
import { afterTime, currentWork, type Work } from '../../scheduling/work.ts'
import { Admission, type Shares } from './admission.ts'
import { cancelStatement } from './cancelStatement.ts'

export interface WorkBounds extends Shares {
  /** What one statement of an anonymous reader may take. */
  statementSeconds: number
}

/** Milliseconds after which a statement that should have stopped is told so again. */
const againAfter = 250
/** How often it is told; then the connection is given up. */
const mostTimes = 8

/** SQLSTATE of what is asked in a transaction in which something has failed. */
const inFailedTransaction = '25P02'

/** What comes by itself and goes: the database is away, or somebody else was first, or was waited for too long. Else it is our mistake. */
const isPassing = (error: Error): boolean => isDatabaseAway(error) || /^(40|55P03|57014)/.test(codeOf(error))

type Callback = (error: Error | undefined, result?: unknown) => void
type Connected = (error: Error | undefined, client: pg.PoolClient | undefined, release: (error?: Error | boolean) => void) => void

function textOf(statement: unknown): string {
  if (typeof statement === 'string') return statement
  return typeof statement === 'object' && statement !== null && 'text' in statement ? String(statement.text) : ''
}

/** One connection while one piece of work has it. */
class Loan {
  readonly #client: pg.PoolClient
  readonly #work: Work
  readonly #seconds: number | undefined
  #running = 0
  #committing = false
  /** What has undone the transaction: all that is asked in it after that fails without a reason. */
  #failure: Error | undefined
  /** PostgreSQL may get to a request to cancel late, and would stop what somebody else does on the connection by then. */
  #isSpoilt = false
  #cancelling: NodeJS.Timeout | undefined

  /** @param seconds that one statement may take */
  constructor(client: pg.PoolClient, work: Work, seconds: number | undefined) {
    this.#client = client
    this.#work = work
    this.#seconds = seconds
  }

  /** Puts itself before the client until that is given back. @param returned called when it has been */
  begin(returned: () => void): void {
    const client = this.#client
    const run = client.query.bind(client) as (...parameters: unknown[]) => unknown
    const release = client.release.bind(client)
    const forget = this.#work.whenEnded(() => this.#cancel(mostTimes))
    const stopCounting = this.#countRows()
    // The overloads of `query` differ in what follows the statement, which is passed on as it is.
    client.query = ((...parameters: unknown[]) => this.#query(run, parameters)) as typeof client.query
    client.release = (error) => {
      forget()
      stopCounting()
      clearTimeout(this.#cancelling)
      // What is left is the method of its class; `release` is made anew for whoever gets the connection next (pg-pool).
      Reflect.deleteProperty(client, 'query')
      release(this.#isSpoilt ? true : error)
      returned()
    }
  }

  #query(run: (...parameters: unknown[]) => unknown, parameters: unknown[]): unknown {
    const text = textOf(parameters[0])
    const last = parameters.at(-1)
    const callback = typeof last === 'function' ? (last as Callback) : undefined
    const { ended } = this.#work
    if (ended && !text.startsWith('rollback')) {
      if (!callback) return Promise.reject(ended)
      return process.nextTick(callback, ended)
    }
    const settled = this.#began(text)
    if (callback) {
      return run(...parameters.slice(0, -1), (error: Error | undefined, result?: unknown) => {
        settled()
        void this.#turn().then(() => {
          const fault = error ? this.#failed(error) : this.#cutOff()
          callback(fault as Error | undefined, fault ? undefined : result)
        })
      })
    }
    return (run(...parameters) as Promise<unknown>).then(
      async (result) => {
        settled()
        await this.#turn()
        const fault = this.#cutOff()
        if (fault) throw fault
        return result
      },
      async (error: unknown) => {
        settled()
        await this.#turn()
        throw this.#failed(error)
      },
    )
  }

  /**
   * Counts the rows as they come, before pg reads them, and empties those beyond what may be read: until PostgreSQL has stopped, pg
   * would go on making values of them.
   * @returns what ends it
   */
  #countRows(): () => void {
    // Of the class pg.Client, and not of its types: `connection` tells of each row (`pg/lib/connection.js`).
    const { connection } = this.#client as pg.PoolClient & { connection: EventEmitter }
    const count = ({ fields, length }: { fields: unknown[]; length: number }): void => {
      if (this.#work.ended?.reason === 'ANSWER_TOO_LARGE') fields.fill(null)
      else noteRead(this.#work, length)
    }
    connection.prependListener('dataRow', count)
    return () => connection.off('dataRow', count)
  }

  /** Payload may go on after what has failed in a transaction, and would then tell that the transaction has been aborted. */
  #failed(error: unknown): unknown {
    const isAfterFailure = error instanceof Error && codeOf(error) === inFailedTransaction
    if (!isAfterFailure && error instanceof Error && isPassing(error)) this.#failure = error
    return this.#work.ended ?? (isAfterFailure ? (this.#failure ?? error) : error)
  }

  /** Why rows are not all that was asked for. */
  #cutOff(): Error | undefined {
    const { ended, hasCommitted } = this.#work
    return ended?.reason === 'ANSWER_TOO_LARGE' && !hasCommitted ? ended : undefined
  }

  /** Making something of an answer is work, too. */
  #turn(): Promise<void> {
    return turn(turnLaneOf(this.#work))
  }

  /** @returns what is to be called when it is done */
  #began(text: string): () => void {
    this.#running += 1
    if (text.startsWith('rollback') || text === 'begin') this.#failure = undefined
    if (text === 'commit') {
      this.#committing = true
      this.#work.noteCommit()
    }
    const stopTimer = this.#seconds === undefined ? undefined : afterTime(this.#seconds * 1_000, () => this.#work.end('TOO_SLOW'))
    return () => {
      stopTimer?.()
      this.#running -= 1
    }
  }

  #cancel(times: number): void {
    // Nobody would know what came of a COMMIT that is cut off.
    if (this.#running === 0 || this.#committing) return
    this.#isSpoilt = true
    // With a statement on it, pg closes the connection at once, and what waits for it fails.
    if (times === 0) return void (this.#client as pg.PoolClient & Pick<pg.Client, 'end'>).end()
    void cancelStatement(this.#client)
    this.#cancelling = setTimeout(() => this.#cancel(times - 1), againAfter)
  }
}

/**
 * Sees that a statement which is given to the pool is run on a connection that is lent here. Otherwise nothing would bound it.
 * @throws StartupError
 */
export function assertQueriesConnect(pool: pg.Pool): void {
  const asked: unknown[] = []
  const connect = (callback: unknown): void => void asked.push(callback)
  const asking = Object.create(pool, { connect: { value: connect } }) as pg.Pool
  asking.query('select 1', () => undefined)
  if (asked.length !== 1)
    throw notAsKnown('Pool.query of the package pg-pool does not take its connection from Pool.connect, where work is bounded.')
}

/** Called before anything else is put around the pool. */
export function boundWork(pool: pg.Pool, bounds: WorkBounds): void {
  assertQueriesConnect(pool)
  const connect = pool.connect.bind(pool) as () => Promise<pg.PoolClient>
  const admission = new Admission(bounds)

  const lend = async (work: Work): Promise<pg.PoolClient> => {
    const leave = await admission.enter(work)
    let client: pg.PoolClient
    try {
      client = await connect()
    } catch (error) {
      leave()
      throw work.ended ?? error
    }
    if (work.ended) {
      client.release()
      leave()
      throw work.ended
    }
    new Loan(client, work, work.limits.lane === 'shared' ? bounds.statementSeconds : undefined).begin(leave)
    return client
  }

  // `pool.query` (pg-pool) takes its connections from here as well, with a callback.
  const connectForWork = (callback?: Connected): Promise<pg.PoolClient> | undefined => {
    const work = currentWork()
    const client = work ? lend(work) : connect()
    if (!callback) return client
    client.then(
      (lent) => callback(undefined, lent, (error) => lent.release(error)),
      (error: unknown) => callback(error as Error, undefined, () => undefined),
    )
    return undefined
  }
  pool.connect = connectForWork as typeof pool.connect
}
