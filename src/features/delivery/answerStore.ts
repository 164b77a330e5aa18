/** Ready answers within a bound of bytes, the least recently used of which go first. */
import { shortKey, WeighedMemory } from '../../memory/weighedMemory.ts'
import { weighArray, weighObject, weighSet, weighText } from '../../memory/weights.ts'
import type { Answer } from './answer.ts'

interface Entry {
  key: string
  answer: Answer
  /** By how many documents, lists and globals it is found. */
  places: number
  /** Request targets under which it is found without looking for its key. */
  aliases: readonly string[]
  /** How many writes there are of which it is being found out whether they have changed it. */
  suspended: number
}

/** A document, list or global, and the answers that depend on it. */
interface Place {
  name: string
  entries: Set<Entry>
}

type Index = Map<string, Place>

/** Spellings of one address that are remembered. */
const mostAliases = 16
/** A place in a Map, which doubles when it is full. */
const slot = 42
/** A place in a Set likewise. */
const member = 30

function weighPlace(name: string): number {
  return slot + weighObject(2) + weighText(name) + weighSet(1)
}

function weighEntry({ aliases, answer, places }: Entry): number {
  const names = aliases.reduce((sum, alias) => sum + weighText(alias) + slot, weighArray(aliases.length))
  return weighObject(5) + answer.bytes + names + places * member
}

export class AnswerStore {
  readonly #entries: WeighedMemory<Entry>
  readonly #byAlias = new Map<string, Entry>()
  /** By ids alone: those of two collections are seldom the same, and a document of another collection changes nothing. */
  readonly #byDocument: Index = new Map()
  readonly #byGlobal: Index = new Map()
  readonly #byList: Index = new Map()

  /** @param bound bytes that all of them may take together */
  constructor(bound: number) {
    this.#entries = new WeighedMemory('answers', bound, weighEntry, (_key, entry) => this.#unlink(entry))
  }

  get bound(): number {
    return this.#entries.bound
  }

  get bytes(): number {
    return this.#entries.bytes
  }

  get size(): number {
    return this.#entries.size
  }

  get evictions(): number {
    return this.#entries.evictions
  }

  /** @returns undefined also while it is being found out whether the answer still is right */
  find(key: string): Answer | undefined {
    return this.#use(this.#entries.peek(key))
  }

  findByTarget(alias: string): Answer | undefined {
    return this.#use(this.#byAlias.get(alias))
  }

  /** Most used last. */
  *all(): IterableIterator<[key: string, answer: Answer]> {
    for (const [, { answer, key }] of this.#entries.all()) yield [key, answer]
  }

  #use(entry: Entry | undefined): Answer | undefined {
    if (!entry || entry.suspended > 0) return undefined
    return this.#entries.find(entry.key)?.answer
  }

  /** The text by which a document is known here already: one serves all answers that show it. */
  idOf(document: string): string | undefined {
    return this.#byDocument.get(document)?.name
  }

  keep(key: string, answer: Answer): void {
    this.drop(key)
    const entry: Entry = { key: shortKey(key), answer, places: 0, aliases: [], suspended: 0 }
    if (weighEntry(entry) > this.bound) return
    for (const [index, name] of this.#places(entry)) {
      let place = index.get(name)
      if (!place) {
        place = { name, entries: new Set() }
        index.set(name, place)
        this.#entries.charge(weighPlace(name))
      }
      if (!place.entries.has(entry)) entry.places += 1
      place.entries.add(entry)
    }
    if (!this.#entries.keep(entry.key, entry)) return this.#unlink(entry)
    answer.whenGrown(() => {
      if (this.#entries.peek(entry.key) === entry) this.#entries.reweigh(entry.key)
    })
  }

  #unlink(entry: Entry): void {
    for (const alias of entry.aliases) this.#byAlias.delete(alias)
    for (const [index, name] of this.#places(entry)) {
      const place = index.get(name)
      if (!place?.entries.delete(entry) || place.entries.size > 0) continue
      index.delete(name)
      this.#entries.charge(-weighPlace(place.name))
    }
  }

  /** Remembers a spelling of the address of an answer. */
  alias(alias: string, key: string): void {
    const entry = this.#entries.peek(key)
    if (!entry || entry.aliases.length >= mostAliases || this.#byAlias.has(alias)) return
    entry.aliases = [...entry.aliases, alias]
    this.#byAlias.set(alias, entry)
    this.#entries.reweigh(entry.key)
  }

  drop(key: string): void {
    this.#entries.drop(key)
  }

  clear(): void {
    for (const index of [this.#byAlias, this.#byDocument, this.#byGlobal, this.#byList]) index.clear()
    this.#entries.clear()
  }

  /** Keys of the answers that depend on a document or on lists of its collection, or on a global. */
  dependents(kind: 'collection' | 'global', entity: string, document: string | null): string[] {
    const places = kind === 'global' ? [this.#byGlobal.get(entity)] : [this.#byDocument.get(document ?? ''), this.#byList.get(entity)]
    return [...new Set(places.flatMap((place) => [...(place?.entries ?? [])]))].map(({ key }) => key)
  }

  /** Keeps it from being found until it is resumed as often, or dropped. */
  suspend(key: string): Answer | undefined {
    const entry = this.#entries.peek(key)
    if (!entry) return undefined
    entry.suspended += 1
    return entry.answer
  }

  /** @param answer the one that was suspended; another may have taken its place */
  resume(key: string, answer: Answer): void {
    const entry = this.#entries.peek(key)
    if (entry?.answer === answer) entry.suspended -= 1
  }

  /** What the store knows of the answer regardless of suspension: for when nothing better is to be had. */
  held(key: string): Answer | undefined {
    return this.#entries.peek(key)?.answer
  }

  *#places({ answer: { dependencies } }: Entry): IterableIterator<[Index, string]> {
    for (const ids of dependencies.documents.values()) for (const id of ids) yield [this.#byDocument, id]
    for (const global of dependencies.globals) yield [this.#byGlobal, global]
    for (const { collection } of dependencies.lists) yield [this.#byList, collection]
  }
}
