/** The same reads with 500 and with 50,000 articles: medians of the time that one answer takes, one after another. */
import pg from 'pg'
import { median } from './load.ts'
import { startVerkosto, type Environment } from './servers.ts'

const port = 4321
const copies = 99
const rounds = 300

/** Rounds that are not measured: the server and PostgreSQL come to know the query. */
const warmUp = 200

async function connected<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Copies every article with its texts and relations in SQL: through Payload it would take a quarter of an hour. */
async function multiply(client: pg.Client): Promise<void> {
  const columnsOf = async (table: string, without: readonly string[]): Promise<string[]> => {
    const { rows } = await client.query<{ name: string }>(
      'select column_name as name from information_schema.columns where table_name = $1 order by ordinal_position',
      [table],
    )
    return rows.map(({ name }) => name).filter((name) => !without.includes(name))
  }
  const quoted = (names: readonly string[], of = ''): string => names.map((name) => `${of}"${name}"`).join(', ')
  const article = await columnsOf('articles', ['id', 'published_at'])
  const texts = await columnsOf('articles_locales', ['id', '_parent_id', 'slug'])
  const relations = await columnsOf('articles_rels', ['id', 'parent_id'])
  await client.query(`create temporary table copies as
    select a.id as original, gen_random_uuid() as id, n from articles a cross join generate_series(1, ${copies}) n`)
  await client.query(`insert into articles (id, published_at, ${quoted(article)})
    select c.id, a.published_at - c.n * interval '30 days', ${quoted(article, 'a.')} from copies c join articles a on a.id = c.original`)
  await client.query(`insert into articles_locales (_parent_id, slug, ${quoted(texts)})
    select c.id, t.slug || '-' || c.n, ${quoted(texts, 't.')} from copies c join articles_locales t on t._parent_id = c.original`)
  await client.query(`insert into articles_rels (parent_id, ${quoted(relations)})
    select c.id, ${quoted(relations, 'r.')} from copies c join articles_rels r on r.parent_id = c.original`)
}

async function timesOf(environment: Environment): Promise<Map<string, number>> {
  const server = await startVerkosto(environment, port)
  try {
    const answer = await fetch(`${server.url}/api/articles?limit=1&depth=0&page=200`)
    const [article] = ((await answer.json()) as { docs: { slug: string }[] }).docs
    const list = '/api/articles?limit=10&locale=fi'
    const bySlug = `/api/articles?where[slug][equals]=${article?.slug}&limit=1&pagination=false&locale=fi`
    const times = new Map<string, number>()
    for (const [name, path, headers] of [
      ['list, uncached', list, { cookie: 'payload-token=nobody' }],
      ['by slug, uncached', bySlug, { cookie: 'payload-token=nobody' }],
      ['list, from memory', list, {}],
      ['by slug, from memory', bySlug, {}],
    ] as [string, string, Record<string, string>][]) {
      const measured: number[] = []
      for (let round = -warmUp; round < rounds; round += 1) {
        const start = performance.now()
        await (await fetch(`${server.url}${path}`, { headers })).arrayBuffer()
        if (round >= 0) measured.push(performance.now() - start)
      }
      times.set(name, median(measured))
    }
    return times
  } finally {
    await server.stop()
  }
}

export async function growth(environment: Environment, databaseUrl: string): Promise<boolean> {
  process.stdout.write('\nGrowth: 500 articles, then 50,000 …\n')
  // Both with what PostgreSQL knows of its tables once it has looked at them.
  await connected(databaseUrl, (client) => client.query('vacuum analyze'))
  const few = await timesOf(environment)
  await connected(databaseUrl, async (client) => {
    await multiply(client)
    await client.query('vacuum analyze')
  })
  const many = await timesOf(environment)
  process.stdout.write('\n| median of one answer | 500 articles | 50,000 articles | ratio | bar |\n|---|---|---|---|---|\n')
  let reached = true
  for (const [name, before] of few) {
    const after = many.get(name) ?? Number.NaN
    if (!(after / before <= 1.5)) reached = false
    process.stdout.write(`| ${name} | ${before.toFixed(2)} ms | ${after.toFixed(2)} ms | ${(after / before).toFixed(2)} | ≤ 1.5 |\n`)
  }
  return reached
}
