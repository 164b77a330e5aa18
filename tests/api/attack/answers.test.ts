/** How large an answer may be, on every door: what is within every limit of its query may still be more than a process can hold. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startServer, type TestServer } from '../harness/server.ts'

let server: TestServer
let token: string
let long: string

interface Created {
  doc: { id: string }
}

interface Problem {
  errors: [{ code?: string; extensions?: { code: string } }]
}

interface Refused {
  errors: [{ data: { errors: [{ message: string }] } }]
}

const paragraph = (children: unknown[]): unknown => ({ type: 'paragraph', version: 1, format: '', indent: 0, direction: null, children })

const text = (words: string): unknown => ({ type: 'text', version: 1, text: words, format: 0, detail: 0, mode: 'normal', style: '' })

const richText = (...children: unknown[]): unknown => ({
  root: { type: 'root', version: 1, format: '', indent: 0, direction: null, children },
})

async function publish(title: string, data: Record<string, unknown>): Promise<string> {
  const body = { title, lead: 'Lead', _status: 'published', ...data }
  const answer = await server.request<Created>('POST', '/api/articles?depth=0&select[title]=true', { body, token })
  expect(answer.status).toBe(201)
  return answer.body.doc.id
}

/** The status, and the code where it is refused. */
async function asked(path: string, as?: string): Promise<unknown[]> {
  const { body, status } = await server.request<Problem>('GET', path, { token: as })
  return status === 200 ? [status] : [status, body.errors[0].code]
}

async function askedByGraphql(query: string, as?: string): Promise<unknown[]> {
  const { body, status } = await server.graphql<Problem>(query, {}, as)
  const problem = (body as Partial<Problem>).errors?.[0]
  return problem ? [status, problem.code ?? problem.extensions?.code] : [status]
}

const tooLarge = [400, 'ANSWER_TOO_LARGE']

beforeAll(async () => {
  server = await startServer({ language: 'en' })
  token = await server.token('editor')
  const body = richText(...Array.from({ length: 10 }, () => paragraph([text('long '.repeat(9_000))])))
  long = await publish('Very long 0', { body })
  for (let number = 1; number < 32; number += 1) await publish(`Very long ${number}`, { body })
  for (let number = 0; number < 20; number += 1) await publish(`Refers ${number}`, { related: [long] })
})

afterAll(() => server.stop())

describe('an answer', () => {
  const longOnes = 'where[title][like]=Very long'

  it('of documents that are too long together is refused to strangers, by REST and GraphQL, and fewer are not', async () => {
    expect(await asked(`/api/articles?limit=100&${longOnes}`)).toEqual(tooLarge)
    expect(await asked(`/api/articles?limit=5&${longOnes}`)).toEqual([200])
    expect(await asked(`/api/articles?limit=100&${longOnes}&select[title]=true`)).toEqual([200])
    const docs = '(limit: 5, where: { title: { like: "Very long" } }) { docs { body } }'
    expect(await askedByGraphql(`{ Articles${docs} }`)).toEqual([200])
    expect(await askedByGraphql(`{ ${[1, 2, 3, 4, 5].map((number) => `a${number}: Articles${docs}`).join(' ')} }`)).toEqual(tooLarge)
  })

  it("that is too long is the caller's mistake, and no error of ours in the log", async () => {
    const lists = [1, 2, 3, 4, 5].map(
      (number) => `b${number}: Articles(limit: 5, where: { title: { like: "Very long" } }) { docs { body } }`,
    )
    expect(await askedByGraphql(`{ ${lists.join(' ')} }`)).toEqual(tooLarge)
    expect(server.output()).not.toMatch(/error occurred/)
  })

  it('that has one long document very often is refused to strangers', async () => {
    const populated = 'populate[articles][body]=true&populate[articles][title]=true'
    expect(await asked(`/api/articles?limit=100&where[title][like]=Refers&depth=1&${populated}`)).toEqual(tooLarge)
    expect(await asked(`/api/articles?limit=100&where[title][like]=Refers&depth=0`)).toEqual([200])
    const docs = (field: string): string =>
      `{ Articles(limit: 20, where: { title: { like: "Refers" } }) { docs { related { ${field} } } } }`
    expect(await askedByGraphql(docs('body'))).toEqual(tooLarge)
    expect(await askedByGraphql(docs('title'))).toEqual([200])
  })

  it('of HTML is counted at each place where it is made', async () => {
    const html = (times: number): string => {
      const aliases = Array.from({ length: times }, (_, index) => `a${index}: bodyHtml`).join(' ')
      return `{ Articles(limit: 2, where: { title: { like: "Very long" } }) { docs { ${aliases} } } }`
    }
    expect(await askedByGraphql(html(1))).toEqual([200])
    expect(await askedByGraphql(html(4))).toEqual(tooLarge)
  })

  it('may be larger for who has signed in, and not endless', async () => {
    expect(await asked(`/api/articles?limit=100&${longOnes}`, token)).toEqual([200])
    const all = Array.from({ length: 3 }, (_, index) => `a${index}: Articles(limit: 100) { docs { body } }`).join(' ')
    expect(await askedByGraphql(`{ ${all} }`, token)).toEqual(tooLarge)
  })

  it('that was refused leaves the others and the connections as they were', async () => {
    const refused = Array.from({ length: 30 }, (_, index) => asked(`/api/articles?limit=${60 + index}&${longOnes}`))
    const tooMany = [tooLarge, [503, 'OVERLOADED'], [503, 'TOO_SLOW']]
    for (const outcome of await Promise.all(refused)) expect(tooMany).toContainEqual(outcome)
    expect(await asked(`/api/articles?limit=5&page=2&${longOnes}`)).toEqual([200])
    expect((await server.request('PATCH', `/api/articles/${long}`, { body: { lead: 'Changed' }, token })).status).toBe(200)
  })
})

it('may not be made of a thousand references in one text', async () => {
  const link = {
    type: 'link',
    version: 3,
    fields: { linkType: 'internal', doc: { relationTo: 'articles', value: long } },
    children: [text('x')],
  }
  const data = (count: number): unknown => ({ title: `Refers ${count}`, body: richText(paragraph(Array<unknown>(count).fill(link))) })
  const write = (count: number): Promise<{ status: number }> =>
    server.request('POST', '/api/articles?draft=true', { body: data(count), token })
  expect((await write(1_001)).status).toBe(400)
  expect((await write(10)).status).toBe(201)
})

it('may not be made of a text that is longer than people write', async () => {
  const write = async (...lengths: number[]): Promise<unknown> => {
    const body = richText(...lengths.map((length) => paragraph([text('a'.repeat(length))])))
    const path = '/api/articles?draft=true&depth=0&select[title]=true'
    const { body: answer, status } = await server.request<Refused>('POST', path, { body: { title: 'Long', body }, token })
    return status === 201 ? status : answer.errors[0].data.errors[0].message
  }
  expect(await write(...Array<number>(10).fill(49_000))).toBe(201)
  expect(await write(10, 51_000)).toBe(
    'A paragraph, list or table is too long: it may have 50,000 characters at the most, and each cell of a table counts as 30. ' +
      `Divide it. Place in the text: 2. ”${'a'.repeat(60)}…”`,
  )
  expect(await write(...Array<number>(11).fill(49_000))).toBe(
    'The text is too long: it may have 500,000 characters at the most. Divide it into several documents.',
  )
})
