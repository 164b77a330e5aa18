/** Checks of what is relied on of `@payloadcms/graphql` and of the schema that it builds. */
import { configToSchema } from '@payloadcms/graphql'
import { expect } from '@jest/globals'
import { isInputObjectType, isObjectType, type GraphQLField } from 'graphql'
import { originOf } from '../../../src/server/graphql/cost.ts'
import { assertKnownSchema } from '../../../src/server/graphql/knownSchema.ts'
import { quantifyFilters } from '../../../src/server/graphql/quantifiers.ts'
import { config } from './ownPayload.ts'
import { all, holds, mendable, type Checks } from './source.ts'

const { schema } = configToSchema(config)
const fields: GraphQLField<unknown, unknown>[] = Object.values(schema.getTypeMap()).flatMap((type) =>
  isObjectType(type) ? Object.values(type.getFields()) : [],
)
const queries = schema.getQueryType()?.getFields() ?? {}
const dist = '@payloadcms/graphql/dist'

/** Of a document that nobody may read nothing is told, and the queries of all collections ask for that first. */
async function asksBeforeItTells(): Promise<void> {
  const own = Object.values(queries).filter(({ args, name }) => name.startsWith('docAccess') && args.length > 0)
  expect(own.length).toBeGreaterThan(0)
  const req = { payload: { findByID: () => Promise.resolve(null) }, t: (key: string) => key }
  for (const { resolve } of own) {
    const asked = Promise.resolve().then(() => resolve?.(undefined, { id: '1' }, { req }, undefined as never))
    await expect(asked).rejects.toThrow('general:notFound')
  }
}

export const ofGraphql: Checks = {
  'graphql-mended': mendable('@payloadcms/graphql'),
  'credential-mutations': () => assertKnownSchema(schema, config),
  'field-origins': () => {
    const origins = new Set(fields.map((field) => originOf(field).type))
    expect([...origins]).toEqual(expect.arrayContaining(['join', 'relationship', 'richText', 'upload']))
  },
  'join-fields': () => {
    const joins = fields.filter((field) => originOf(field).type === 'join')
    expect(joins.length).toBeGreaterThan(0)
    for (const { args, resolve } of joins) expect([typeof resolve, args.some(({ name }) => name === 'limit')]).toEqual(['function', true])
  },
  'permission-queries': all(holds(`${dist}/resolvers/globals/docAccess.js`, 'async function resolver(_, context)'), () =>
    expect(Object.keys(queries)).toEqual(expect.arrayContaining(['Access', 'docAccessArticle', 'docAccessNavigation'])),
  ),
  'query-context': asksBeforeItTells,
  'request-in-context': holds(`${dist}/resolvers/collections/find.js`, 'context.req = isolateObjectProperty(context.req, ['),
  'fallback-arguments': () => expect(fields.some(({ args }) => args.some(({ name }) => name === 'fallbackLocale'))).toBe(true),
  'filter-types': () => {
    quantifyFilters(schema)
    const filter = queries['Articles']?.args.find(({ name }) => name === 'where')?.type
    const named = isInputObjectType(filter) ? filter.getFields() : {}
    const topics = named['topics']?.type
    expect(Object.keys(named)).toEqual(expect.arrayContaining(['AND', 'OR', 'references']))
    expect(isInputObjectType(topics) && Object.keys(topics.getFields())).toEqual(expect.arrayContaining(['every', 'none', 'some']))
  },
  'open-schema': () => {
    expect(Object.isFrozen(schema.getTypeMap())).toBe(false)
    expect(Object.getOwnPropertyDescriptor(queries['Access'] ?? {}, 'resolve')?.writable).toBe(true)
  },
}
