/**
 * `npm run bench`: in one run, on one machine, with the same articles: this server, the same content under plain Payload
 * (its own adapter, `next start`), and a bare `node:http` server that writes the same bytes. Figures of different runs are
 * not comparable; the ratios of one run are.
 */
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { startEmbeddedPostgres } from '../src/database/embeddedPostgres.ts'
import { load, median, type Request } from './load.ts'
import { buildPlainPayload, runCommand, startBareNode, startPlainPayload, startVerkosto, type BenchServer } from './servers.ts'

const root = path.resolve(import.meta.dirname, '..')
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 3)
const seconds = Number(process.env['BENCH_SECONDS'] ?? 6)
const ports = { verkosto: 4301, plain: 4302, bare: 4303 }

interface Scenario {
  name: string
  request: Request
  /** Smallest accepted ratio to plain Payload. */
  bar?: number
}

interface Figures {
  verkosto: number[]
  plain: number[]
  bare: number[]
}

async function scenariosOf(origin: string): Promise<Scenario[]> {
  const answer = await fetch(`${origin}/api/articles?limit=1&depth=0`)
  const { docs } = (await answer.json()) as { docs: { id: string; slug: string }[] }
  const [article] = docs
  if (!article) throw new Error('The benchmark found no article.')
  const query = '{ Articles(limit: 10, locale: fi) { docs { id title slug lead topics { name } } totalDocs } }'
  // Plain Payload answers without any localized field when no locale is named.
  return [
    { name: 'list of 10 with a relation', request: { path: '/api/articles?limit=10&locale=fi' }, bar: 1.15 },
    { name: 'document by id', request: { path: `/api/articles/${article.id}?locale=fi` }, bar: 1.4 },
    { name: 'document by slug', request: { path: `/api/articles?where[slug][equals]=${article.slug}&limit=1&pagination=false&locale=fi` } },
    { name: 'GraphQL list of 10', request: { path: '/api/graphql', method: 'POST', body: JSON.stringify({ query }) } },
  ]
}

async function bodyOf(origin: string, { body, method = 'GET', path: address }: Request): Promise<Buffer> {
  const answer = await fetch(`${origin}${address}`, { method, ...(body ? { body, headers: { 'content-type': 'application/json' } } : {}) })
  return Buffer.from(await answer.arrayBuffer())
}

async function measure(
  server: BenchServer,
  scenarios: readonly Scenario[],
  record: (scenario: Scenario, figure: number) => void,
): Promise<void> {
  try {
    for (const scenario of scenarios) {
      await load(server.url, scenario.request, 2)
      record(scenario, await load(server.url, scenario.request, seconds))
    }
  } finally {
    await server.stop()
  }
}

function print(scenarios: readonly Scenario[], figures: ReadonlyMap<string, Figures>): boolean {
  process.stdout.write(
    `\nRequests a second, medians of ${rounds} rounds of ${seconds} s, 16 connections, ${os.cpus().length} cores, Node ${process.version}\n\n`,
  )
  process.stdout.write('| what | Verkosto | plain Payload | ratio | bar | bare Node | share of bare |\n|---|---|---|---|---|---|---|\n')
  let reached = true
  for (const { bar, name } of scenarios) {
    const { bare = [], plain = [], verkosto = [] } = figures.get(name) ?? {}
    const [own, theirs, floor] = [median(verkosto), median(plain), median(bare)]
    const ratio = own / theirs
    if (bar !== undefined && ratio < bar) reached = false
    process.stdout.write(
      `| ${name} | ${own.toFixed(0)} | ${theirs.toFixed(0)} | ${ratio.toFixed(2)} | ${bar === undefined ? '–' : `≥ ${bar}`} | ${floor.toFixed(0)} | ${(own / floor).toFixed(3)} |\n`,
    )
  }
  return reached
}

async function main(): Promise<boolean> {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'verkosto-bench-'))
  await chmod(directory, 0o755)
  const database = await startEmbeddedPostgres(directory)
  const environment = {
    NODE_ENV: 'production',
    DATABASE_URL: database.url,
    DATA_DIR: directory,
    MEDIA_DIR: path.join(directory, 'media'),
    PAYLOAD_SECRET: 'the benchmark signs nothing that anybody reads',
    LOG_LEVEL: 'warn',
    HOST: '127.0.0.1',
    DISABLE_PAYLOAD_HMR: 'true',
    NEXT_TELEMETRY_DISABLED: '1',
    NODE_OPTIONS: '',
  }
  try {
    process.stdout.write('Preparing: schema, articles, a build of plain Payload …\n')
    await runCommand(['--conditions=production', 'src/cli/run.mjs', 'src/cli/migrate.ts'], root, environment)
    await runCommand(['--conditions=production', '--import', './src/cli/register.mjs', 'bench/seed.ts'], root, environment)
    await buildPlainPayload(environment)
    const first = await startVerkosto(environment, ports.verkosto)
    const scenarios = await scenariosOf(first.url)
    const bodies = new Map(await Promise.all(scenarios.map(async ({ name, request }) => [name, await bodyOf(first.url, request)] as const)))
    await first.stop()
    const figures = new Map(scenarios.map(({ name }): [string, Figures] => [name, { verkosto: [], plain: [], bare: [] }]))
    for (let round = 1; round <= rounds; round += 1) {
      process.stdout.write(`Round ${round} of ${rounds} …\n`)
      await measure(await startVerkosto(environment, ports.verkosto), scenarios, ({ name }, figure) =>
        figures.get(name)?.verkosto.push(figure),
      )
      await measure(await startPlainPayload(environment, ports.plain), scenarios, ({ name }, figure) =>
        figures.get(name)?.plain.push(figure),
      )
      for (const scenario of scenarios) {
        const file = path.join(directory, 'body.json')
        await writeFile(file, bodies.get(scenario.name) ?? '')
        await measure(await startBareNode(file, ports.bare), [scenario], ({ name }, figure) => figures.get(name)?.bare.push(figure))
      }
    }
    return print(scenarios, figures)
  } finally {
    await database.stop()
    await rm(directory, { recursive: true, force: true })
  }
}

process.exit((await main()) ? 0 : 1)
