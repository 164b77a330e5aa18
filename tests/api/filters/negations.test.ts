import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { stringify } from 'qs-esm'
import { documentsOf } from '../content/documents.ts'
import { startServer, type TestServer } from '../harness/server.ts'
import { countedOverRest, foundOverGraphQL, foundOverRest, type Asked, type Filter, type Named } from './found.ts'

let server: TestServer
let articles: Asked
let networks: Asked
let topics: Named
let letter: string

beforeAll(async () => {
  server = await startServer({ language: 'en' })
  const make = documentsOf(server, 'articles')
  const topic = documentsOf(server, 'topics')
  topics = {
    help: (await topic.create({ name: 'Apu', slug: 'suodatin-apu' })).id,
    law: (await topic.create({ name: 'Laki', slug: 'suodatin-laki' })).id,
  }
  letter = (await documentsOf(server, 'newsletters').create({ title: 'Kirje', slug: 'suodatin-kirje', _status: 'published' })).id
  const article = async (data: Record<string, unknown>): Promise<string> => (await make.create({ _status: 'published', ...data })).id
  articles = {
    collection: 'articles',
    singular: 'Article',
    plural: 'Articles',
    named: {
      none: await article({ title: 'Ei mitään' }),
      violence: await article({
        title: 'Väkivalta',
        lead: 'Yksi',
        contentNotes: ['violence'],
        topics: [topics['help']],
        newsletter: letter,
        references: [{ title: 'Yksi', year: 2001 }],
      }),
      both: await article({
        title: 'Molemmat',
        lead: 'Kaksi',
        contentNotes: ['violence', 'suicide'],
        topics: [topics['help'], topics['law']],
        references: [{ title: 'Yksi' }, { title: 'Kaksi', year: 2002 }],
      }),
      suicide: await article({ title: 'Itsemurha', contentNotes: ['suicide'], topics: [topics['law']], references: [{ title: 'Kaksi' }] }),
    },
  }
  const network = async (areas: unknown): Promise<string> =>
    (await documentsOf(server, 'networks').create({ name: 'Verkosto', areas }, 'draft=true')).id
  networks = {
    collection: 'networks',
    singular: 'Network',
    plural: 'Networks',
    token: await server.token('editor'),
    named: {
      same: await network([
        { scheme: 'region', code: '09' },
        { scheme: 'wellbeingServicesCounty', code: '10' },
      ]),
      other: await network([
        { scheme: 'region', code: '10' },
        { scheme: 'wellbeingServicesCounty', code: '09' },
      ]),
    },
  }
})

afterAll(() => server.stop())

/** Asked by somebody unknown and by an editor, over REST, GraphQL and the count, which all say the same where they have the filter. */
async function found(asked: Asked, filter: Filter): Promise<string[]> {
  const editor = { ...asked, token: await server.token('editor') }
  const names = await foundOverRest(server, editor, filter)
  expect((await foundOverGraphQL(server, editor, filter)) ?? names).toEqual(names)
  expect(await countedOverRest(server, editor, filter)).toBe(names.length)
  if (!asked.token) {
    expect(await foundOverRest(server, asked, filter)).toEqual(names)
    expect((await foundOverGraphQL(server, asked, filter)) ?? names).toEqual(names)
  }
  return names
}

