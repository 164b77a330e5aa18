/** Everything that an anonymous reader asks: addresses that are made of what there is in the world. */
import fc from 'fast-check'
import { collections, pick, titleOf, withDrafts, type Collection, type World } from './world.ts'

export interface Question {
  form: number
  collection: Collection
  numbers: readonly [number, number, number]
}

type Address = (world: World, collection: Collection, numbers: Question['numbers']) => string

const locales = ['fi', 'sv', 'en', 'all'] as const

/** Filters that writes move documents in and out of. */
function filters(world: World, collection: Collection, [one, other]: Question['numbers']): string[] {
  const own: Record<Collection, string[]> = {
    articles: [
      `where[topics][in]=${world.id('topics', one)}`,
      `where[topics][equals]=${world.id('topics', one)}`,
      `where[topics][not_in]=${world.id('topics', one)}`,
      `where[topics.name][like]=e`,
      `where[authors.name][exists]=true`,
      `where[networks][in]=${world.id('networks', one)},${world.id('networks', other)}`,
      `where[or][0][topics][in]=${world.id('topics', one)}&where[or][1][authors][in]=${world.id('people', other)}`,
      `where[related][exists]=true`,
      `where[heroImage][exists]=false`,
      `where[references.kind][equals]=book`,
      `where[publishedAt][greater_than]=2026-01-01T00:00:00.000Z`,
    ],
    topics: ['where[name][like]=e', `where[id][not_in]=${world.id('topics', one)}`],
    people: ['where[name][like]=e'],
    networks: ['where[seat][equals]=Kotka', 'where[coordinators.name][exists]=true'],
    services: ['where[urgent][equals]=true', 'where[kind][in]=guidance', `where[networks][in]=${world.id('networks', one)}`],
    pages: [`where[parent][equals]=${world.id('pages', one)}`, 'where[parent][exists]=true', 'where[parent.title][like]=e'],
    events: ['where[location.city][equals]=Kotka', 'where[start][less_than]=2027-05-01T00:00', 'where[networks.seat][equals]=Turku'],
  }
  return [
    ...own[collection],
    `where[slug][equals]=${world.slugs.length > 0 ? pick(world.slugs.slice(-12), one) : 'ei-ole'}`,
    `where[id][in]=${world.id(collection, one)},${world.id(collection, other)}`,
    `where[updatedAt][greater_than]=2026-01-01T00:00:00.000Z`,
  ]
}

const sorts = (collection: Collection): string[] => [
  titleOf[collection],
  `-${titleOf[collection]}`,
  '-updatedAt',
  'createdAt',
  ...(collection === 'articles' ? ['-publishedAt', 'lead,-slug'] : []),
  ...(collection === 'events' ? ['-location.city', 'start'] : []),
]

const selections = (collection: Collection): string[] => [
  `select[${titleOf[collection]}]=true`,
  'select[slug]=false&depth=0',
  'populate[topics][name]=true&populate[people][name]=true',
]

const extras = ['', '', 'depth=0', 'depth=2', 'format=html', 'pagination=false&limit=20', 'limit=2&page=2', 'limit=1', 'page=3&limit=1']

function query(parts: readonly string[]): string {
  return parts.filter(Boolean).join('&')
}

function locale(numbers: Question['numbers']): string {
  return pick(
    ['', '', '', `locale=${pick(locales, numbers[1])}`, 'locale=sv&fallback-locale=fi', 'locale=en&fallback-locale=none'],
    numbers[2],
  )
}

const graphqlNames: Readonly<Record<Collection, readonly [one: string, many: string]>> = {
  articles: ['Article', 'Articles'],
  topics: ['Topic', 'Topics'],
  people: ['Person', 'People'],
  networks: ['Network', 'Networks'],
  services: ['Service', 'Services'],
  pages: ['Page', 'Pages'],
  events: ['Event', 'Events'],
}

const graphql = (text: string): string => `/api/graphql?query=${encodeURIComponent(text)}`

const forms: readonly Address[] = [
  (world, collection, numbers) =>
    `/api/${collection}/${world.id(collection, numbers[0])}?${query([pick(extras, numbers[1]), locale(numbers)])}`,
  (world, collection, numbers) => `/api/${collection}/${world.id(collection, numbers[0])}?depth=0`,
  (world, collection, numbers) =>
    `/api/${collection}?${query([pick(filters(world, collection, numbers), numbers[2]), pick(extras, numbers[1]), locale(numbers)])}`,
  (world, collection, numbers) =>
    `/api/${collection}/count?${query([pick(filters(world, collection, numbers), numbers[2]), locale(numbers)])}`,
  (_, collection, numbers) =>
    `/api/${collection}?${query([`sort=${pick(sorts(collection), numbers[0])}`, pick(extras, numbers[1]), locale(numbers)])}`,
  (_, collection, numbers) => `/api/${collection}?${query([pick(selections(collection), numbers[0]), 'limit=4'])}`,
  (_, __, numbers) =>
    `/api/globals/${pick(['navigation', 'urgent-help', 'site-settings'], numbers[0])}?${query([`depth=${numbers[1] % 3}`, locale(numbers)])}`,
  (_, __, numbers) =>
    `/api/newsletters?${pick(['limit=2', 'depth=2', 'joins[articles][limit]=1', 'joins=false', 'joins[articles][sort]=-publishedAt'], numbers[0])}`,
  (world, collection, numbers) => {
    const [name, many] = graphqlNames[collection]
    const title = titleOf[collection]
    const publishedOnly = withDrafts.has(collection) ? '_status' : 'createdAt'
    return graphql(
      pick(
        [
          `{ ${many}(limit: 3, sort: "-${title}") { docs { id ${title} ${publishedOnly} } totalDocs } }`,
          `{ ${name}(id: "${world.id(collection, numbers[0])}") { ${title} slug updatedAt } }`,
          `{ count${many} { totalDocs } }`,
          `{ Articles(limit: 3) { docs { title topics { name } authors { name title } related { title } } } }`,
          `{ Navigation { main { text document { relationTo value { ... on Page { title } ... on Article { title } } } } } UrgentHelp { title } }`,
          `query ($c: String) { Events(where: { location__city: { equals: $c } }) { totalDocs docs { title } } }&variables={"c":"Kotka"}`,
        ],
        numbers[1],
      ),
    ).replace(/%26variables%3D(.*)$/, '&variables=$1')
  },
]

export const anyQuestion: fc.Arbitrary<Question> = fc.record({
  form: fc.nat({ max: forms.length - 1 }),
  collection: fc.constantFrom(...collections, 'articles', 'articles'),
  numbers: fc.tuple(fc.nat(), fc.nat(), fc.nat()),
})

export function addressOf(world: World, { collection, form, numbers }: Question): string {
  return pick(forms, form)(world, collection, numbers)
}
