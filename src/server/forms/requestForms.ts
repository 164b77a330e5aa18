/**
 * Has the form of queries and documents checked at every door of Payload. It works on the built config: Payload adds
 * collections of its own (preferences, locks) after every plugin has run, and they are asked like all others.
 */
import type {
  CollectionBeforeOperationHook,
  Endpoint,
  FlattenedField,
  GlobalBeforeOperationHook,
  PayloadRequest,
  SanitizedConfig,
  SanitizedGlobalConfig,
} from 'payload'
import { readDocument } from './documentForm.ts'
import { versionFieldsOf } from './fieldAtPath.ts'
import { holdsToSomething, type Entity } from './filterForm.ts'
import { readQuery, type Query } from './queryForm.ts'
import { refuseQuery } from './queryFormError.ts'
import { assertSelection } from './selectForm.ts'
import { answerSelectedVersions, asSelected } from './unselectedVersions.ts'
import { isObject } from '../../content/isObject.ts'
import { parseForm } from '../request/jsonExtent.ts'

/** GraphQL takes the sort of joined documents as one text, which Payload divides at its commas elsewhere. */
function withSortDivided<Arguments extends object>(args: Arguments): Arguments {
  const { sort } = args as Query
  return typeof sort === 'string' && sort.includes(',') ? { ...args, sort: sort.split(',') } : args
}

/** What a caller writes, and nothing of the server's own: it may write what Payload then reads anew. */
function withDocument<Arguments extends object>(args: Arguments, fields: readonly FlattenedField[], req: PayloadRequest): Arguments {
  if (req.payloadAPI === 'local') return args
  return { ...args, data: readDocument((args as { data?: unknown }).data, fields, req) }
}

/** Payload calls a write to one document by the same name; it has an id. */
function writesMany(args: { id?: unknown }, operation: string): boolean {
  return (operation === 'update' || operation === 'delete') && args.id === undefined
}

const checked = new WeakSet<object>()

/** Of versions by their address: they come as the same operation as documents. */
const versions = /\/versions(\/[^/]+)?$/

/**
 * Checks what the address selects, in the first operation of the request, which is the one that was asked for; populating runs
 * others. GraphQL has made its selection by its schema.
 */
function checkSelection(entity: Entity, { pathname, payload: { config }, payloadAPI, query }: PayloadRequest): void {
  if (payloadAPI !== 'REST' || checked.has(query)) return
  checked.add(query)
  const ofVersions = versions.test(pathname) ? versionFieldsOf(config, entity) : undefined
  assertSelection(config, ofVersions ?? entity.flattenedFields, query)
}

const checkCollection: CollectionBeforeOperationHook = ({ args, collection, operation, overrideAccess, req }) => {
  // The server's own doing, with filters that it wrote.
  if (overrideAccess) return args
  const trusted = req.payloadAPI === 'local'
  checkSelection(collection, req)
  const read = readQuery(req.payload.config, collection, args as Query, trusted)
  if (!trusted && writesMany(args as { id?: unknown }, operation) && !holdsToSomething(read.where)) {
    refuseQuery('The parameter where must say which documents are meant. For all of them say where[id][exists]=true.')
  }
  // With filters of the same form.
  const asked = withSortDivided({ ...args, ...read } as typeof args)
  const writes = ['create', 'update', 'updateByID'].includes(operation)
  return writes ? withDocument(asked, collection.flattenedFields, req) : asked
}

const checkGlobal: GlobalBeforeOperationHook = ({ args, global, operation, overrideAccess, req }) => {
  if (overrideAccess) return args as unknown
  checkSelection(global, req)
  // Typed as anything.
  const given = args as object
  return operation === 'update' ? withDocument(given, global.flattenedFields, req) : given
}

/**
 * Payload reads what is selected of a version, and then looks for the names in the selection around it, so that nothing of it is
 * answered (`globals/operations/findVersions.js`). They stand in both.
 */
function selectedTwice(select: unknown): unknown {
  const version = isObject(select) ? select['version'] : undefined
  // The whole of it is what is answered when nothing is selected.
  if (version === true || version === 'true') return undefined
  return isObject(select) && isObject(version) ? { ...version, ...select } : select
}

/** The versions of globals are what Payload reads without a hook before it (`globals/operations/findVersions.js`). */
function checkingEndpoint(global: SanitizedGlobalConfig, endpoint: Omit<Endpoint, 'root'>): Omit<Endpoint, 'root'> {
  if (!endpoint.path.startsWith('/versions') || endpoint.method !== 'get') return endpoint
  const handler = async (req: PayloadRequest): Promise<Response> => {
    checkSelection(global, req)
    Object.assign(req.query, readQuery(req.payload.config, global, req.query, false))
    const { select } = req.query
    if (endpoint.path === '/versions' && select !== undefined) req.query['select'] = selectedTwice(select)
    const { body, headers, status } = await endpoint.handler(req)
    const answer = new Response(body, { headers, status })
    return select !== undefined && answer.ok ? Response.json(asSelected(await answer.json(), select), { headers, status }) : answer
  }
  return { ...endpoint, handler }
}

/** @param config as it was built; it is changed */
export function withRequestForms(config: SanitizedConfig): SanitizedConfig {
  for (const collection of config.collections) {
    collection.hooks.beforeOperation = [checkCollection, ...collection.hooks.beforeOperation]
    collection.hooks.afterOperation = [...collection.hooks.afterOperation, answerSelectedVersions]
  }
  for (const global of config.globals) {
    global.hooks.beforeOperation = [checkGlobal, ...global.hooks.beforeOperation]
    if (global.endpoints) global.endpoints = global.endpoints.map((endpoint) => checkingEndpoint(global, endpoint))
  }
  config.custom = { ...config.custom, parseForm }
  // Unset unless a plugin sets it, whatever the type says.
  const { onInit } = config as Partial<SanitizedConfig>
  config.onInit = async (payload) => {
    await onInit?.(payload)
    const { findGlobalVersions } = payload.db
    // GraphQL asks for them past the address, and past every hook; what the server asks itself has a form that passes.
    payload.db.findGlobalVersions = (args) => {
      const global = config.globals.find(({ slug }) => slug === args.global)
      const read = global && readQuery(config, global, { where: args.where }, true)
      // The caller names the type of the document; it is handed through.
      return findGlobalVersions.call(payload.db, { ...args, ...read } as typeof args) as never
    }
  }
  return config
}
