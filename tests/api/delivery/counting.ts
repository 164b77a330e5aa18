/** Articles with a number that only grows: whoever reads one knows which writes it has seen. */
import { Newsroom, type Saved } from '../access/newsroom.ts'
import type { TestServer } from '../harness/server.ts'
import { read } from './reader.ts'

interface Counted {
  id: string
  lead: string | null
}

export interface Staleness {
  path: string
  server: string
  /** Numbers that had been acknowledged before the reader asked, and what it got. */
  acknowledged: number
  got: number
  outcome: string | undefined
}

export class Counting {
  readonly ids: readonly string[]
  readonly stale: Staleness[] = []
  readonly outcomes = new Map<string, number>()
  reads = 0
  writes = 0
  readonly #acknowledged = new Map<string, number>()
  readonly #token: string

  private constructor(articles: readonly Saved[], token: string) {
    this.ids = articles.map(({ id }) => id)
    this.#token = token
    for (const id of this.ids) this.#acknowledged.set(id, 0)
  }

  static async open(server: TestServer, articles: number): Promise<Counting> {
    const newsroom = await Newsroom.open(server)
    const made: Saved[] = []
    for (let index = 0; index < articles; index += 1) made.push(await newsroom.publish('articles', { lead: '0' }))
    return new Counting(made, newsroom.admin)
  }

  addresses(): string[] {
    return [
      `/api/articles?where[id][in]=${this.ids.join(',')}&limit=50&depth=0`,
      '/api/articles?limit=100&sort=-updatedAt&depth=0',
      ...this.ids.map((id) => `/api/articles/${id}`),
    ]
  }

  /** @returns the status of the answer; only 200 acknowledges the write */
  async write(server: TestServer, id: string): Promise<number> {
    const next = (this.#acknowledged.get(id) ?? 0) + 1
    const { status } = await server.request('PATCH', `/api/articles/${id}?depth=0`, {
      body: { lead: String(next), _status: 'published' },
      token: this.#token,
    })
    this.writes += 1
    // One that failed may have been committed all the same; the next number tells it from those that are acknowledged.
    if (status === 200) this.#acknowledged.set(id, next)
    return status
  }

  /** Reads, and notes every article that is older than what was acknowledged before, unless the answer says so. */
  async read(server: TestServer, path: string): Promise<number> {
    const before = new Map(this.#acknowledged)
    const { outcome, status, text } = await read(server, path)
    this.reads += 1
    this.outcomes.set(String(outcome), (this.outcomes.get(String(outcome)) ?? 0) + 1)
    if (status !== 200) return status
    const body = JSON.parse(text) as Counted & { docs?: Counted[] }
    for (const { id, lead } of body.docs ?? [body]) {
      const acknowledged = before.get(id)
      // What says of itself that it may be old is no lie.
      if (outcome !== 'stale' && acknowledged !== undefined && Number(lead) < acknowledged) {
        this.stale.push({ path, server: server.url, acknowledged, got: Number(lead), outcome })
      }
    }
    return status
  }

  /** For the output of a test. */
  summary(): string {
    return `${this.writes} writes, ${this.reads} reads ${JSON.stringify(Object.fromEntries(this.outcomes))}, ${this.stale.length} stale`
  }
}
