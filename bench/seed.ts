/** Fills the benchmark's database: the same articles for every server, with relations, about 3.5 kB each. */
import { getPayload } from 'payload'
import config from '../payload.config.ts'
import { account } from './writer.ts'

const articleCount = Number(process.env['BENCH_ARTICLES'] ?? 500)
const paragraph =
  'Verkoston jäsenet jakavat osaamista, konsultoivat toisiaan ja sopivat siitä, miten apua tarvitseva ohjataan oikeaan paikkaan. '

function body(index: number): unknown {
  const text = (content: string): unknown => ({
    type: 'text',
    version: 1,
    text: content,
    format: 0,
    style: '',
    mode: 'normal',
    detail: 0,
  })
  const paragraphs = Array.from({ length: 4 }, (_, position) => ({
    type: 'paragraph',
    version: 1,
    format: '',
    indent: 0,
    direction: 'ltr',
    textFormat: 0,
    textStyle: '',
    children: [text(`${index}.${position} ${paragraph.repeat(3)}`)],
  }))
  return { root: { type: 'root', version: 1, format: '', indent: 0, direction: 'ltr', children: paragraphs } }
}

const payload = await getPayload({ config })
// The benchmark writes its own database; nobody is signed in.
const write = { overrideAccess: true, depth: 0, locale: 'fi' } as const
const topics = await Promise.all(
  ['Ennaltaehkäisy', 'Tukipalvelut', 'Koulutus', 'Tutkimus', 'Vanhemmille'].map((name) =>
    payload.create({ ...write, collection: 'topics', data: { name } }),
  ),
)
for (let index = 0; index < articleCount; index += 1) {
  await payload.create({
    ...write,
    collection: 'articles',
    data: {
      title: `Artikkeli numero ${index} verkostojen työstä`,
      lead: 'Lyhyt johdanto, joka kertoo, mistä artikkelissa on kyse ja kenelle se on kirjoitettu.',
      body: body(index),
      topics: [topics[index % topics.length]?.id, topics[(index + 1) % topics.length]?.id],
      publishedAt: new Date(Date.UTC(2026, 0, 1) + index * 3_600_000).toISOString(),
      _status: 'published',
    } as never,
  })
}
await payload.create({ ...write, collection: 'users', data: { ...account, name: 'Mittari', role: 'admin' } })
process.stdout.write(`${articleCount} articles written\n`)
process.exit(0)
