/**
 * Names for the statements that a process repeats, so that PostgreSQL parses and plans them once a connection (named
 * statements of the extended query protocol). A read of an article takes 1.6 ms in the database, 1.4 of them for that.
 */
import type pg from 'pg'
import { WeighedMemory } from '../../memory/weighedMemory.ts'

/** A text is named when it has come this often: some texts never come again. */
const usesBeforeName = 3
/** Bytes of the counts of texts; the one that was used longest ago is forgotten. */
const countedBytes = 256 * 1024
/** A connection keeps a plan for each; they are never given back. */
const mostNames = 150
/** Longer texts are sent whole each time. With the number of names it bounds what this process keeps of them, to 4.8 MB. */
const longestNamed = 32_000

/** Payload gives each join through a relation a random alias: a UUID of version 4 with underscores. */
const randomAlias = /"[0-9a-f]{8}(?:_[0-9a-f]{4}){3}_[0-9a-f]{12}"/g

/** The text with its random aliases numbered in the order in which they come, so that it is the same text each time. */
export function withSteadyAliases(text: string): string {
  const names = new Map<string, string>()
  return text.replace(randomAlias, (alias) => {
    const name = names.get(alias) ?? `"join_${names.size + 1}"`
    names.set(alias, name)
    return name
  })
}

/** A statement and its name. `pg` keeps the text of each for every connection: it is the same text for all of them. */
interface Named {
  name: string
  text: string
}

export class StatementNames {
  readonly #named = new Map<string, Named>()
  readonly #uses = new WeighedMemory<number>('uses of statements', countedBytes, () => 0)

  /** The name that a text has already. */
  find(text: string): Named | undefined {
    return this.#named.get(text)
  }

  /** @returns undefined for a text that is not repeated, or not a read */
  nameOf(text: string): Named | undefined {
    const known = this.find(text)
    if (known || this.#named.size >= mostNames || text.length > longestNamed || !text.startsWith('select ')) return known
    const uses = (this.#uses.find(text) ?? 0) + 1
    if (uses < usesBeforeName) {
      this.#uses.keep(text, uses)
      return undefined
    }
    this.#uses.drop(text)
    const named = { name: `read_${this.#named.size + 1}`, text }
    this.#named.set(text, named)
    return named
  }
}

/** Has the pool name the reads that are sent to it; those within a transaction go to a connection and are left alone. */
export function nameRepeatedReads(pool: pg.Pool): void {
  const names = new StatementNames()
  const query = pool.query.bind(pool) as (config: unknown, ...rest: unknown[]) => unknown
  const named = (config: unknown, ...rest: unknown[]): unknown => {
    if (typeof config !== 'object' || config === null || !('text' in config) || typeof config.text !== 'string')
      return query(config, ...rest)
    const known = names.find(config.text)
    if (known) return query({ ...config, ...known }, ...rest)
    const text = withSteadyAliases(config.text)
    return query({ ...config, text, ...names.nameOf(text) }, ...rest)
  }
  // The overloads of `query` differ in what follows the statement, which is passed on as it is.
  pool.query = named as typeof pool.query
}
