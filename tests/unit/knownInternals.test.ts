/** What is inside of packages and of Node.js and is missing ends the start, in a sentence that names it. */
import type { SanitizedConfig } from 'payload'
import { permissionQueries } from '../../src/access/hiddenPermissions.ts'
import { restrictLocks } from '../../src/access/lockAccess.ts'
import { createServer } from 'node:http'
import { describe, expect, it } from '@jest/globals'
import { pgTable, text } from 'drizzle-orm/pg-core'
import { GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql'
import { assertCancellable } from '../../src/database/connections/cancelStatement.ts'
import { assertQueriesConnect } from '../../src/database/connections/boundWork.ts'
import { assertKnownDatabase } from '../../src/database/knownDatabase.ts'
import { assertKnownSchema } from '../../src/server/graphql/knownSchema.ts'
import { assertQueueIsTold } from '../../src/server/request/slowClients.ts'
import { StartupError } from '../../src/settings/startupError.ts'

/** Refused with the words, and with what to do. */
function expectRefusal(assert: () => void, words: string): void {
  expect(assert).toThrow(StartupError)
  expect(assert).toThrow(words)
  expect(assert).toThrow('npm ci')
}

describe('the start is refused', () => {
  it('by a connection that no request to cancel could name', () => {
    expect(() => assertCancellable()).not.toThrow()
    expectRefusal(() => assertCancellable({ host: '', port: 1, ssl: false, processID: null }), 'Client.secretKey')
    expectRefusal(() => assertCancellable(undefined, { connect: () => undefined, requestSsl: () => undefined }), 'Connection.cancel')
  })

  it('by a pool that runs statements past the connections which it lends', () => {
    expectRefusal(() => assertQueriesConnect({ query: () => undefined } as never), 'Pool.query')
  })

  it('by sockets that do not tell what waits in them', async () => {
    const http = createServer()
    expectRefusal(() => assertQueueIsTold(http), 'writeQueueSize')
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
    expect(() => assertQueueIsTold(http)).not.toThrow()
    await new Promise((resolve) => http.close(resolve))
  })
})

describe('the start is refused by an adapter', () => {
  const table = pgTable('articles', { id: text('id') })
  const builder = { findMany: () => undefined, findFirst: () => undefined, tableConfig: { columns: {} } }
  const drizzle = { _: { session: { client: {}, transaction: () => undefined } }, query: { articles: builder } }
  const adapter = {
    ...{
      countDistinct: () => undefined,
      createJSONQuery: () => undefined,
      drizzle,
      localesSuffix: '_locales',
      operators: { equals: () => undefined },
    },
    ...{ rawTables: {}, sessions: {}, tableNameMap: new Map(), tables: { articles: table }, versionsSuffix: '_v' },
  }
  const look = (changes: object) => (): void => assertKnownDatabase({ ...adapter, ...changes } as never)

  it('that has no transactions, no connection for one, or no tables by name', () => {
    expect(look({})).not.toThrow()
    expectRefusal(look({ sessions: undefined }), 'has no sessions')
    expectRefusal(look({ drizzle: { ...drizzle, _: { session: { transaction: () => undefined } } } }), 'drizzle._.session.client')
    expectRefusal(look({ tables: { articles: {} } }), 'drizzle:OriginalName')
  })

  it('whose queries are built in another way', () => {
    expectRefusal(look({ drizzle: { ...drizzle, query: { articles: { ...builder, findFirst: undefined } } } }), 'articles (drizzle-orm')
  })
})

describe('the start is refused by a schema of GraphQL', () => {
  const names = ['login', 'forgotPassword', 'resetPassword', 'unlock'].map((action) => `${action}User`)
  const config = { admin: { user: 'users' }, collections: [{ slug: 'users', auth: { maxLoginAttempts: 5 } }] }
  const fieldsOf = (fields: readonly string[], extensions = {}): object =>
    Object.fromEntries(fields.map((name) => [name, { type: GraphQLString, extensions }]))
  const look =
    (mutations: readonly string[], query = 'Access', extensions: object = { field: { type: 'text' } }) =>
    (): void => {
      const type = (name: string, fields: object): GraphQLObjectType => new GraphQLObjectType({ name, fields: fields as never })
      const schema = new GraphQLSchema({
        query: type('Query', fieldsOf([query], extensions)),
        mutation: type('Mutation', fieldsOf(mutations)),
      })
      assertKnownSchema(schema, config as never)
    }

  it('in which nobody would count the guesses at passwords', () => {
    expect(look(names)).not.toThrow()
    expectRefusal(look(names.slice(1)), 'has no loginUser')
  })

  it('whose fields do not say what they were made of', () => {
    expectRefusal(look(names, 'Access', {}), 'extensions.field')
    expectRefusal(look(names, 'Permissions'), 'no query Access')
  })
})

describe('rules of access that stand on what Payload makes', () => {
  it('stop the start when the collection of locks has another name', () => {
    const renamed = { collections: [{ slug: 'payload-locks' }] } as unknown as SanitizedConfig
    expect(() => restrictLocks(renamed)).toThrow(/no collection "payload-locked-documents".*npm ci/)
  })

  it('stop the start when the permissions to a document are asked for by another query', () => {
    const context = {
      Query: { fields: { permissionsOfArticle: {} } },
      collections: { articles: { graphQL: { type: { name: 'Article' } } } },
    }
    expect(() => permissionQueries({} as never, context as never)).toThrow(/no query "docAccessArticle" for "articles".*npm ci/)
  })

  it('ask nothing of a collection that GraphQL does not have', () => {
    expect(permissionQueries({} as never, { Query: { fields: {} }, collections: { articles: {} } } as never)).toEqual({})
  })
})
