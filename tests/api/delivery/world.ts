/** Documents that a property may write and ask for, and what is known of them. */
import { Newsroom, unique } from '../access/newsroom.ts'
import type { TestServer } from '../harness/server.ts'

export const collections = ['articles', 'topics', 'people', 'networks', 'services', 'pages', 'events'] as const

export type Collection = (typeof collections)[number]

export const withDrafts: ReadonlySet<Collection> = new Set(['articles', 'networks', 'services', 'pages', 'events'])

export const titleOf: Readonly<Record<Collection, string>> = {
  articles: 'title',
  topics: 'name',
  people: 'name',
  networks: 'name',
  services: 'name',
  pages: 'title',
  events: 'title',
}

/** Every number picks something, so that a random sequence always means something. */
export function pick<Item>(items: readonly Item[], number: number): Item {
  const item = items[number % items.length]
  if (item === undefined) throw new Error('There is nothing to pick from.')
  return item
}

export class World {
  readonly servers: readonly [TestServer, TestServer]
  readonly token: string
  /** Newest last. Some are deleted by now: they may be asked for and written all the same. */
  readonly ids: Record<Collection, string[]>
  readonly pictures: readonly string[]
  /** Slugs that documents have or had. */
  readonly slugs: string[] = []
  /** Answers of writes by status. */
  readonly statuses = new Map<number, number>()

  private constructor(servers: readonly [TestServer, TestServer], token: string, ids: World['ids'], pictures: readonly string[]) {
    this.servers = servers
    this.token = token
    this.ids = ids
    this.pictures = pictures
  }

  static async open(servers: readonly [TestServer, TestServer]): Promise<World> {
    const newsroom = await Newsroom.open(servers[0])
    const found = await Promise.all(
      [...collections, 'media'].map(async (collection) => {
        const { body } = await servers[0].request<{ docs: { id: string }[] }>('GET', `/api/${collection}?limit=3&depth=0`, {
          token: newsroom.admin,
        })
        return [collection, body.docs.map(({ id }) => id)] as const
      }),
    )
    const { media = [], ...ids } = Object.fromEntries(found)
    return new World(servers, newsroom.admin, ids as World['ids'], media)
  }

  /** One of the last few: what is written often is what is asked for often. */
  id(collection: Collection, number: number): string {
    return pick(this.ids[collection].slice(-6), number)
  }

  some(collection: Collection, number: number): string[] {
    return Array.from({ length: number % 3 }, (_, index) => this.id(collection, number + index))
  }

  sample(collection: Collection): Record<string, unknown> {
    return {
      [titleOf[collection]]: unique('Testi'),
      ...(collection === 'events' ? { start: '2027-03-01T10:00', visibility: 'public' } : {}),
      ...(collection === 'people' ? { consent: { given: true, fields: ['title', 'bio'] } } : {}),
    }
  }

  /** A write; what the server refuses is no matter, what it fails on is. */
  async write(server: TestServer, method: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
    const answer = await server.request<Record<string, unknown>>(method, path, { body, token: this.token })
    this.statuses.set(answer.status, (this.statuses.get(answer.status) ?? 0) + 1)
    if (answer.status >= 500) throw new Error(`${method} ${path} ${JSON.stringify(body)}: ${answer.status} ${JSON.stringify(answer.body)}`)
    const { doc } = answer.body as { doc?: { id?: string; slug?: unknown } }
    if (typeof doc?.slug === 'string') this.slugs.push(doc.slug)
    return answer.body
  }

  async create(server: TestServer, collection: Collection, data: Record<string, unknown>, query = ''): Promise<void> {
    const { doc } = await this.write(server, 'POST', `/api/${collection}?depth=0${query}`, { ...this.sample(collection), ...data })
    if (doc) this.ids[collection].push((doc as { id: string }).id)
  }
}
