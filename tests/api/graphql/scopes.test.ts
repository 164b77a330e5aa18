/** Each field of a GraphQL request reads and writes with its own arguments, whatever stands beside it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { documentsOf, type Documents } from '../content/documents.ts'
import { startServer, type TestServer } from '../harness/server.ts'
import { linkTo, paragraph, richText } from '../../../src/content/richText/compose.ts'

let server: TestServer
let articles: Documents
let newsletters: Documents
let topics: Documents
let parentTopic: string
let topic: string
let article: string
let newsletter: string

interface Answered {
  data: Record<string, Record<string, unknown>>
  errors?: unknown
}

async function ask(query: string, token?: string): Promise<Answered['data']> {
  const { body } = await server.graphql<Answered>(query, {}, token)
  expect(body.errors).toBeUndefined()
  return body.data
}

beforeAll(async () => {
  server = await startServer({ language: 'en' })
  articles = documentsOf(server, 'articles')
  newsletters = documentsOf(server, 'newsletters')
  topics = documentsOf(server, 'topics')
  ;({ id: topic } = await topics.create({ name: 'Suru' }))
  await topics.update(topic, { name: 'Sorg' }, 'locale=sv')
  ;({ id: parentTopic } = await topics.create({ name: 'Bara svenska' }, 'locale=sv'))
  ;({ id: newsletter } = await newsletters.create({ title: 'Kirje', issueDate: '2026-11-01', _status: 'published' }))
  await newsletters.update(newsletter, { title: 'Brev', _status: 'published' }, 'locale=sv')
  const body = (text: string) => richText(paragraph(linkTo({ collection: 'topics', id: topic }, text)))
  const data = { title: 'Uutinen', body: body('suomeksi'), topics: [topic, parentTopic], newsletter, _status: 'published' }
  ;({ id: article } = await articles.create(data))
  await articles.update(article, { title: 'Nyhet', body: body('svenska'), _status: 'published' }, 'locale=sv')
})

afterAll(() => server.stop())

describe('fields of one query in several languages', () => {
  const finnish = [
    { name: 'Suru', servedLocale: 'fi' },
    { name: null, servedLocale: null },
  ]
  const swedish = [
    { name: 'Sorg', servedLocale: 'sv' },
    { name: 'Bara svenska', servedLocale: 'sv' },
  ]

  it('answer their relations each in its own', async () => {
    const fields = `title servedLocale topics { name servedLocale }`
    const data = await ask(`{
      fi: Article(id: "${article}", locale: fi) { ${fields} }
      sv: Article(id: "${article}", locale: sv) { ${fields} }
      none: Article(id: "${article}") { ${fields} }
      back: Article(id: "${article}", locale: fi, fallbackLocale: sv) { ${fields} }
    }`)
    expect(data['fi']).toEqual({ title: 'Uutinen', servedLocale: 'fi', topics: finnish })
    expect(data['sv']).toEqual({ title: 'Nyhet', servedLocale: 'sv', topics: swedish })
    expect(data['none']).toEqual({ title: 'Uutinen', servedLocale: 'fi', topics: finnish })
    expect(data['back']).toEqual({ title: 'Uutinen', servedLocale: 'fi', topics: [finnish[0], swedish[1]] })
  })

  it('answer lists, joins and what is in them each in its own', async () => {
    const fields = `title articles { docs { title topics { name } newsletter { title } } }`
    const data = await ask(`{
      sv: Newsletter(id: "${newsletter}", locale: sv) { ${fields} }
      fi: Newsletter(id: "${newsletter}", locale: fi) { ${fields} }
      list: Newsletters(where: { id: { equals: "${newsletter}" } }) { docs { ${fields} } }
    }`)
    const inFinnish = {
      title: 'Kirje',
      articles: { docs: [{ title: 'Uutinen', topics: [{ name: 'Suru' }, { name: null }], newsletter: { title: 'Kirje' } }] },
    }
    expect(data['fi']).toEqual(inFinnish)
    expect(data['list']).toEqual({ docs: [inFinnish] })
    expect(data['sv']).toEqual({
      title: 'Brev',
      articles: { docs: [{ title: 'Nyhet', topics: [{ name: 'Sorg' }, { name: 'Bara svenska' }], newsletter: { title: 'Brev' } }] },
    })
  })

  it('answer the links of their texts each in its own', async () => {
    const data = await ask(`{
      fi: Article(id: "${article}", locale: fi) { body }
      sv: Article(id: "${article}", locale: sv) { body }
      none: Article(id: "${article}") { body }
    }`)
    const titleOf = (field: string): unknown => /"title":"(\w+)"/.exec(JSON.stringify(data[field]))?.[1]
    expect([titleOf('fi'), titleOf('sv'), titleOf('none')]).toEqual(['Suru', 'Sorg', 'Suru'])
  })

  it('answer what is below a relation in the language of the relation', async () => {
    const data = await ask(`{
      Article(id: "${article}", locale: fi) {
        title
        sv: newsletter(locale: sv) { title articles { docs { title newsletter { title } } } }
        fi: newsletter { title articles { docs { title newsletter { title } } } }
      }
    }`)
    const letter = (title: string, headline: string) => ({ title, articles: { docs: [{ title: headline, newsletter: { title } }] } })
    expect(data['Article']).toEqual({ title: 'Uutinen', sv: letter('Brev', 'Nyhet'), fi: letter('Kirje', 'Uutinen') })
  })
})

describe('fields of one query of which one asks for drafts', () => {
  it('leaves the others what is public', async () => {
    const token = await server.token('editor')
    await newsletters.update(newsletter, { title: 'Luonnos' }, 'draft=true')
    const data = await ask(
      `{
        draft: Article(id: "${article}", draft: true) { newsletter { title } }
        public: Article(id: "${article}") { newsletter { title } }
        said: Article(id: "${article}", draft: false) { newsletter { title } }
        own: Article(id: "${article}") { draft: newsletter(draft: true) { title articles { docs { newsletter { title } } } } newsletter { title } }
      }`,
      token,
    )
    expect(data).toEqual({
      draft: { newsletter: { title: 'Luonnos' } },
      public: { newsletter: { title: 'Kirje' } },
      said: { newsletter: { title: 'Kirje' } },
      own: {
        draft: { title: 'Luonnos', articles: { docs: [{ newsletter: { title: 'Luonnos' } }] } },
        newsletter: { title: 'Kirje' },
      },
    })
  })
})

describe('mutations of one request', () => {
  it('write each in its own language', async () => {
    const token = await server.token('editor')
    const { id } = await topics.create({ name: 'Alku' })
    const other = await topics.create({ name: 'Toinen' })
    const data = await ask(
      `mutation {
        x: updateTopic(id: "${id}", locale: sv, data: { name: "Svenska" }) { name servedLocale }
        y: updateTopic(id: "${other.id}", data: { name: "Suomeksi" }) { name servedLocale }
        z: createTopic(locale: en, data: { name: "English" }) { name servedLocale }
        last: updateTopic(id: "${id}", data: { name: "Loppu" }) { name servedLocale }
      }`,
      token,
    )
    expect(data).toEqual({
      x: { name: 'Svenska', servedLocale: 'sv' },
      y: { name: 'Suomeksi', servedLocale: 'fi' },
      z: { name: 'English', servedLocale: 'en' },
      last: { name: 'Loppu', servedLocale: 'fi' },
    })
    expect(await topics.read(id, 'locale=all')).toMatchObject({ name: { fi: 'Loppu', sv: 'Svenska' } })
    expect(await topics.read(other.id, 'locale=all')).toMatchObject({ name: { fi: 'Suomeksi' }, availableLocales: ['fi'] })
  })
})
