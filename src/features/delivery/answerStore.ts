/** Ready answers within a bound of bytes, the least recently used of which go first. */
import type { Answer } from './answer.ts'

interface Entry {
  key: string
  answer: Answer
  bytes: number
  /** By how many documents, lists and globals it is found, and how many ids are remembered with it. */
  places: number
  /** Request targets under which it is found without looking for its key. */
  aliases: string[]
  /** How many writes there are of which it is being found out whether they have changed it. */
  suspended: number
}

/** Spellings of one address that are remembered. */
const mostAliases = 16
/** Bytes that an id in an index takes. */
const place = 128

export class AnswerStore {
  readonly #bound: number
  /** In order of use. */
  readonly #entries = new Map<string, Entry>()
  readonly #byAlias = new Map<string, Entry>()
  readonly #byDocument = new Map<string, Set<Entry>>()
  readonly #byGlobal = new Map<string, Set<Entry>>()
  readonly #byList = new Map<string, Set<Entry>>()
  #bytes = 0
  evictions = 0

  /** @param bound bytes that all of them may take together */
  constructor(bound: number) {
    this.#bound = bound
  }

  get bound(): number {
    return this.#bound
  }

  get bytes(): number {
    return this.#bytes
  }

  get size(): number {
    return this.#entries.size
  }

  /** @returns undefined also while it is being found out whether the answer still is right */
  find(key: string): Answer | undefined {
    return this.#use(this.#entries.get(key))
  }

  findByTarget(alias: string): Answer | undefined {
    return this.#use(this.#byAlias.get(alias))
  }

  /** Most used last. */
  *all(): IterableIterator<[key: string, answer: Answer]> {
    for (const { answer, key } of this.#entries.values()) yield [key, answer]
  }

  #use(entry: Entry | undefined): Answer | undefined {
    if (!entry || entry.suspended > 0) return undefined
    this.#entries.delete(entry.key)
    this.#entries.set(entry.key, entry)
    return entry.answer
  }

  /** Takes note of what an entry takes by now, and drops what was not used for longest if that is too much. */
  #weigh(entry: Entry): void {
    if (this.#entries.get(entry.key) !== entry) return
    const names = entry.aliases.reduce((sum, alias) => sum + alias.length, entry.key.length)
    const bytes = entry.answer.bytes + names + entry.places * place
    this.#bytes += bytes - entry.bytes
    entry.bytes = bytes
    if (bytes > this.#bound) this.drop(entry.key)
    for (const [oldest] of this.#entries) {
      if (this.#bytes <= this.#bound) break
      this.drop(oldest)
      this.evictions += 1
    }
  }

  keep(key: string, answer: Answer): void {
    this.drop(key)
    if (answer.bytes > this.#bound) return
    const entry: Entry = { key, answer, bytes: 0, places: answer.dependencies.related.size, aliases: [], suspended: 0 }
    this.#entries.set(key, entry)
    for (const [index, name] of this.#places(entry)) {
      const entries = index.get(name) ?? new Set()
      entries.add(entry)
      index.set(name, entries)
      entry.places += 1
    }
    this.#weigh(entry)
    answer.whenGrown(() => this.#weigh(entry))
  }

  /** Remembers a spelling of the address of an answer. */
  alias(alias: string, key: string): void {
    const entry = this.#entries.get(key)
    if (!entry || entry.aliases.length >= mostAliases || this.#byAlias.has(alias)) return
    entry.aliases.push(alias)
    this.#byAlias.set(alias, entry)
    this.#weigh(entry)
  }

  drop(key: string): void {
    const entry = this.#entries.get(key)
    if (!entry) return
    this.#entries.delete(key)
    this.#bytes -= entry.bytes
    for (const alias of entry.aliases) this.#byAlias.delete(alias)
    for (const [index, name] of this.#places(entry)) {
      const entries = index.get(name)
      entries?.delete(entry)
      if (entries?.size === 0) index.delete(name)
    }
  }

  clear(): void {
    for (const index of [this.#entries, this.#byAlias, this.#byDocument, this.#byGlobal, this.#byList]) index.clear()
    this.#bytes = 0
  }

  /** Keys of the answers that depend on a document or on lists of its collection, or on a global. */
  dependents(kind: 'collection' | 'global', entity: string, document: string | null): string[] {
    const entries =
      kind === 'global' ? [this.#byGlobal.get(entity)] : [this.#byDocument.get(`${entity}/${document}`), this.#byList.get(entity)]
    return [...new Set(entries.flatMap((found) => [...(found ?? [])]))].map(({ key }) => key)
  }

  /** Keeps it from being found until it is resumed as often, or dropped. */
  suspend(key: string): Answer | undefined {
    const entry = this.#entries.get(key)
    if (!entry) return undefined
    entry.suspended += 1
    return entry.answer
  }

  /** @param answer the one that was suspended; another may have taken its place */
  resume(key: string, answer: Answer): void {
    const entry = this.#entries.get(key)
    if (entry?.answer === answer) entry.suspended -= 1
  }

  /** What the store knows of the answer regardless of suspension: for when nothing better is to be had. */
  held(key: string): Answer | undefined {
    return this.#entries.get(key)?.answer
  }

  *#places({ answer: { dependencies } }: Entry): IterableIterator<[Map<string, Set<Entry>>, string]> {
    for (const [collection, ids] of dependencies.documents) {
      for (const id of ids) yield [this.#byDocument, `${collection}/${id}`]
    }
    for (const global of dependencies.globals) yield [this.#byGlobal, global]
    for (const { collection } of dependencies.lists) yield [this.#byList, collection]
  }
}
