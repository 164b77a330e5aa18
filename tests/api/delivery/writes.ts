/** Everything that an editor does to documents, as one random number of each kind. */
import fc from 'fast-check'
import { image, linkTo, paragraph, richText } from '../../../src/content/richText/compose.ts'
import { unique } from '../access/newsroom.ts'
import type { TestServer } from '../harness/server.ts'
import { collections, pick, titleOf, withDrafts, type Collection, type World } from './world.ts'

export interface Write {
  kind: keyof typeof kinds
  collection: Collection
  /** Which document, which relation, which value. */
  numbers: readonly [number, number, number]
  server: 0 | 1
}

interface Arguments extends Omit<Write, 'kind' | 'server'> {
  world: World
  server: TestServer
}

const locales = ['fi', 'sv', 'en'] as const
const day = 86_400_000

function dayFromNow(number: number): string {
  return new Date(Date.now() + ((number % 5) - 2) * day).toISOString()
}

/** Changes of fields that lists look at, by collection. */
function someFields({ collection, numbers: [one, other, third], world }: Arguments): Record<string, unknown> {
  const text = unique('Teksti')
  const choices: Record<Collection, Record<string, unknown>[]> = {
    articles: [
      { topics: world.some('topics', other) },
      { topics: [world.id('topics', other), world.id('topics', third)].toReversed() },
      { authors: world.some('people', other) },
      { networks: world.some('networks', other) },
      { related: world.some('articles', other) },
      { heroImage: other % 3 === 0 ? null : pick(world.pictures, other) },
      { lead: text },
      { publishedAt: dayFromNow(third) },
      { references: [{ title: text, kind: 'book' }] },
      { references: [] },
      {
        body: richText(
          paragraph('Katso ', linkTo({ collection: 'articles', id: world.id('articles', other) }, 'tämä')),
          paragraph(linkTo({ collection: 'pages', id: world.id('pages', third) }, 'sivu')),
          image(pick(world.pictures, other), text),
        ),
      },
    ],
    topics: [{ description: text }, { createdAt: dayFromNow(third) }],
    people: [
      { consent: { given: other % 2 === 0, fields: [] } },
      { consent: { given: true, fields: ['title', 'organization'], until: dayFromNow(third) } },
      { title: text },
      { contact: { public: other % 2 === 0, email: 'ihminen@verkosto.example' } },
    ],
    networks: [{ coordinators: world.some('people', other) }, { seat: pick(['Kotka', 'Turku'], third) }, { summary: text }],
    services: [
      { networks: world.some('networks', other) },
      { urgent: other % 2 === 0 },
      { kind: pick(['other', 'guidance'], other) },
      { temporarilyClosed: third % 2 === 0 },
    ],
    pages: [{ parent: other % 3 === 0 ? null : world.id('pages', other) }, { summary: text }],
    events: [
      { networks: world.some('networks', other) },
      { visibility: pick(['public', 'members'], other) },
      { location: { city: pick(['Kotka', 'Turku'], third) } },
      { start: `2027-0${1 + (third % 9)}-01T10:00` },
    ],
  }
  return pick(choices[collection], one)
}

const published = (collection: Collection): Record<string, unknown> => (withDrafts.has(collection) ? { _status: 'published' } : {})

async function patch({ collection, numbers, server, world }: Arguments, body: unknown, query = ''): Promise<void> {
  await world.write(server, 'PATCH', `/api/${collection}/${world.id(collection, numbers[0])}?depth=0${query}`, body)
}

async function restoreVersion({ collection, numbers: [one, other], server, world }: Arguments): Promise<void> {
  if (!withDrafts.has(collection)) return
  const query = `where[parent][equals]=${world.id(collection, one)}&depth=0&limit=10`
  const { docs = [] } = await world.write(server, 'GET', `/api/${collection}/versions?${query}`)
  const versions = docs as { id: string }[]
  if (versions.length > 0) await world.write(server, 'POST', `/api/${collection}/versions/${pick(versions, other).id}`)
}

