/**
 * The query parameters of every operation of Payload's REST and GraphQL APIs: what its handlers read of the query
 * (`endpoints` in each folder of `payload/dist`, `utilities/createPayloadRequest.js`), without what no caller may say, and what
 * the admin panel sends although nobody reads it. Everything else is refused.
 */
import { formats } from '../../content/richText/requestedFormat.ts'
import { locales } from '../../content/locales.ts'
import type { ParameterForm, Parameters } from '../../content/parameters.ts'

const boolean = { type: 'boolean' } as const
const integer = { type: 'integer', minimum: 0 } as const
const object = { type: 'object' } as const
const page = { type: 'integer', minimum: 1 } as const
const sort = { type: 'string', several: true } as const
const text = { type: 'string' } as const
const where = { type: 'object', asJson: true } as const

const forms = {
  allQueues: boolean,
  allSessions: boolean,
  autosave: boolean,
  data: { type: 'document' },
  depth: integer,
  disableScheduling: boolean,
  draft: boolean,
  extensions: text,
  flattenLocales: boolean,
  format: { type: 'string', enum: formats },
  joins: { type: 'object', orFalse: true, each: { count: boolean, limit: integer, page, sort, where } },
  limit: integer,
  operationName: text,
  overrideLock: boolean,
  page,
  pagination: boolean,
  populate: object,
  prefix: text,
  publishAllLocales: boolean,
  publishSpecificLocale: { type: 'string', enum: locales },
  query: text,
  queue: text,
  refresh: text,
  select: object,
  selectedLocales: { type: 'string', enum: locales, several: true },
  silent: boolean,
  sort,
  src: text,
  trash: boolean,
  unpublishAllLocales: boolean,
  uploadEdits: object,
  variables: text,
  where,
} as const satisfies Parameters

type Name = keyof typeof forms

function takes(...names: readonly Name[]): Parameters {
  return Object.fromEntries(names.map((name): [Name, ParameterForm] => [name, forms[name]]))
}

/** Payload reads these of every request; which values there are is told apart in `requestQuery.ts`. */
export const everywhere: Parameters = {
  locale: text,
  'fallback-locale': { type: 'string', several: true },
  fallbackLocale: { type: 'string', several: true },
}

/** By the method and the pattern of the path, as Payload's own endpoints have them. */
export type Operations = Readonly<Record<string, Parameters>>

const read = ['depth', 'format', 'populate', 'select'] as const
const list = [...read, 'limit', 'page', 'pagination', 'sort', 'where'] as const
const answered = ['depth', 'populate', 'select'] as const
const write = [...answered, 'draft', 'publishAllLocales', 'uploadEdits'] as const
const lone = ['autosave', 'publishSpecificLocale'] as const

/** Of collections, accounts and files among them. */
export const collectionOperations: Operations = {
  'get /': takes(...list, 'draft', 'joins', 'trash'),
  'get /count': takes('trash', 'where'),
  'get /distinct': takes('depth', 'limit', 'page', 'sort', 'trash', 'where'),
  'get /:id': takes(...read, 'data', 'draft', 'flattenLocales', 'joins', 'trash'),
  'get /versions': takes(...list, 'trash'),
  'get /versions/:id': takes(...read, 'trash'),
  'post /': takes(...write, ...lone),
  'post /access/:id?': takes(),
  'post /:id/duplicate': takes(...answered, 'draft', 'selectedLocales'),
  'post /versions/:id': takes('depth', 'draft', 'populate'),
  'patch /': takes(...write, 'limit', 'overrideLock', 'sort', 'trash', 'unpublishAllLocales', 'where'),
  'patch /:id': takes(...write, ...lone, 'overrideLock', 'trash', 'unpublishAllLocales'),
  // The panel sends a limit, which nothing reads.
  'delete /': takes(...answered, 'limit', 'overrideLock', 'trash', 'where'),
  'delete /:id': takes(...answered, 'overrideLock', 'trash'),
  'get /file/:filename': takes('prefix'),
  'get /paste-url/:id?': takes('src'),
  'get /init': takes(),
  'get /me': { ...takes(...answered, 'draft'), joins: object },
  'post /first-register': takes(),
  'post /forgot-password': takes(),
  'post /login': takes('depth'),
  'post /logout': takes('allSessions'),
  // A word without a value, from the panel.
  'post /refresh-token': takes('refresh'),
  'post /reset-password': takes('depth'),
  'post /unlock': takes(),
  'post /verify/:id': takes(),
  'post /:id/api-key/reveal': takes(),
  // Preferences of the panel.
  'get /:key': takes(),
  'post /:key': takes(),
  'delete /:key': takes(),
  // Queues of jobs.
  'get /run': takes('allQueues', 'disableScheduling', 'limit', 'queue', 'silent'),
  'get /handle-schedules': takes('allQueues', 'queue'),
}

export const globalOperations: Operations = {
  // The panel asks for what is not in the trash, which nothing reads.
  'get /': takes(...read, 'data', 'draft', 'flattenLocales', 'trash'),
  'get /versions': takes(...list),
  'get /versions/:id': takes(...read),
  'post /': takes(...answered, ...lone, 'draft', 'publishAllLocales', 'unpublishAllLocales'),
  'post /access': takes(),
  'post /versions/:id': takes('depth', 'draft', 'populate'),
}

/** Of no collection and no global. */
export const rootOperations: Operations = {
  'get /access': takes(),
  'post /reorder': takes(),
}

/** GraphQL over HTTP (https://graphql.github.io/graphql-over-http), of a question by GET; a POST has all of it in its body. */
export const graphqlOperations: Operations = {
  get: takes('extensions', 'operationName', 'query', 'variables'),
  post: takes(),
}
