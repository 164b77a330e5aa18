/**
 * What a caller may do to one document is answered only when they may read it: Payload answers with a list for each
 * document that exists, and so tells hidden documents from none.
 */
import {
  addDataAndFileToRequest,
  docAccessOperation,
  headersWithCors,
  NotFound,
  type CollectionSlug,
  type Config,
  type Endpoint,
  type PayloadRequest,
} from 'payload'
import { ContentModelError } from '../content/model/contentModelError.ts'

/** @throws NotFound */
async function assertReadable(collection: CollectionSlug, id: string, req: PayloadRequest): Promise<void> {
  const document = await req.payload.findByID({
    collection,
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
    select: {},
    trash: true,
  })
  if (!document) throw new NotFound(req.t)
}

/** In place of Payload's endpoint of the same address. */
export function permissionsEndpoint(slug: string): Endpoint {
  const collection = slug as CollectionSlug
  return {
    method: 'post',
    path: '/access/:id',
    handler: async (req) => {
      const id = String(req.routeParams?.['id'])
      await assertReadable(collection, id, req)
      // The form that asks says whether it is about a draft; Payload reads that for its own endpoints alone.
      await addDataAndFileToRequest(req)
      const permissions = await docAccessOperation({ id, collection: req.payload.collections[collection], data: req.data ?? {}, req })
      return Response.json(permissions, { headers: headersWithCors({ headers: new Headers(), req }) })
    },
  }
}

type Queries = NonNullable<NonNullable<Config['graphQL']>['queries']>

/** The parts of Payload's GraphQL context that are needed here; it types the context by nothing at all. */
interface Schema {
  Query: {
    fields: Record<string, { resolve: (parent: unknown, args: { id: string }, context: { req: PayloadRequest }, info: unknown) => unknown }>
  }
  collections: Record<string, { graphQL?: { type: { name: string } } }>
}

/**
 * The GraphQL queries `docAccess…` of collections, each behind the same question.
 * @throws ContentModelError when a collection of the schema has none
 */
export const permissionQueries: Queries = (_graphQL, context) => {
  const { Query, collections } = context as unknown as Schema
  return Object.fromEntries(
    Object.entries(collections).flatMap(([slug, { graphQL }]) => {
      if (!graphQL) return []
      const name = `docAccess${graphQL.type.name}`
      const query = Query.fields[name]
      if (!query) {
        throw new ContentModelError(
          `GraphQL has no query "${name}" for "${slug}", which src/access/hiddenPermissions.ts closes to who may not read the document. ` +
            'Install the versions of package-lock.json with "npm ci"; docs/relies-on.md says what is relied on.',
        )
      }
      const resolve: typeof query.resolve = async (parent, args, resolverContext, info) => {
        await assertReadable(slug as CollectionSlug, args.id, resolverContext.req)
        return query.resolve(parent, args, resolverContext, info)
      }
      return [[name, { ...query, resolve }]]
    }),
  )
}
