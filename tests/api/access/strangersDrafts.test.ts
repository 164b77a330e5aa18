/** A stranger who asks for drafts gets what is published, and does not learn what has a newer draft. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { documentsOf } from '../content/documents.ts'
import { startServer, type TestServer } from '../harness/server.ts'

let server: TestServer
let id: string

beforeAll(async () => {
  server = await startServer()
  const articles = documentsOf(server, 'articles')
  ;({ id } = await articles.create({ title: 'Julkinen', _status: 'published' }))
  await articles.update(id, { lead: 'luonnos' }, 'draft=true')
})

afterAll(() => server.stop())

it.each(['', '&draft=true'])('a list has the document as the public reads it: %s', async (draft) => {
  const list = await server.request<{ docs: { lead: string | null }[] }>('GET', `/api/articles?where[id][equals]=${id}${draft}`)
  expect(list.body.docs).toMatchObject([{ id, lead: null }])
  const one = await server.request<{ lead: string | null }>('GET', `/api/articles/${id}?depth=0${draft}`)
  expect(one.body).toMatchObject({ id, lead: null })
})

it('over GraphQL as well, and who may read it gets the draft', async () => {
  const list = `{ Articles(draft: true, where: { id: { equals: "${id}" } }) { docs { id lead } } }`
  const asked = async (token?: string): Promise<unknown> => (await server.graphql<{ data: unknown }>(list, {}, token)).body.data
  expect(await asked()).toEqual({ Articles: { docs: [{ id, lead: null }] } })
  expect(await asked(await server.token('editor'))).toEqual({ Articles: { docs: [{ id, lead: 'luonnos' }] } })
})
