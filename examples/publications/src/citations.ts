import type { CollectionSlug, Payload } from 'payload'
import {
  defaultLocale,
  defineFeature,
  isLocale,
  oneOf,
  traitsOf,
  type Locale,
  type Mount,
  type StructuredNode,
  type TraitDocument,
} from 'verkosto'

/** Tags of RIS by the schema.org property that fills them, in the order in which they are written. */
const tags = { name: 'TI', abstract: 'AB', sameAs: 'UR' } as const

/** A value stands on one line: a line end in it would begin another field. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

function namesOf(value: unknown): string[] {
  const people = Array.isArray(value) ? (value as { name?: unknown }[]) : []
  return people.flatMap(({ name }) => (typeof name === 'string' ? [name] : []))
}

/** A record of RIS, which reference managers read: one field a line, the type first and `ER` last. */
export function toRis(node: StructuredNode, encoding: 'lines' | 'windows' = 'windows'): string {
  const texts = Object.entries(tags).flatMap(([property, tag]) => {
    const value = node[property]
    return typeof value === 'string' && value !== '' ? [[tag, oneLine(value)]] : []
  })
  const fields = [['TY', 'GEN'], ...namesOf(node['author']).map((name) => ['AU', oneLine(name)]), ...texts, ['ER', '']]
  const end = encoding === 'windows' ? '\r\n' : '\n'
  return fields.map(([tag, value]) => `${tag}  - ${value}${end}`).join('')
}

interface Asked {
  collection: string
  id: string
  locale: Locale
}

/** `/publications/<id>.ris?locale=sv`, below the mount. */
function readAddress(url: string): Asked | null {
  const { pathname, searchParams } = new URL(url, 'http://localhost')
  const [, collection, id] = /^\/([a-z-]+)\/([0-9a-f-]{36})\.ris$/.exec(pathname) ?? []
  const locale = searchParams.get('locale') ?? defaultLocale
  return collection !== undefined && id !== undefined && isLocale(locale) ? { collection, id, locale } : null
}

/** @returns null for what is not published, or is nothing to search engines either */
async function nodeOf(payload: Payload, { collection, id, locale }: Asked): Promise<StructuredNode | null> {
  const entity = payload.config.collections.find(({ slug }) => slug === collection)
  const structured = entity && traitsOf(entity).structured
  if (!structured) return null
  const document = await payload.findByID({
    collection: collection as CollectionSlug,
    depth: 1,
    disableErrors: true,
    id,
    locale,
    // As nobody in particular: what is not public is not there.
    overrideAccess: false,
  })
  // Typed for the collections of Verkosto's own plugins, and as always there: `disableErrors` gives null.
  const found = document as unknown as TraitDocument | null
  return found && structured.node(found, locale)
}

/** A citation of everything that says what it is to search engines. */
export const citations = defineFeature({
  name: 'citations',
  trait: 'structured',
  settings: { CITATION_LINE_ENDS: oneOf(['windows', 'lines'], 'windows') },
  run: ({ payload, settings, values }) => {
    let served = 0
    const mount: Mount = {
      path: '/citations',
      handler: async (request, response, next) => {
        const asked = request.method === 'GET' || request.method === 'HEAD' ? readAddress(request.url) : null
        const node = asked && (await nodeOf(payload, asked))
        if (!node) return next()
        served += 1
        response.setHeader('Content-Type', 'application/x-research-info-systems; charset=utf-8')
        response.setHeader('Cache-Control', 'no-cache')
        response.send(toRis(node, values.CITATION_LINE_ENDS))
      },
    }
    return {
      mounts: [mount],
      figures: [{ name: 'verkosto_citations_total', help: 'Citations that were served.', read: () => served }],
      startLines: [`Citations ${settings.serverUrl}/citations/publications/<id>.ris`],
    }
  },
})
