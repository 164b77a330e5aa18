/**
 * Gives a config its editor, which offers what the installed content plugins bring, and each text its HTML; bounds what
 * requests may send.
 */
import type { CollectionConfig, Config, GlobalConfig, PayloadRequest } from 'payload'
import { ContentError } from '../errors.ts'
import { traitsOf } from '../model/traits.ts'
import { richTextEditor } from './editor.ts'
import { withHtmlFields } from './htmlFields.ts'
import { imageCollection, isTooDeep, isValues, serviceCollection } from './tree.ts'

interface Operation {
  args?: unknown
  req: PayloadRequest
}

/** Payload copies what it is sent by recursion before any field sees it, so the depth is bounded here. */
function boundRequest({ args, req }: Operation): void {
  const data = isValues(args) ? args['data'] : undefined
  const tooDeep = isValues(data) ? Object.keys(data).find((field) => isTooDeep(data[field])) : undefined
  if (tooDeep !== undefined) throw new ContentError('NESTED_TOO_DEEP', req, tooDeep.slice(0, 100))
}

function completeCollection(collection: CollectionConfig): CollectionConfig {
  return {
    ...collection,
    fields: withHtmlFields(collection.fields),
    hooks: { ...collection.hooks, beforeOperation: [boundRequest, ...(collection.hooks?.beforeOperation ?? [])] },
  }
}

function completeGlobal(global: GlobalConfig): GlobalConfig {
  return {
    ...global,
    fields: withHtmlFields(global.fields),
    hooks: { ...global.hooks, beforeOperation: [boundRequest, ...(global.hooks?.beforeOperation ?? [])] },
  }
}

export function installRichText(config: Config): Config {
  const collections = config.collections ?? []
  const slugs = new Set(collections.map(({ slug }) => slug))
  return {
    ...config,
    editor: richTextEditor({
      linkTargets: collections.filter((collection) => traitsOf(collection).routable).map(({ slug }) => slug),
      images: slugs.has(imageCollection),
      services: slugs.has(serviceCollection),
    }),
    collections: collections.map(completeCollection),
    globals: config.globals?.map(completeGlobal),
  }
}
