/** Fills an empty database with the demo federation of the installed plugins, in one transaction: all of it or nothing. */
import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type CollectionSlug,
  type GlobalSlug,
  type Payload,
  type PayloadRequest,
} from 'payload'
import { installedContentPlugins, type DemoWriter, type InstalledContentPlugin } from '../../content/contentPlugin.ts'
import { defaultLocale, isLocale } from '../../content/locales.ts'
import { createDemoAccounts, type DemoAccount } from './demoAccounts.ts'

/** Plugins so that each comes after those it relates to; where two relate to each other, the order of the config decides. */
export function inDemoOrder(plugins: readonly InstalledContentPlugin[]): InstalledContentPlugin[] {
  const byName = new Map(plugins.map((plugin) => [plugin.name, plugin]))
  const visited = new Set<string>()
  const ordered: InstalledContentPlugin[] = []
  const visit = (plugin: InstalledContentPlugin): void => {
    if (visited.has(plugin.name)) return
    visited.add(plugin.name)
    for (const name of [...(plugin.requires ?? []), ...(plugin.optional ?? [])]) {
      const needed = byName.get(name)
      if (needed) visit(needed)
    }
    ordered.push(plugin)
  }
  plugins.forEach(visit)
  return ordered
}

/** Payload types data by collection; a writer for every plugin knows the collection only when it runs. */
type UntypedData = never

type Translations = Parameters<DemoWriter['create']>[3]

/** Demo content is the server's own writing, before anybody can sign in: no user's access applies. */
function createWriter(payload: Payload, req: PayloadRequest): DemoWriter {
  const ids = new Map<string, string>()

  const translate = async (collection: CollectionSlug, id: string, translations: Translations): Promise<void> => {
    for (const [locale, data] of Object.entries(translations ?? {})) {
      if (isLocale(locale)) {
        const values = { ...data, ...published(collection) } as UntypedData
        await payload.update({ collection, id, data: values, depth: 0, locale, overrideAccess: true, req })
      }
    }
  }
  const published = (collection: CollectionSlug): { _status?: 'published' } =>
    payload.collections[collection]?.config.versions?.drafts ? { _status: 'published' } : {}

  const create: DemoWriter['create'] = async (slug, key, data, translations) => {
    const collection = slug as CollectionSlug
    const document = await payload.create({
      collection,
      data: { ...data, ...published(collection) } as UntypedData,
      depth: 0,
      locale: defaultLocale,
      overrideAccess: true,
      req,
    })
    const id = String(document.id)
    ids.set(key, id)
    await translate(collection, id, translations)
    return id
  }

  const upload: DemoWriter['upload'] = async (slug, key, file, data, translations) => {
    const collection = slug as CollectionSlug
    const document = await payload.create({
      collection,
      data: data as UntypedData,
      depth: 0,
      file: { ...file, size: file.data.length },
      locale: defaultLocale,
      overrideAccess: true,
      req,
    })
    const id = String(document.id)
    ids.set(key, id)
    await translate(collection, id, translations)
    return id
  }

  const global: DemoWriter['global'] = async (slug, data, translations) => {
    const versions = { [defaultLocale]: data, ...translations }
    for (const [locale, values] of Object.entries(versions)) {
      if (isLocale(locale)) {
        await payload.updateGlobal({ slug: slug as GlobalSlug, data: values as UntypedData, depth: 0, locale, overrideAccess: true, req })
      }
    }
  }

  return { create, global, upload, id: (key) => ids.get(key) }
}

/** @returns the demo accounts with their passwords, for the caller to keep */
export async function writeDemo(payload: Payload, demoPassword: string | undefined): Promise<DemoAccount[]> {
  const req = await createLocalReq({}, payload)
  try {
    await initTransaction(req)
    const writer = createWriter(payload, req)
    for (const plugin of inDemoOrder(installedContentPlugins(payload.config))) {
      const module = await plugin.demo?.()
      await module?.demo(writer)
    }
    const accounts = await createDemoAccounts(payload, req, writer, demoPassword)
    await commitTransaction(req)
    return accounts
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}
