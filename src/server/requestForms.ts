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
import { assertDocumentForm } from './documentForm.ts'
import { holdsToSomething } from './filterForm.ts'
import { readQuery, type Query } from './queryForm.ts'
import { refuseQuery } from './queryFormError.ts'

/** GraphQL takes the sort of joined documents as one text, which Payload divides at its commas elsewhere. */
function withSortDivided<Arguments extends object>(args: Arguments): Arguments {
  const { sort } = args as Query
  return typeof sort === 'string' && sort.includes(',') ? { ...args, sort: sort.split(',') } : args
}

function checkDocument(args: unknown, fields: readonly FlattenedField[], req: PayloadRequest): void {
  if (req.payloadAPI !== 'local') assertDocumentForm((args as { data?: unknown }).data, fields, req)
}

/** Payload calls a write to one document by the same name; it has an id. */
function writesMany(args: { id?: unknown }, operation: string): boolean {
  return (operation === 'update' || operation === 'delete') && args.id === undefined
}

const checkCollection: CollectionBeforeOperationHook = ({ args, collection, operation, overrideAccess, req }) => {
  // The server's own doing, with filters that it wrote.
  if (overrideAccess) return args
  const trusted = req.payloadAPI === 'local'
  const read = readQuery(req.payload.config, collection, args as Query, trusted)
  if (!trusted && writesMany(args as { id?: unknown }, operation) && !holdsToSomething(read.where)) {
    refuseQuery('The parameter where must say which documents are meant. For all of them say where[id][exists]=true.')
  }
  if (['create', 'update', 'updateByID'].includes(operation)) checkDocument(args, collection.flattenedFields, req)
  // With filters of the same form.
  return withSortDivided({ ...args, ...read } as typeof args)
}

const checkGlobal: GlobalBeforeOperationHook = ({ args, global, operation, overrideAccess, req }) => {
  if (!overrideAccess && operation === 'update') checkDocument(args, global.flattenedFields, req)
  return args as unknown
}

/** The versions of globals are the one list that Payload reads without a hook before it (`globals/operations/findVersions.js`). */
function checkingEndpoint(global: SanitizedGlobalConfig, endpoint: Omit<Endpoint, 'root'>): Omit<Endpoint, 'root'> {
  if (endpoint.path !== '/versions' || endpoint.method !== 'get') return endpoint
  const handler = (req: PayloadRequest): ReturnType<Endpoint['handler']> => {
    Object.assign(req.query, readQuery(req.payload.config, global, req.query, false))
    return endpoint.handler(req)
  }
  return { ...endpoint, handler }
}

/** @param config as it was built; it is changed */
export function withRequestForms(config: SanitizedConfig): SanitizedConfig {
  for (const collection of config.collections) {
    collection.hooks.beforeOperation = [checkCollection, ...collection.hooks.beforeOperation]
  }
  for (const global of config.globals) {
    global.hooks.beforeOperation = [checkGlobal, ...global.hooks.beforeOperation]
    if (global.endpoints) global.endpoints = global.endpoints.map((endpoint) => checkingEndpoint(global, endpoint))
  }
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
