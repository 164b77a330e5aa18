/** What GraphQL says that a caller may do: everybody can ask, and the answer is that of REST. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { documentsOf } from '../content/documents.ts'
import { startServer, type Role, type TestServer } from '../harness/server.ts'

let server: TestServer
let article: string

interface Permission {
  permission: boolean
  where?: unknown
}

type Permissions = Record<string, Permission> & { fields: Record<string, Record<string, Permission>> }

interface Answered {
  data: Record<string, Permissions>
  errors?: unknown
}

interface Schema {
  data: { __schema: { queryType: { fields: { name: string; args: unknown[]; type: { name: string } }[] } } }
}

const askers: readonly (Role | 'anonymous')[] = ['anonymous', 'author', 'admin']

beforeAll(async () => {
  server = await startServer({ language: 'en' })
  ;({ id: article } = await documentsOf(server, 'articles').create({ title: 'Julkinen', _status: 'published' }))
})

afterAll(() => server.stop())

async function ask(asker: Role | 'anonymous', query: string): Promise<Answered['data']> {
  const { body } = await server.graphql<Answered>(query, {}, asker === 'anonymous' ? undefined : await server.token(asker))
  expect(body.errors).toBeUndefined()
  return body.data
}

describe('Access', () => {
  it.each(askers)('says what each collection and global lets do: %s', async (asker) => {
    const entity = 'read { permission where } update { permission where }'
    const { Access } = await ask(
      asker,
      `{ Access { canAccessAdmin articles { ${entity} create { permission } } navigation { ${entity} } } }`,
    )
    expect(Access).toMatchObject({
      canAccessAdmin: asker !== 'anonymous',
      articles: { read: { permission: true }, create: { permission: asker !== 'anonymous' } },
      navigation: { read: { permission: true, where: null }, update: { permission: asker === 'admin', where: null } },
    })
    const articles = Access?.['articles'] as unknown as Permissions
    expect(articles['read']?.where === null).toBe(asker === 'admin')
  })

  it('says of each field whether it may be read and written', async () => {
    const query =
      '{ Access { articles { fields { title { read { permission } update { permission } } slug { update { permission } } } } } }'
    const titleOf = async (asker: Role | 'anonymous') =>
      ((await ask(asker, query))['Access']?.['articles'] as unknown as Permissions).fields['title']
    expect(await titleOf('admin')).toEqual({ read: { permission: true }, update: { permission: true } })
    expect(await titleOf('anonymous')).toEqual({ read: { permission: true }, update: { permission: false } })
  })
})

describe('docAccess', () => {
  it.each(askers)('says what one document lets do: %s', async (asker) => {
    const query = `{ docAccessArticle(id: "${article}") { read { permission where } update { permission where } fields { title { update { permission } } } } }`
    const { docAccessArticle } = await ask(asker, query)
    const mayUpdate = asker === 'admin'
    expect(docAccessArticle).toEqual({
      read: { permission: true, where: asker === 'admin' ? null : expect.anything() },
      update: { permission: mayUpdate, where: null },
      fields: { title: { update: { permission: mayUpdate } } },
    })
  })

  it.each(askers)('says what each global lets do: %s', async (asker) => {
    const { body } = await server.graphql<Schema>('{ __schema { queryType { fields { name args { name } type { name } } } } }')
    const globals = body.data.__schema.queryType.fields.filter(({ args, name }) => name.startsWith('docAccess') && args.length === 0)
    expect(globals.length).toBeGreaterThan(2)
    for (const { name } of globals) {
      const data = await ask(asker, `{ ${name} { read { permission where } update { permission } } }`)
      expect([name, data[name]]).toEqual([name, { read: { permission: true, where: null }, update: { permission: asker === 'admin' } }])
    }
  })
})
