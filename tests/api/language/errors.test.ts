import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startServer, type Answer, type Role, type TestServer } from '../harness/server.ts'

interface FieldError {
  label: string
  message: string
  path: string
}

interface Errors {
  errors: { message: string; data?: { code?: string; errors?: FieldError[] } }[]
}

type Expected = Record<'fi' | 'sv' | 'en', unknown>

const languages = ['fi', 'sv', 'en'] as const
const unknownId = '01890000-0000-7000-8000-000000000000'

let server: TestServer

beforeAll(async () => {
  server = await startServer()
})

afterAll(() => server.stop())

/** The same request in each language. */
async function ask(method: string, path: string, { body, role }: { body?: unknown; role?: Role } = {}): Promise<Answer<Errors>[]> {
  const token = role && (await server.token(role))
  const answers: Answer<Errors>[] = []
  for (const language of languages) {
    answers.push(await server.request<Errors>(method, path, { body, token, headers: { 'Accept-Language': language } }))
  }
  return answers
}

function messages(answers: readonly Answer<Errors>[]): unknown {
  return Object.fromEntries(answers.map(({ body, status }, index) => [languages[index], [status, body.errors[0]?.message]]))
}

function fieldErrors(answers: readonly Answer<Errors>[]): unknown {
  return Object.fromEntries(answers.map(({ body }, index) => [languages[index], body.errors[0]?.data?.errors]))
}

describe('a wrong sign-in', () => {
  it('is answered in the language of the request, in words that do not tell a locked account from a wrong password', async () => {
    const answers = await ask('POST', '/api/users/login', { body: { email: 'nobody@verkosto.example', password: 'wrong password' } })
    expect(messages(answers)).toEqual({
      fi: [401, 'Sähköposti tai salasana on väärä, tai yrityksiä on ollut liikaa. Tarkista ne, tai odota hetki ja yritä uudelleen.'],
      sv: [
        401,
        'E-postadressen eller lösenordet är fel, eller så har försöken varit för många. Kontrollera dem, eller vänta en stund och försök igen.',
      ],
      en: [
        401,
        'The e-mail address or the password is wrong, or there have been too many attempts. Check them, or wait a while and try again.',
      ],
    } satisfies Expected)
  })
})

describe('a document that does not exist', () => {
  it('is answered in the language of the request', async () => {
    expect(messages(await ask('GET', `/api/articles/${unknownId}`))).toEqual({
      fi: [404, 'Ei löytynyt'],
      sv: [404, 'Hittades inte'],
      en: [404, 'Not Found'],
    } satisfies Expected)
  })
})

describe('a forbidden write', () => {
  it('is answered in the language of the request', async () => {
    expect(messages(await ask('POST', '/api/articles', { body: { title: 'Otsikko' } }))).toEqual({
      fi: [403, 'Sinulla ei ole oikeutta tähän toimintoon.'],
      sv: [403, 'Du får inte utföra denna åtgärd.'],
      en: [403, 'You are not allowed to perform this action.'],
    } satisfies Expected)
  })
})

describe('a rule of our own', () => {
  it('is answered in the language of the request, with the code that is the same in all', async () => {
    const { body: account } = await server.request<{ user: { id: string } }>('GET', '/api/users/me', { token: await server.token('admin') })
    const answers = await ask('PATCH', `/api/users/${account.user.id}`, { body: { role: 'editor' }, role: 'admin' })
    expect(messages(answers)).toEqual({
      fi: [409, expect.stringContaining('Viimeistä pääkäyttäjää ei voi poistaa')],
      sv: [409, expect.stringContaining('Den sista administratören kan inte tas bort')],
      en: [409, expect.stringContaining('The last administrator cannot be removed')],
    } satisfies Expected)
    expect(answers.map(({ body }) => body.errors[0]?.data?.code)).toEqual(languages.map(() => 'LAST_ADMINISTRATOR'))
  })
})

describe('a required field that is missing', () => {
  it('is named, and the sentence is in the language of the request', async () => {
    const answers = await ask('POST', '/api/users', {
      body: { email: 'new@verkosto.example', password: 'seven trams under the harbour', role: 'author' },
      role: 'admin',
    })
    expect(messages(answers)).toEqual({
      fi: [400, 'Tarkista tämä kenttä: Nimi'],
      sv: [400, 'Följande fält är ogiltigt: Namn'],
      en: [400, 'The following field is invalid: Name'],
    } satisfies Expected)
    expect(fieldErrors(answers)).toEqual({
      fi: [{ label: 'Nimi', message: 'Tämä kenttä on pakollinen.', path: 'name' }],
      sv: [{ label: 'Namn', message: 'Detta fält är obligatoriskt.', path: 'name' }],
      en: [{ label: 'Name', message: 'This field is required.', path: 'name' }],
    } satisfies Expected)
  })
})

describe('several invalid fields', () => {
  it('are all named, with a plural', async () => {
    const [finnish] = await ask('POST', '/api/users', {
      body: { email: 'not an address', password: 'seven trams under the harbour', role: 'author' },
      role: 'admin',
    })
    expect(finnish?.body.errors[0]?.message).toMatch(/^Tarkista nämä kentät: /)
    expect(finnish?.body.errors[0]?.data?.errors?.map(({ path }) => path).sort()).toEqual(['email', 'name'])
  })
})

describe('a value that a rule of our own refuses', () => {
  it('is named, and the sentence is in the language of the request', async () => {
    const answers = await ask('POST', '/api/articles', {
      body: { title: 'Otsikko', slug: 'Ei kelpaa!', _status: 'published' },
      role: 'editor',
    })
    expect(messages(answers)).toEqual({
      fi: [400, 'Tarkista tämä kenttä: Osoitteen tunniste'],
      sv: [400, 'Följande fält är ogiltigt: Adressdel'],
      en: [400, 'The following field is invalid: Slug'],
    } satisfies Expected)
    expect(fieldErrors(answers)).toEqual({
      fi: [{ label: 'Osoitteen tunniste', path: 'slug', message: expect.stringContaining('Tunnisteessa voi olla vain') }],
      sv: [{ label: 'Adressdel', path: 'slug', message: expect.stringContaining('Adressdelen får innehålla bara') }],
      en: [{ label: 'Slug', path: 'slug', message: expect.stringContaining('A slug may contain only') }],
    } satisfies Expected)
  })

  it('is named where the rule is about two fields', async () => {
    const answers = await ask('POST', '/api/events', {
      body: { title: 'Tapaaminen', start: '2026-12-24T18:00', end: '2026-12-24T17:00', _status: 'published' },
      role: 'editor',
    })
    expect(messages(answers)).toEqual({
      fi: [400, 'Tarkista tämä kenttä: Päättyy'],
      sv: [400, 'Följande fält är ogiltigt: Slutar'],
      en: [400, 'The following field is invalid: End'],
    } satisfies Expected)
  })
})

describe('an error over GraphQL', () => {
  it('is in the language of the request', async () => {
    const query = 'mutation { createArticle(data: { title: "Otsikko" }) { id } }'
    const answers = await ask('POST', '/api/graphql', { body: { query } })
    expect(messages(answers)).toEqual({
      fi: [200, 'Sinulla ei ole oikeutta tähän toimintoon.'],
      sv: [200, 'Du får inte utföra denna åtgärd.'],
      en: [200, 'You are not allowed to perform this action.'],
    } satisfies Expected)
  })
})
