/**
 * A thousand addresses by Zipf's law on two processes, while an article is published every second: no read that begins after
 * the acknowledgement may be from before the write, and readers must hardly notice.
 */
import { percentile, readOn, type Read } from './reader.ts'
import { startVerkosto, type Environment } from './servers.ts'
import { adminToken } from './writer.ts'

const seconds = Number(process.env['BENCH_FRESHNESS_SECONDS'] ?? 60)
/** Turns without writes and with them, one after the other: the speed of a machine swings. */
const turns = 4
const leastReads = 100_000
/** Where it takes longer to come to as many reads, the machine is too slow for the figures to mean anything. */
const mostTurns = 16
const ports = [4311, 4312] as const
const addressCount = 1_000

interface Article {
  id: string
}

async function addressesOf(origin: string): Promise<{ articles: Article[]; addresses: string[] }> {
  const pages = await Promise.all(
    [1, 2, 3, 4, 5].map(async (page) => {
      const answer = await fetch(`${origin}/api/articles?limit=100&depth=0&select[slug]=true&page=${page}`)
      return ((await answer.json()) as { docs: { id: string; slug: string }[] }).docs
    }),
  )
  const articles = pages.flat()
  const documents = articles.flatMap(({ id, slug }) => [
    `/api/articles/${id}?locale=fi`,
    `/api/articles?where[slug][equals]=${slug}&limit=1&pagination=false&locale=fi`,
  ])
  const lists = Array.from({ length: 20 }, (_, page) => `/api/articles?limit=10&locale=fi&page=${page + 1}`)
  return { articles, addresses: [...lists, ...documents].slice(0, addressCount) }
}

/** The number that the last write has put into the lead of an article, as an answer shows it; -1 when it shows none. */
function numberIn(text: string, id: string): number {
  const parsed = JSON.parse(text) as { docs?: { id: string; lead?: string }[]; id?: string; lead?: string }
  const document = parsed.docs ? parsed.docs.find((candidate) => candidate.id === id) : parsed.id === id ? parsed : undefined
  return document ? Number(/^Muutos (\d+)/.exec(document.lead ?? '')?.[1] ?? 0) : -1
}

export async function freshness(environment: Environment): Promise<boolean> {
  process.stdout.write(
    `\nFreshness: two processes, ${addressCount} addresses by Zipf, in turns ${seconds} s without writes and as long with one a second …\n`,
  )
  const servers = await Promise.all(ports.map((port) => startVerkosto(environment, port)))
  try {
    const origins = servers.map(({ url }) => url)
    const [writerOrigin = ''] = origins
    const { addresses, articles } = await addressesOf(writerOrigin)
    const token = await adminToken(writerOrigin)
    for (const origin of origins) for (const address of addresses) await (await fetch(`${origin}${address}`)).arrayBuffer()

    const readInto = async (times: number[], onRead: (read: Read) => void = () => undefined): Promise<void> => {
      const end = performance.now() + (seconds * 1000) / turns
      await readOn(
        origins,
        addresses,
        16,
        () => performance.now() > end,
        (read) => {
          times.push(read.milliseconds)
          onRead(read)
        },
      )
    }

    /** When the write of a number was acknowledged, by article. */
    const acknowledged = new Map<string, { number: number; at: number }>()
    let [writes, checked, stale] = [0, 0, 0]
    const writeUntil = async (end: AbortSignal): Promise<void> => {
      while (!end.aborted) {
        const number = writes + 1
        const article = articles[number % 10]
        if (!article) throw new Error('There is nothing to write.')
        const answer = await fetch(`${origins[number % 2]}/api/articles/${article.id}?locale=fi&depth=0`, {
          method: 'PATCH',
          headers: { authorization: `JWT ${token}`, 'content-type': 'application/json' },
          body: JSON.stringify({ lead: `Muutos ${number}`, _status: 'published' }),
        })
        if (answer.status !== 200) throw new Error(`A write was answered with ${answer.status}.`)
        await answer.arrayBuffer()
        acknowledged.set(article.id, { number, at: performance.now() })
        writes = number
        await new Promise((resolve) => setTimeout(resolve, 1000))
      }
    }
    const check = ({ startedAt, text }: Read): void => {
      checked += 1
      for (const [id, { at, number }] of acknowledged) {
        if (startedAt <= at || !text.includes(id)) continue
        const shown = numberIn(text, id)
        if (shown >= 0 && shown < number) stale += 1
      }
    }
    const [quiet, busy]: [number[], number[]] = [[], []]
    for (let turn = 0; turn < mostTurns && (turn < turns || checked < leastReads); turn += 1) {
      await readInto(quiet)
      const end = new AbortController()
      const writing = writeUntil(end.signal)
      await readInto(busy, check)
      end.abort()
      await writing
    }
    const [before, during] = [percentile(quiet, 0.99), percentile(busy, 0.99)]
    process.stdout.write('\n| what | figure | bar |\n|---|---|---|\n')
    process.stdout.write(
      `| stale answers after ${writes} acknowledged writes, of ${checked} reads | ${stale} | 0 of at least ${leastReads.toLocaleString('en')} |\n`,
    )
    process.stdout.write(
      `| p99 with writes against without (${during.toFixed(2)} ms, ${before.toFixed(2)} ms) | ${(during / before).toFixed(2)} | ≤ 2 |\n`,
    )
    return stale === 0 && checked >= leastReads && during / before <= 2
  } finally {
    await Promise.all(servers.map((server) => server.stop()))
  }
}
