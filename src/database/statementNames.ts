/**
 * Names for the statements that a process repeats, so that PostgreSQL parses and plans them once a connection (named
 * statements of the extended query protocol). A read of an article takes 1.6 ms in the database, 1.4 of them for that.
 */
import type pg from 'pg'

/** A text is named when it has come this often: some texts never come again. */
const usesBeforeName = 3
/** Texts whose uses are counted; the one that was used longest ago is forgotten. */
const countedTexts = 500
/** A connection keeps a plan for each; they are never given back. */
const mostNames = 150

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

export class StatementNames {
  readonly #names = new Map<string, string>()
  readonly #uses = new Map<string, number>()

  /** The name that a text has already. */
  find(text: string): string | undefined {
    return this.#names.get(text)
  }

  /** @returns undefined for a text that is not repeated, or not a read */
  nameOf(text: string): string | undefined {
    const known = this.find(text)
    if (known !== undefined || this.#names.size >= mostNames || !text.startsWith('select ')) return known
    const uses = (this.#uses.get(text) ?? 0) + 1
    this.#uses.delete(text)
    if (uses >= usesBeforeName) {
      const name = `read_${this.#names.size + 1}`
      this.#names.set(text, name)
      return name
    }
    this.#uses.set(text, uses)
    const [oldest] = this.#uses.keys()
    if (this.#uses.size > countedTexts && oldest !== undefined) this.#uses.delete(oldest)
    return undefined
  }
}

/** Has the pool name the reads that are sent to it; those within a transaction go to a connection and are left alone. */
export function nameRepeatedReads(pool: pg.Pool): void {
  const names = new StatementNames()
  const query = pool.query.bind(pool) as (config: unknown, ...rest: unknown[]) => unknown
  const named = (config: unknown, ...rest: unknown[]): unknown => {
    if (typeof config !== 'object' || config === null || !('text' in config) || typeof config.text !== 'string')
      return query(config, ...rest)
    const name = names.find(config.text)
    if (name !== undefined) return query({ ...config, name }, ...rest)
    const text = withSteadyAliases(config.text)
    return query({ ...config, text, name: names.nameOf(text) }, ...rest)
  }
  // The overloads of `query` differ in what follows the statement, which is passed on as it is.
  pool.query = named as typeof pool.query
}
