import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startServer, type TestServer } from '../harness/server.ts'
import { documentsOf, faultyFields, type Documents } from './documents.ts'

let server: TestServer
let pages: Documents

beforeAll(async () => {
  server = await startServer()
  pages = documentsOf(server, 'pages')
})

afterAll(() => server.stop())

const token = () => server.token('editor')

describe('the slug of a document', () => {
  it.each([
    ['Väkivalta työssä – Åbo', 'vakivalta-tyossa-abo'],
    ['Šakki, žonglööri, Čáhppi', 'sakki-zongloori-cahppi'],
    ['Đorđe ja ŋálli', 'dorde-ja-ngalli'],
  ])('of %j is %j', async (title, slug) => {
    expect((await pages.create({ title })).slug).toBe(slug)
  })

  it('is made in each language from the title in it', async () => {
    const { id } = await pages.create({ title: 'Yhteystiedot' })
    expect((await pages.update(id, { title: 'Kontaktuppgifter' }, 'locale=sv')).slug).toBe('kontaktuppgifter')
    expect((await pages.read(id, 'locale=all')).slug).toEqual({ fi: 'yhteystiedot', sv: 'kontaktuppgifter' })
  })

  it('stays when the title changes, because addresses are promises', async () => {
    const { id } = await pages.create({ title: 'Ensimmäinen otsikko', _status: 'published' })
    expect((await pages.update(id, { title: 'Toinen otsikko', _status: 'published' })).slug).toBe('ensimmainen-otsikko')
  })

  it('may be edited', async () => {
    const { id } = await pages.create({ title: 'Liity jäseneksi' })
    expect((await pages.update(id, { slug: 'liity' })).slug).toBe('liity')
  })

  it('is made anew from the title when it is emptied', async () => {
    const { id } = await pages.create({ title: 'Tyhjennetty', slug: 'toinen' })
    expect((await pages.update(id, { slug: '' })).slug).toBe('tyhjennetty')
  })

  it.each(['Isoilla', 'väli lyönti', 'a--b', '-a', 'a/b', 'ä'])('cannot be %j', async (slug) => {
    const answer = await pages.attempt({ title: 'Väärä', slug })
    expect([answer.status, faultyFields(answer)]).toEqual([400, ['slug']])
  })

  it('cannot be something else than a text', async () => {
    const answer = await pages.attempt({ title: 'Väärä', slug: { a: 1 } })
    expect([answer.status, faultyFields(answer)]).toEqual([400, ['slug']])
  })

  it('is empty while there is no title, and two empty drafts do not collide', async () => {
    const [first, second] = [await pages.create({ summary: 'Yksi' }, 'draft=true'), await pages.create({ summary: 'Kaksi' }, 'draft=true')]
    expect([first.slug ?? null, second.slug ?? null]).toEqual([null, null])
  })
})

describe('two documents', () => {
  it('of one title get different slugs', async () => {
    const slugs = [await pages.create({ title: 'Sama' }), await pages.create({ title: 'Sama' }), await pages.create({ title: 'Sama' })].map(
      ({ slug }) => slug,
    )
    expect(slugs).toEqual(['sama', 'sama-2', 'sama-3'])
  })

  it('of one long title get slugs that are still slugs', async () => {
    const title = 'pitkä '.repeat(32)
    const first = await pages.create({ title })
    const second = await pages.create({ title })
    expect(second.slug).not.toBe(first.slug)
    expect((await pages.attemptUpdate(second.id, { slug: second.slug }, 'locale=sv')).status).toBe(200)
  })

  it('cannot be given one slug', async () => {
    await pages.create({ title: 'Varattu' })
    const answer = await pages.attempt({ title: 'Toinen', slug: 'varattu' })
    expect([answer.status, faultyFields(answer)]).toEqual([400, ['slug']])
  })

  it('cannot have one slug in different languages, for a front end looks for it in all', async () => {
    await pages.create({ title: 'Kielten välillä', slug: 'valilla' })
    const answer = await pages.attempt({ title: 'Mellan språken', slug: 'valilla' }, 'locale=sv')
    expect(answer.status).toBe(400)
  })

  it('cannot have one slug when one of them has it only in a newer draft', async () => {
    const { id } = await pages.create({ title: 'Julkaistu', _status: 'published' })
    await pages.update(id, { slug: 'luonnoksessa' }, 'draft=true')
    expect((await pages.attempt({ title: 'Toinen', slug: 'luonnoksessa' })).status).toBe(400)
  })

  it('that are written at once get different slugs', async () => {
    const written = await Promise.all(Array.from({ length: 6 }, () => pages.create({ title: 'Yhtä aikaa' })))
    expect(new Set(written.map(({ slug }) => slug)).size).toBe(6)
  })

  it('of different collections may have one slug', async () => {
    await pages.create({ title: 'Jaettu' })
    expect((await documentsOf(server, 'topics').create({ name: 'Jaettu' })).slug).toBe('jaettu')
  })
})

describe('a document in the trash', () => {
  it('gives its slug to the living', async () => {
    const { id } = await pages.create({ title: 'Poistettava' })
    await server.request('PATCH', `/api/pages/${id}`, { body: { deletedAt: new Date().toISOString() }, token: await token() })
    expect((await pages.create({ title: 'Poistettava' })).slug).toBe('poistettava')
  })
})

describe('a duplicate', () => {
  it('has a slug of its own in every language', async () => {
    const { id } = await pages.create({ title: 'Monistettava' })
    await pages.update(id, { title: 'Kopieras' }, 'locale=sv')
    const copy = await pages.duplicate(id)
    expect((await pages.read(copy.id, 'locale=all&draft=true')).slug).toEqual({ fi: 'monistettava-2', sv: 'kopieras-2' })
  })
})

describe('an error about a slug', () => {
  it('is in the language of the request', async () => {
    const answer = await server.request<{ errors: { data: { errors: { message: string }[] } }[] }>('POST', '/api/pages', {
      body: { title: 'Fel', slug: 'Å' },
      headers: { 'Accept-Language': 'sv' },
      token: await token(),
    })
    expect(answer.body.errors[0]?.data.errors[0]?.message).toContain('bindestreck')
  })
})