async function duplicate({ collection, numbers: [one], server, world }: Arguments): Promise<void> {
  const { doc } = await world.write(server, 'POST', `/api/${collection}/${world.id(collection, one)}/duplicate?depth=0`, {})
  if (doc) world.ids[collection].push((doc as { id: string }).id)
}

async function changeGlobal({ numbers: [one, other], server, world }: Arguments): Promise<void> {
  const text = unique('Teksti')
  const [slug, body] = pick(
    [
      ['navigation', { main: [{ text, document: { relationTo: 'pages', value: world.id('pages', other) } }] }],
      ['navigation', { footer: [{ text, document: { relationTo: 'articles', value: world.id('articles', other) } }] }],
      ['urgent-help', { title: text }],
      ['site-settings', { description: text }],
    ] as const,
    one,
  )
  await world.write(server, 'POST', `/api/globals/${slug}?locale=${pick(locales, other)}`, body)
}

const kinds = {
  create: (all: Arguments) => all.world.create(all.server, all.collection, { ...someFields(all), ...published(all.collection) }),
  createDraft: (all: Arguments) => all.world.create(all.server, all.collection, someFields(all), '&draft=true'),
  update: (all: Arguments) => patch(all, { ...someFields(all), ...published(all.collection) }),
  /** On a document that is not published, or that has a newer draft, this is another thing. */
  plainUpdate: (all: Arguments) => patch(all, someFields(all)),
  publish: (all: Arguments) => patch(all, published(all.collection)),
  unpublish: (all: Arguments) => patch(all, { _status: 'draft' }),
  saveDraft: (all: Arguments) => patch(all, { ...someFields(all), _status: 'draft' }, '&draft=true'),
  trash: (all: Arguments) => patch(all, { deletedAt: new Date().toISOString() }),
  untrash: (all: Arguments) => patch(all, { deletedAt: null }, '&trash=true'),
  remove: ({ collection, numbers, server, world }: Arguments) =>
    world.write(server, 'DELETE', `/api/${collection}/${world.id(collection, numbers[0])}?trash=true&depth=0`),
  restoreVersion,
  duplicate,
  translate: (all: Arguments) =>
    patch(all, { [titleOf[all.collection]]: unique('Käännös'), ...published(all.collection) }, `&locale=${pick(locales, all.numbers[1])}`),
  changeSlug: (all: Arguments) =>
    patch(all, { slug: unique('osoite').replace(' ', '-'), ...published(all.collection) }, `&locale=${pick(locales, all.numbers[1])}`),
  changeMany: ({ collection, server, world, ...all }: Arguments) =>
    world.write(
      server,
      'PATCH',
      `/api/${collection}?depth=0&where[id][in]=${[world.id(collection, 0), world.id(collection, 1), world.id(collection, 2)].join(',')}`,
      { ...someFields({ collection, server, world, ...all }), ...published(collection) },
    ),
  changeGlobal,
  changePicture: ({ numbers: [one], server, world }: Arguments) =>
    world.write(server, 'PATCH', `/api/media/${pick(world.pictures, one)}`, { alt: unique('Kuva') }),
} as const

const weighted: readonly Write['kind'][] = [
  ...(Object.keys(kinds) as Write['kind'][]),
  ...(['update', 'update', 'publish', 'saveDraft', 'unpublish', 'untrash'] as const),
]

export const anyWrite: fc.Arbitrary<Write> = fc.record({
  kind: fc.constantFrom(...weighted),
  collection: fc.constantFrom(...collections, 'articles', 'articles', 'articles'),
  numbers: fc.tuple(fc.nat(), fc.nat(), fc.nat()),
  server: fc.constantFrom(0, 1),
})

export async function perform(world: World, { kind, server, ...rest }: Write): Promise<void> {
  await kinds[kind]({ ...rest, world, server: world.servers[server] })
}
