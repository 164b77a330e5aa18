/** Requests a second of this server, plain Payload and a bare Node server, in alternating rounds. */
import { writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { ask, load, loader, median, type Request } from './load.ts'
import { startBareNode, startPlainPayload, startVerkosto, type BenchServer, type Environment } from './servers.ts'

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 3)
const seconds = Number(process.env['BENCH_SECONDS'] ?? 6)
const ports = { verkosto: 4301, plain: 4302, bare: 4303 }
/** A cookie that means nothing: the answer is somebody's own, and is read from the database. */
const uncached = { Cookie: 'nobody=1' }

interface Scenario {
  name: string
  request: Request
  /** Smallest accepted ratio to plain Payload, and share of bare Node. */
  bars?: { plain?: number; bare?: number }
}

interface Figures {
  verkosto: number[]
  plain: number[]
  bare: number[]
}

async function scenariosOf(origin: string): Promise<Scenario[]> {
  const { body } = await ask(origin, { path: '/api/articles?limit=1&depth=0' })
  const { docs } = JSON.parse(body.toString()) as { docs: { id: string; slug: string }[] }
  const [article] = docs
  if (!article) throw new Error('The benchmark found no article.')
  const query = '{ Articles(limit: 10, locale: fi) { docs { id title slug lead topics { name } } totalDocs } }'
  // Plain Payload answers without any localized field when no locale is named.
  const list = '/api/articles?limit=10&locale=fi'
  const byId = `/api/articles/${article.id}?locale=fi`
  const bySlug = `/api/articles?where[slug][equals]=${article.slug}&limit=1&pagination=false&locale=fi`
  const { headers } = await ask(origin, { path: byId })
  return [
    { name: 'uncached: list of 10 with a relation', request: { path: list, headers: uncached }, bars: { plain: 2.5 } },
    { name: 'uncached: document by id', request: { path: byId, headers: uncached }, bars: { plain: 2.5 } },
    { name: 'uncached: document by slug', request: { path: bySlug, headers: uncached }, bars: { plain: 2.5 } },
    {
      name: 'uncached: GraphQL list of 10',
      request: { path: '/api/graphql', method: 'POST', body: JSON.stringify({ query }), headers: uncached },
    },
    { name: 'from memory: list of 10', request: { path: list }, bars: { plain: 150, bare: 0.7 } },
    { name: 'from memory: document by id', request: { path: byId }, bars: { plain: 150, bare: 0.7 } },
    {
      name: '304: document by id',
      request: { path: byId, headers: { 'If-None-Match': headers.etag ?? '' }, status: 304 },
      bars: { bare: 0.7 },
    },
  ]
}

async function measure(server: BenchServer, scenarios: readonly Scenario[], record: (name: string, figure: number) => void): Promise<void> {
  try {
    for (const { name, request } of scenarios) {
      await load(server.url, request, 2)
      record(name, await load(server.url, request, seconds))
    }
  } finally {
    await server.stop()
  }
}

/** Plain Payload knows no 304 and has no memory: it is asked once for what several scenarios ask of it. */
function askedOfPlain(scenarios: readonly Scenario[]): Scenario[] {
  return scenarios.filter(({ name }) => name.startsWith('uncached'))
}

function twinOf(name: string): string {
  return name.replace('from memory: list of 10', 'uncached: list of 10 with a relation').replace('from memory', 'uncached')
}

async function print(scenarios: readonly Scenario[], figures: ReadonlyMap<string, Figures>): Promise<boolean> {
  const machine = `${os.cpus().length} cores, Node ${process.version}`
  process.stdout.write(
    `\nRequests a second: medians of ${rounds} rounds of ${seconds} s, 16 connections by ${await loader()} (POST by autocannon), ${machine}\n\n`,
  )
  process.stdout.write(
    '| what | Verkosto | plain Payload | ratio | bar | bare Node | share of bare | bar |\n|---|---|---|---|---|---|---|---|\n',
  )
  let reached = true
  for (const { bars = {}, name } of scenarios) {
    const { bare = [], verkosto = [] } = figures.get(name) ?? {}
    const plain = figures.get(twinOf(name))?.plain ?? []
    const [own, theirs, floor] = [median(verkosto), median(plain), median(bare)]
    const [ratio, share] = [own / theirs, own / floor]
    if ((bars.plain !== undefined && ratio < bars.plain) || (bars.bare !== undefined && share < bars.bare)) reached = false
    const bar = (value: number | undefined): string => (value === undefined ? '–' : `≥ ${value}`)
    const ofPlain = plain.length > 0 ? [theirs.toFixed(0), ratio.toFixed(2)] : ['–', '–']
    process.stdout.write(
      `| ${[name, own.toFixed(0), ...ofPlain, bar(bars.plain), floor.toFixed(0), share.toFixed(3), bar(bars.bare)].join(' | ')} |\n`,
    )
  }
  return reached
}

/** @returns whether every bar was reached */
export async function speed(environment: Environment, directory: string): Promise<boolean> {
  const first = await startVerkosto(environment, ports.verkosto)
  const scenarios = await scenariosOf(first.url)
  const bodies = new Map(
    await Promise.all(scenarios.map(async ({ name, request }) => [name, (await ask(first.url, request)).body] as const)),
  )
  await first.stop()
  const figures = new Map(scenarios.map(({ name }): [string, Figures] => [name, { verkosto: [], plain: [], bare: [] }]))
  for (let round = 1; round <= rounds; round += 1) {
    process.stdout.write(`Round ${round} of ${rounds} …\n`)
    await measure(await startVerkosto(environment, ports.verkosto), scenarios, (name, figure) => figures.get(name)?.verkosto.push(figure))
    await measure(await startPlainPayload(environment, ports.plain), askedOfPlain(scenarios), (name, figure) =>
      figures.get(name)?.plain.push(figure),
    )
    for (const scenario of scenarios) {
      const file = path.join(directory, 'body.json')
      await writeFile(file, bodies.get(scenario.name) ?? '')
      await measure(await startBareNode(file, ports.bare), [scenario], (name, figure) => figures.get(name)?.bare.push(figure))
    }
  }
  return print(scenarios, figures)
}
