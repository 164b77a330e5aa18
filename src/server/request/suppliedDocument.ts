/**
 * A live preview shows a document as its form has it and not as it is stored: Payload answers a read with the document that
 * the caller supplies (`collections/operations/findByID.js`, `globals/operations/findOne.js`), whoever that is. Here it takes the
 * right to change that very document, as it is stored.
 */
import { combineQueries, executeAccess, Forbidden } from 'payload'
import type {
  CollectionBeforeOperationHook,
  GlobalBeforeOperationHook,
  PayloadRequest,
  SanitizedCollectionConfig,
  SanitizedConfig,
} from 'payload'

interface Supplied {
  data?: Readonly<Record<string, unknown>>
  id?: number | string
  trash?: boolean
}

async function mayChange(
  { data, id, trash = false }: Supplied,
  { access, slug }: SanitizedCollectionConfig,
  req: PayloadRequest,
): Promise<boolean> {
  if (id === undefined) return false
  const allowed = await executeAccess({ id, data, disableErrors: true, req }, access.update)
  if (allowed === false) return false
  // Past access: the condition is that of the right to change.
  const { docs } = await req.payload.find({
    collection: slug,
    depth: 0,
    limit: 1,
    overrideAccess: true,
    pagination: false,
    req,
    trash,
    where: combineQueries({ id: { equals: id } }, allowed),
  })
  return docs.length === 1
}

const takeFromEditors: CollectionBeforeOperationHook = async ({ args, collection, operation, overrideAccess, req }) => {
  const supplied = args as Supplied
  if (operation !== 'read' || overrideAccess || supplied.data === undefined) return args
  if (!(await mayChange(supplied, collection, req))) throw new Forbidden(req.t)
  // With the id of another document, Payload would go on and show a draft of that one.
  return { ...args, data: { ...supplied.data, id: supplied.id } }
}

const takeGlobalFromEditors: GlobalBeforeOperationHook = async ({ args, global, operation, overrideAccess, req }) => {
  const { data } = args as Supplied
  if (operation !== 'read' || overrideAccess || data === undefined) return args as unknown
  const allowed = await executeAccess({ data, disableErrors: true, req }, global.access.update)
  const where = typeof allowed === 'object' ? allowed : undefined
  const stored = where && (await req.payload.db.findGlobal({ slug: global.slug, req, where }))
  if (allowed === false || (where && Object.keys(stored ?? {}).length === 0)) throw new Forbidden(req.t)
  return args as unknown
}

/** For every collection and global: on the built config, as Payload adds collections of its own after every plugin has run. */
export function takeSuppliedDocuments(config: SanitizedConfig): SanitizedConfig {
  for (const { hooks } of config.collections) hooks.beforeOperation = [...hooks.beforeOperation, takeFromEditors]
  for (const { hooks } of config.globals) {
    // Payload's type has the hooks always there; a global that brings none has none.
    const known = hooks.beforeOperation as typeof hooks.beforeOperation | undefined
    hooks.beforeOperation = [...(known ?? []), takeGlobalFromEditors]
  }
  return config
}
