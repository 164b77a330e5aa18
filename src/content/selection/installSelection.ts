/** Completes every selection before a collection or global is read or written, whichever door it came through. */
import type {
  CollectionBeforeOperationHook,
  CollectionConfig,
  Config,
  GlobalBeforeOperationHook,
  GlobalConfig,
  SanitizedCollectionConfig,
} from 'payload'
import { dropUnanswered, isLeftOut, isSelection, withFollowed, type Selection } from './followedFields.ts'

type Fields = SanitizedCollectionConfig['flattenedFields']

/** Versions hold their document in a field of its own. */
function completed(fields: Fields, select: Selection, forced: Selection | undefined): Selection {
  const isOfVersions = isSelection(select['version']) && !fields.some(({ name }) => name === 'version')
  return isOfVersions
    ? { ...select, version: withFollowed(fields, select['version'] as Selection, forced) }
    : withFollowed(fields, select, forced)
}

function completeArguments<Arguments>(args: Arguments, fields: Fields, forcedBy: (select: Selection) => Selection | undefined): Arguments {
  const select = isSelection(args) ? args['select'] : undefined
  return isSelection(select) ? { ...args, select: completed(fields, select, forcedBy(select)) } : args
}

/**
 * What is forced is added here and not by Payload, which puts `{ public: true }` of the forced selection in the place of a
 * `true` for the whole group, and reads nothing of it where a selection excludes
 * (`payload/dist/utilities/sanitizeSelect.js`).
 */
function ofCollection({ forceSelect, ...collection }: CollectionConfig): CollectionConfig {
  const forced = forceSelect as Selection | undefined
  // Payload makes the address of a file of its name, and answers null where that is left out.
  const forcedBy = (select: Selection): Selection | undefined =>
    collection.upload && isLeftOut(select, 'filename') ? { ...forced, filename: true } : forced
  const complete: CollectionBeforeOperationHook = ({ args, collection: { flattenedFields } }) =>
    completeArguments(args, flattenedFields, forcedBy)
  return { ...collection, hooks: { ...collection.hooks, beforeOperation: [...(collection.hooks?.beforeOperation ?? []), complete] } }
}

/** Reading a global takes its selection before it calls the hooks, so what is forced stays Payload's to add there. */
function ofGlobal(global: GlobalConfig): GlobalConfig {
  const complete: GlobalBeforeOperationHook = ({ args, global: { flattenedFields } }) =>
    completeArguments(args, flattenedFields, () => global.forceSelect as Selection | undefined) as unknown
  return { ...global, hooks: { ...global.hooks, beforeOperation: [...(global.hooks?.beforeOperation ?? []), complete] } }
}

/** `dropUnanswered` is called by Payload's `afterRead`, see `src/cli/payloadFaults.mjs`. */
export function installSelection(config: Config): Config {
  return {
    ...config,
    collections: config.collections?.map(ofCollection),
    globals: config.globals?.map(ofGlobal),
    custom: { ...config.custom, dropUnanswered },
  }
}
