/**
 * How long a save takes, one at a time, beside plain Payload with the same content and the same hooks. The two take turns save by save:
 * the speed of a machine can swing by half from minute to minute.
 */
import { median } from './load.ts'
import { startPlainPayload, startVerkosto, type BenchServer, type Environment } from './servers.ts'
import { adminToken } from './writer.ts'

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 3)
const saves = Number(process.env['BENCH_SAVES'] ?? 40)
const warmUp = 10
const ports = { verkosto: 4301, plain: 4302 }
/** A save may take as long as plain Payload's. */
const bar = 1

interface Writer {
  origin: string
  token: string
  /** An article of its own, so that neither waits for the other. */
  article: string
}

/** @param number another one each time */
type Save = (writer: Writer, number: number) => { method: string; path: string; body: Record<string, unknown> }

const kinds: readonly (readonly [name: string, save: Save])[] = [
  ['a new article', (_, number) => ({ method: 'POST', path: '/api/articles', body: { title: `Uusi ${number}`, _status: 'draft' } })],
  [
    'a draft of an article',
    ({ article }, number) => ({ method: 'PATCH', path: `/api/articles/${article}?draft=true`, body: { title: `Luonnos ${number}` } }),
  ],
  [
    'an article published',
    ({ article }, number) => ({
      method: 'PATCH',
      path: `/api/articles/${article}`,
      body: { title: `Julkinen ${number}`, _status: 'published' },
    }),
  ],
]

async function send({ origin, token }: Writer, { body, method, path }: ReturnType<Save>): Promise<{ id: string }> {
  const response = await fetch(`${origin}${path}${path.includes('?') ? '&' : '?'}locale=fi&depth=0`, {
    method,
    headers: { 'content-type': 'application/json', authorization: `JWT ${token}` },
    body: JSON.stringify(body),
  })
  const { doc } = (await response.json()) as { doc?: { id: string } }
  if (!doc) throw new Error(`${method} ${path} was answered ${response.status} by ${origin}.`)
  return doc
}

async function writerAt({ url }: BenchServer): Promise<Writer> {
  const writer = { origin: url, token: await adminToken(url), article: '' }
  const { id } = await send(writer, {
    method: 'POST',
    path: '/api/articles',
    body: { title: `Kirjoitettava ${url}`, _status: 'published' },
  })
  return { ...writer, article: id }
}

async function millisecondsOf(writer: Writer, save: Save, number: number): Promise<number> {
  const start = performance.now()
  await send(writer, save(writer, number))
  return performance.now() - start
}

/** @returns the median time of a save by each, in milliseconds */
async function measure(own: Writer, plain: Writer, save: Save): Promise<{ own: number; plain: number }> {
  const times = { own: [] as number[], plain: [] as number[] }
  for (let number = 0; number < warmUp + saves; number += 1) {
    const [ofOwn, ofPlain] = [await millisecondsOf(own, save, number), await millisecondsOf(plain, save, number)]
    if (number < warmUp) continue
    times.own.push(ofOwn)
    times.plain.push(ofPlain)
  }
  return { own: median(times.own), plain: median(times.plain) }
}

/** Plain Payload has been built. @returns whether every bar was reached */
export async function saveTimes(environment: Environment): Promise<boolean> {
  const figures = new Map(kinds.map(([name]): [string, { own: number; plain: number }[]] => [name, []]))
  for (let round = 1; round <= rounds; round += 1) {
    process.stdout.write(`Saves, round ${round} of ${rounds} …\n`)
    const servers = [await startVerkosto(environment, ports.verkosto), await startPlainPayload(environment, ports.plain)] as const
    try {
      const [own, plain] = [await writerAt(servers[0]), await writerAt(servers[1])]
      for (const [name, save] of kinds) figures.get(name)?.push(await measure(own, plain, save))
    } finally {
      await Promise.all(servers.map((server) => server.stop()))
    }
  }
  process.stdout.write(`\nMilliseconds of a save, medians of ${rounds} rounds of ${saves}, in turn with plain Payload\n\n`)
  process.stdout.write('| what | Verkosto | plain Payload | ratio | bar |\n|---|---|---|---|---|\n')
  return [...figures]
    .map(([name, rows]) => {
      const ratio = median(rows.map(({ own, plain }) => own / plain))
      const times = [median(rows.map(({ own }) => own)), median(rows.map(({ plain }) => plain))].map((time) => time.toFixed(1))
      process.stdout.write(`| ${[name, ...times, ratio.toFixed(2), `≤ ${bar}`].join(' | ')} |\n`)
      return ratio <= bar
    })
    .every(Boolean)
}
