/**
 * Requests a second of this server, plain Payload and a bare Node server. They run side by side and are loaded in turn, some
 * seconds each: the speed of a machine can swing by half from minute to minute, and a ratio is of neighbours.
 */
import { writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { ask, load, loader, median, type Request } from './load.ts'
import { startBareNode, startPlainPayload, startVerkosto, type BenchServer, type Environment } from './servers.ts'

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 3)
const seconds = Number(process.env['BENCH_SECONDS'] ?? 6)
/** Turns that the seconds are given in. */
const turns = 2
const warmUp = 2
const ports = { verkosto: 4301, plain: 4302, bare: 4303 }
/** A sign-in that is none: the answer is somebody's own, and is read from the database. */
const uncached = { Cookie: 'payload-token=nobody' }

interface Scenario {
  name: string
  request: Request
  /** Smallest accepted ratio to plain Payload, and share of bare Node. */
  bars?: { plain?: number; bare?: number }
}

type Contender = 'verkosto' | 'plain' | 'bare'
/** Requests a second in one round; plain Payload knows no 304. */
type Figures = Partial<Record<Contender, number>>

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
      bars: { plain: 2.5 },
    },
    { name: 'from memory: list of 10', request: { path: list }, bars: { plain: 150, bare: 0.6 } },
    { name: 'from memory: document by id', request: { path: byId }, bars: { plain: 150, bare: 0.6 } },
    {
      name: '304: document by id',
      request: { path: byId, headers: { 'If-None-Match': headers.etag ?? '' }, status: 304 },
      bars: { bare: 0.6 },
    },
  ]
}

async function measure(servers: Partial<Record<Contender, BenchServer>>, { request }: Scenario): Promise<Figures> {
  const contenders = Object.entries(servers) as [Contender, BenchServer][]
  const figures: Figures = {}
  for (const [, { url }] of contenders) await load(url, request, warmUp)
  for (let turn = 0; turn < turns; turn += 1) {
    for (const [name, { url }] of contenders) figures[name] = (figures[name] ?? 0) + (await load(url, request, seconds / turns)) / turns
  }
  return figures
}

function printRow({ bars = {}, name }: Scenario, rows: readonly Figures[]): boolean {
  const of = (contender: Contender): number => median(rows.flatMap((row) => row[contender] ?? []))
  const against = (contender: Contender): number => median(rows.map((row) => (row.verkosto ?? 0) / (row[contender] ?? Number.NaN)))
  const bar = (value: number | undefined): string => (value === undefined ? '–' : `≥ ${value}`)
  const [ratio, share] = [against('plain'), against('bare')]
  const ofPlain = Number.isNaN(ratio) ? ['–', '–'] : [of('plain').toFixed(0), ratio.toFixed(2)]
  const ofBare = [of('bare').toFixed(0), share.toFixed(3)]
  process.stdout.write(`| ${[name, of('verkosto').toFixed(0), ...ofPlain, bar(bars.plain), ...ofBare, bar(bars.bare)].join(' | ')} |\n`)
  return (bars.plain === undefined || ratio >= bars.plain) && (bars.bare === undefined || share >= bars.bare)
}

async function print(scenarios: readonly Scenario[], figures: ReadonlyMap<string, Figures[]>): Promise<boolean> {
  const machine = `${os.cpus().length} cores, Node ${process.version}`
  process.stdout.write(
    `\nRequests a second, and ratios within a round: medians of ${rounds} rounds of ${seconds} s, 16 connections by ${await loader()} (POST by autocannon), ${machine}\n\n`,
  )
  process.stdout.write(
    '| what | Verkosto | plain Payload | ratio | bar | bare Node | share of bare | bar |\n|---|---|---|---|---|---|---|---|\n',
  )
  return scenarios.map((scenario) => printRow(scenario, figures.get(scenario.name) ?? [])).every(Boolean)
}

/** Measures every scenario once, with servers that have just been started. */
async function measureRound(
  environment: Environment,
  scenarios: readonly Scenario[],
  startBare: (scenario: Scenario) => Promise<BenchServer>,
  record: (name: string, figures: Figures) => void,
): Promise<void> {
  const verkosto = await startVerkosto(environment, ports.verkosto)
  const plain = await startPlainPayload(environment, ports.plain)
  try {
    for (const scenario of scenarios) {
      const bare = await startBare(scenario)
      try {
        const asked = scenario.request.status === 304 ? { verkosto, bare } : { verkosto, plain, bare }
        record(scenario.name, await measure(asked, scenario))
      } finally {
        await bare.stop()
      }
    }
  } finally {
    await Promise.all([verkosto.stop(), plain.stop()])
  }
}

/** @returns whether every bar was reached */
export async function speed(environment: Environment, directory: string): Promise<boolean> {
  const first = await startVerkosto(environment, ports.verkosto)
  const scenarios = await scenariosOf(first.url)
  const bodies = new Map(
    await Promise.all(scenarios.map(async ({ name, request }) => [name, (await ask(first.url, request)).body] as const)),
  )
  await first.stop()
  const startBare = async ({ name }: Scenario): Promise<BenchServer> => {
    const file = path.join(directory, 'body.json')
    await writeFile(file, bodies.get(name) ?? '')
    return startBareNode(file, ports.bare)
  }
  const figures = new Map(scenarios.map(({ name }): [string, Figures[]] => [name, []]))
  for (let round = 1; round <= rounds; round += 1) {
    process.stdout.write(`Round ${round} of ${rounds} …\n`)
    await measureRound(environment, scenarios, startBare, (name, measured) => figures.get(name)?.push(measured))
  }
  return print(scenarios, figures)
}
