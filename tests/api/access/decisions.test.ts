/** Every line of the table of `src/access/publication/decisions.ts`, over HTTP: who may, who may not, and what the public reads then. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { decide, decisions, type Act } from '../../../src/access/publication/decisions.ts'
import { startServer, type Answer, type TestServer } from '../harness/server.ts'
import { Newsroom, type Account } from './newsroom.ts'

interface Body {
  errors?: { code?: string; extensions?: { code?: string; statusCode?: number } }[]
  title?: unknown
}

let server: TestServer
let newsroom: Newsroom
let editor: Account
let author: Account

beforeAll(async () => {
  server = await startServer()
  newsroom = await Newsroom.open(server)
  editor = await newsroom.account('editor')
  author = await newsroom.account('author')
}, 120_000)

afterAll(() => server.stop())

/** A document with a newer draft is no more public once it has been in the trash. */
const ofDocumentsWithoutDraft: readonly Act[] = ['unpublishAndMore', 'takeFromTrash']

/** An article of the author. What is public has a newer draft, but where the act is about a document that has none. */
async function articleFor(act: Act, isPublic: boolean): Promise<string> {
  const { id } = await newsroom.create('articles', { title: 'Luonnos', _status: 'draft' }, author.token)
  if (isPublic) await newsroom.change('articles', id, { title: 'Julkinen', _status: 'published' })
  if (isPublic && !ofDocumentsWithoutDraft.includes(act)) await newsroom.change('articles', id, { title: 'Uudempi luonnos' }, '&draft=true')
  if (act === 'takeFromTrash') await newsroom.trash('articles', id)
  return id
}

async function restoreDraft(id: string, token: string): Promise<Answer<Body>> {
  const versions = await newsroom.versions('articles', id)
  const draft = versions.find(({ version }) => version['title'] === 'Luonnos')
  // By GraphQL: over REST, the server restores the draft of a public document as a draft.
  const answer = await server.graphql<Body>(`mutation { restoreVersionArticle(id: "${draft?.id}") { id } }`, {}, token)
  const [error] = answer.body.errors ?? []
  return error ? { ...answer, status: error.extensions?.statusCode ?? 500, body: { errors: [error.extensions ?? {}] } } : answer
}

function send(act: Act, id: string, token: string): Promise<Answer<Body>> {
  const write = (body: object, query = ''): Promise<Answer<Body>> =>
    server.request<Body>('PATCH', `/api/articles/${id}?depth=0${query}`, { body, token })
  switch (act) {
    case 'saveDraft':
      return write({ lead: 'Ingressi' }, '&draft=true')
    case 'publish':
      return write({ _status: 'published' })
    case 'unpublish':
      return write({ _status: 'draft' })
    case 'unpublishAndMore':
      return write({ _status: 'draft', lead: 'Ingressi' })
    case 'putIntoTrash':
      return write({ deletedAt: '2026-01-01T00:00:00.000Z' })
    case 'takeFromTrash':
      return write({ deletedAt: null }, '&trash=true')
    case 'restoreDraft':
      return restoreDraft(id, token)
    case 'overwrite':
      return write({ lead: 'Ingressi' })
    case 'delete':
      return server.request<Body>('DELETE', `/api/articles/${id}?depth=0`, { token })
  }
}

async function publicTitle(id: string): Promise<unknown> {
  const { body, status } = await server.request<Body>('GET', `/api/articles/${id}?depth=0&locale=fi`, {
    headers: { cookie: 'payload-token=nobody' },
  })
  return status === 200 ? body.title : status
}

/** What the public reads once the act was done. */
const shown: Record<Act, { ofPublic: unknown; ofDraft: unknown }> = {
  saveDraft: { ofPublic: 'Julkinen', ofDraft: 404 },
  publish: { ofPublic: 'Uudempi luonnos', ofDraft: 'Luonnos' },
  unpublish: { ofPublic: 404, ofDraft: 404 },
  unpublishAndMore: { ofPublic: 404, ofDraft: 404 },
  putIntoTrash: { ofPublic: 404, ofDraft: 404 },
  takeFromTrash: { ofPublic: 'Julkinen', ofDraft: 404 },
  restoreDraft: { ofPublic: 404, ofDraft: 404 },
  overwrite: { ofPublic: 404, ofDraft: 404 },
  delete: { ofPublic: 404, ofDraft: 404 },
}

const acts = Object.keys(decisions) as Act[]
const lines = acts.flatMap((act) =>
  [true, false].flatMap((mayPublish) =>
    [true, false].map((isPublic) => [act, mayPublish ? 'may' : 'may not', isPublic ? 'public' : 'not public'] as const),
  ),
)

describe('the table of publication', () => {
  it.each(lines)('%s, by who %s publish, of what is %s', async (act, may, state) => {
    const isPublic = state === 'public'
    const decision = decide(act, may === 'may', isPublic)
    const id = await articleFor(act, isPublic)
    const before = await publicTitle(id)
    const answer = await send(act, id, (may === 'may' ? editor : author).token)
    const code = answer.body.errors?.[0]?.code
    if (decision === 'allowed') expect([answer.status, code]).toEqual([200, undefined])
    // A right that is missing altogether is refused before anybody looks at the document.
    else expect([decision, 'FORBIDDEN', ...(act === 'delete' ? ['NOT_FOUND'] : [])]).toContain(code)
    const expected = decision === 'allowed' ? shown[act][isPublic ? 'ofPublic' : 'ofDraft'] : before
    expect(await publicTitle(id)).toBe(expected)
  })
})