describe('a negation', () => {
  it('is asked over GraphQL as well', async () => {
    expect(await foundOverGraphQL(server, articles, { contentNotes: { not_in: ['suicide'] } })).toEqual(['none', 'violence'])
  })

  it.each([
    ['not_in', ['suicide']],
    ['not_equals', 'suicide'],
  ])('on several choices is true when none of them matches, and when there is none: %s', async (operator, operand) => {
    expect(await found(articles, { contentNotes: { [operator]: operand } })).toEqual(['none', 'violence'])
  })

  it('on a relation to many is true when no document matches', async () => {
    expect(await found(articles, { topics: { not_equals: topics['law'] } })).toEqual(['none', 'violence'])
    expect(await found(articles, { topics: { not_in: [topics['law'], topics['help']] } })).toEqual(['none'])
  })

  it.each([
    ['not_equals', 'suodatin-laki', ['none', 'violence']],
    ['not_in', ['suodatin-laki', 'suodatin-apu'], ['none']],
    ['not_like', 'laki', ['none', 'violence']],
    ['exists', false, ['none']],
  ])('on a field of related documents is true when none of them matches: %s', async (operator, operand, expected) => {
    expect(await found(articles, { 'topics.slug': { [operator]: operand } })).toEqual(expected)
  })

  it.each([
    ['references.title', { not_equals: 'Kaksi' }, ['none', 'violence']],
    ['references.title', { not_like: 'kak' }, ['none', 'violence']],
    ['references.title', { not_in: ['Yksi', 'Kaksi'] }, ['none']],
    ['references.year', { exists: false }, ['none', 'suicide']],
    ['references.year', { not_equals: 2002 }, ['none', 'violence', 'suicide']],
  ])('on rows of a list is true when no row matches: %s %j', async (path, condition, expected) => {
    expect(await found(articles, { [path]: condition })).toEqual(expected)
  })

  it('on rich text is true when nothing in it matches', async () => {
    const bodies = { 'body.root.children.type': { not_equals: 'paragraph' } }
    expect(await found(articles, bodies)).toEqual(['none', 'violence', 'both', 'suicide'])
  })

  it.each([
    [{ not_equals: 'Yksi' }, ['none', 'both', 'suicide']],
    [{ not_in: ['Yksi'] }, ['none', 'both', 'suicide']],
    [{ not_in: ['Yksi', null] }, ['both']],
    [{ not_like: 'yks' }, ['none', 'both', 'suicide']],
    [{ not_equals: null }, ['violence', 'both']],
    [{ in: ['Yksi', null] }, ['none', 'violence', 'suicide']],
  ])('on one value is true when it is empty: %j', async (condition, expected) => {
    expect(await found(articles, { lead: condition })).toEqual(expected)
  })

  it('through a relation to one document is true when there is none', async () => {
    const all = Object.keys(articles.named)
    expect(await found(articles, { 'newsletter.slug': { not_equals: 'suodatin-kirje' } })).toEqual(['none', 'both', 'suicide'])
    expect(await found(articles, { 'newsletter.slug': { not_equals: 'jokin-muu' } })).toEqual(all)
    expect(await found(articles, { newsletter: { not_in: [letter] } })).toEqual(['none', 'both', 'suicide'])
  })

  it('tells somebody unknown nothing of related documents that they may not read', async () => {
    const draft = await documentsOf(server, 'newsletters').create({ title: 'Luonnos', slug: 'suodatin-luonnos' }, 'draft=true')
    const make = documentsOf(server, 'articles')
    const { id } = await make.create({ title: 'Tuleva', _status: 'published', newsletter: draft.id })
    const asked = { ...articles, named: { id } }
    expect(await foundOverRest(server, asked, { 'newsletter.slug': { not_equals: 'suodatin-luonnos' } })).toEqual(['id'])
    expect(await foundOverRest(server, asked, { 'newsletter.slug': { equals: 'suodatin-luonnos' } })).toEqual([])
  })

  it('is true of versions and of what a write changes in the same way', async () => {
    const token = await server.token('editor')
    const ids = Object.values(articles.named)
    const latest = { latest: { equals: true } }
    const versions = stringify({
      where: { and: [{ parent: { in: ids } }, latest, { 'version.contentNotes': { not_equals: 'suicide' } }] },
      depth: 0,
    })
    const { body } = await server.request<{ docs: { parent: string }[] }>('GET', `/api/articles/versions?${versions}`, { token })
    expect(body.docs.map(({ parent }) => parent).sort()).toEqual([articles.named['none'], articles.named['violence']].sort())
    const where = stringify({ where: { and: [{ id: { in: ids } }, { contentNotes: { not_equals: 'suicide' } }] } })
    const drafts = await server.request<{ docs: { id: string }[] }>('GET', `/api/articles?${where}&draft=true&depth=0`, { token })
    expect(drafts.body.docs.map(({ id }) => id).sort()).toEqual([articles.named['none'], articles.named['violence']].sort())
    const written = await server.request<{ docs: { id: string }[] }>('PATCH', `/api/articles?${where}`, {
      body: { references: [{ title: 'Muutettu' }], _status: 'published' },
      token,
    })
    expect(written.body.docs.map(({ id }) => id).sort()).toEqual([articles.named['none'], articles.named['violence']].sort())
  })
})

describe('conditions on what has several values', () => {
  it('in different parts of a filter may be true of different ones', async () => {
    const both = { and: [{ topics: { equals: topics['help'] } }, { topics: { equals: topics['law'] } }] }
    expect(await found(articles, both)).toEqual(['both'])
    const slugs = { and: [{ 'topics.slug': { equals: 'suodatin-apu' } }, { 'topics.slug': { equals: 'suodatin-laki' } }] }
    expect(await found(articles, slugs)).toEqual(['both'])
    const notes = { and: [{ contentNotes: { equals: 'violence' } }, { contentNotes: { contains: 'suicide' } }] }
    expect(await found(articles, notes)).toEqual(['both'])
  })

  it('beside each other are true of one and the same row', async () => {
    expect(await found(networks, { 'areas.scheme': { equals: 'region' }, 'areas.code': { equals: '09' } })).toEqual(['same'])
    const parts = { and: [{ 'areas.scheme': { equals: 'region' } }, { 'areas.code': { equals: '09' } }] }
    expect(await found(networks, parts)).toEqual(['same', 'other'])
  })

  it('beside each other are true of one and the same related document', async () => {
    expect(await found(articles, { 'topics.slug': { equals: 'suodatin-apu' }, 'topics.name': { equals: 'Apu' } })).toEqual([
      'violence',
      'both',
    ])
    expect(await found(articles, { 'topics.slug': { equals: 'suodatin-apu' }, 'topics.name': { equals: 'Laki' } })).toEqual([])
  })

  it('are no less because they stand beside others in the same object', async () => {
    const parts = { and: [{ lead: { equals: 'Kaksi' } }], or: [{ lead: { exists: true } }, { contentNotes: { equals: 'suicide' } }] }
    expect(await found(articles, parts)).toEqual(['both'])
    expect(await found(articles, { 'topics.slug': { equals: 'suodatin-laki' }, ...parts })).toEqual(['both'])
  })

  it('look at the related document even where its field is called like one of the document itself', async () => {
    const make = documentsOf(server, 'pages')
    const parent = await make.create({ title: 'Ylempi', _status: 'published' })
    const child = await make.create({ title: 'Alempi', parent: parent.id, _status: 'published' })
    const pages = { collection: 'pages', singular: 'Page', plural: 'Pages', named: { parent: parent.id, child: child.id } }
    expect(await found(pages, { title: { like: 'alem' }, 'parent.title': { like: 'ylem' } })).toEqual(['child'])
  })
})
