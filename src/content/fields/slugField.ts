/**
 * The public name of a document in an address. It is made from the title, per locale, once; after that it changes only
 * when somebody edits it, because addresses are promises.
 */
import {
  isolateObjectProperty,
  type CollectionSlug,
  type Field,
  type FieldHook,
  type PayloadRequest,
  type TextField,
  type Where,
} from 'payload'
import { fieldError, type ErrorCode } from '../errors.ts'
import { locales, type Localized } from '../locales.ts'
import { isSlug, slugify, slugMaxLength } from '../slugify.ts'
import { lockUntilCommit } from '../transaction.ts'

const label: Localized = { fi: 'Osoitteen tunniste', sv: 'Adressdel', en: 'Slug' }

/** Slugs that documents take in the transaction under way. */
const claims = new WeakMap<object, Map<string, string>>()

/**
 * In a bulk update every document is looked at before one is written: what one of them takes is not in the database yet.
 * @returns whether another document of the same transaction has the slug already; takes it otherwise
 */
function isClaimed(slug: string, id: unknown, collection: CollectionSlug, session: object | undefined): boolean {
  if (!session || typeof id !== 'string') return false
  const taken = claims.get(session) ?? new Map<string, string>()
  claims.set(session, taken)
  const key = `${collection}:${slug}`
  const owner = taken.get(key) ?? id
  taken.set(key, owner)
  return owner !== id
}

/**
 * Which of some slugs living documents other than `id` have in some locale, published or in their newest drafts. Looks past
 * the caller's read access on purpose: a slug is taken by a draft that the caller may not see, and the answer tells no more.
 */
async function takenAmong(slugs: readonly string[], id: unknown, collection: CollectionSlug, req: PayloadRequest): Promise<Set<string>> {
  const anySlug: Where = { or: locales.map((locale) => ({ [`slug.${locale}`]: { in: [...slugs] } })) }
  const where: Where = { and: [anySlug, ...(id ? [{ id: { not_equals: id } }] : [])] }
  // The languages of the request are written into it (`payload/dist/utilities/createLocalReq.js`).
  const own = isolateObjectProperty(req, ['fallbackLocale', 'locale'])
  const options = { collection, where, req: own, locale: 'all', overrideAccess: true, depth: 0, pagination: false } as const
  const hasDrafts = req.payload.collections[collection].config.versions?.drafts
  const taken = new Set<string>()
  for (const draft of hasDrafts ? [false, true] : [false]) {
    const { docs } = await req.payload.find({ ...options, draft, select: { slug: true } })
    // With `locale` all, a slug is one for each language; the generated types know it in one.
    for (const { slug } of docs as { slug?: Record<string, string | null> }[]) {
      for (const one of Object.values(slug ?? {})) if (one) taken.add(one)
    }
  }
  return taken
}

/** Writers of one slug wait for each other: slug and trash are in different tables, so no unique index can say it. */
async function isTaken(slug: string, id: unknown, collection: CollectionSlug, req: PayloadRequest): Promise<boolean> {
  const transactionID = await req.transactionID
  const session = transactionID ? req.payload.db.sessions?.[transactionID] : undefined
  await lockUntilCommit(req, `${collection}:slug:${slug}`)
  const taken = await takenAmong([slug], id, collection, req)
  return taken.has(slug) || isClaimed(slug, id, collection, session)
}

function numbered(slug: string, number: number): string {
  const suffix = `-${number}`
  return `${slug.slice(0, slugMaxLength - suffix.length).replace(/-$/, '')}${suffix}`
}

/** Numbers that are looked up at once the first time, and how many times more each time after: a thousand take four times. */
const firstLook = 16
const growth = 4

/** The slug itself, or with the first number that makes it free: `title`, `title-2`, `title-3` … */
async function firstFree(slug: string, id: unknown, collection: CollectionSlug, req: PayloadRequest): Promise<string> {
  if (!(await isTaken(slug, id, collection, req))) return slug
  for (let from = 2, count = firstLook; ; from += count, count *= growth) {
    const candidates = Array.from({ length: count }, (_, index) => numbered(slug, from + index))
    const taken = await takenAmong(candidates, id, collection, req)
    for (const candidate of candidates) {
      // Somebody else may be taking it: that is seen under its lock alone.
      if (!taken.has(candidate) && !(await isTaken(candidate, id, collection, req))) return candidate
    }
  }
}

function refuse(code: ErrorCode, collection: string, req: PayloadRequest): never {
  throw fieldError(code, req, { collection, label, path: 'slug' })
}

function fillOrCheck(titleField: string): FieldHook {
  return async ({ collection, data, operation, originalDoc, req, value }) => {
    if (!collection) return value
    const id: unknown = originalDoc?.id
    const current: unknown = originalDoc?.slug
    const given: unknown = typeof value === 'string' ? value.trim() : value
    if (given && typeof given !== 'string') refuse('SLUG_INVALID', collection.slug, req)
    if (typeof given === 'string' && given !== '') {
      if (given === current && operation === 'update') return given
      if (!isSlug(given)) refuse('SLUG_INVALID', collection.slug, req)
      if (await isTaken(given, id, collection.slug, req)) refuse('SLUG_TAKEN', collection.slug, req)
      return given
    }
    if (given === undefined && typeof current === 'string' && current !== '') return undefined
    const title: unknown = data?.[titleField] ?? originalDoc?.[titleField]
    const slug = typeof title === 'string' ? slugify(title) : ''
    return slug === '' ? null : firstFree(slug, id, collection.slug, req)
  }
}

/** A document that comes back from the trash needs its addresses again, and somebody else may have taken them since. */
const checkReturn: FieldHook = async ({ collection, data, operation, originalDoc, req, value }) => {
  const returns = operation === 'update' && originalDoc?.deletedAt && data?.['deletedAt'] === null
  if (!collection || !returns) return value
  const { slug: collectionSlug } = collection
  const id = String(originalDoc.id)
  const stored = await req.payload.db.findOne<{ id: string; slug?: Record<string, unknown> }>({
    collection: collectionSlug,
    locale: 'all',
    req,
    where: { id: { equals: id } },
  })
  const slugs: unknown[] = Object.entries(stored?.slug ?? {}).map(([locale, slug]) => (locale === req.locale ? (value ?? slug) : slug))
  for (const slug of slugs) {
    if (typeof slug === 'string' && slug !== '' && (await isTaken(slug, id, collectionSlug, req))) refuse('SLUG_TAKEN', collectionSlug, req)
  }
  return value
}

const numberDuplicate: FieldHook = ({ collection, req, value }) =>
  collection && typeof value === 'string' && value !== '' ? firstFree(value, undefined, collection.slug, req) : value

/**
 * @param titleField the field that the slug is made of
 * @param access field access where only some roles may edit the slug
 */
export function slugField(titleField: string, access?: TextField['access']): Field {
  return {
    name: 'slug',
    type: 'text',
    label,
    localized: true,
    index: true,
    access,
    hooks: { beforeValidate: [checkReturn, fillOrCheck(titleField)], beforeDuplicate: [numberDuplicate] },
    admin: {
      position: 'sidebar',
      description: {
        fi: 'Tehdään otsikosta, kun kenttä on tyhjä.',
        sv: 'Bildas av rubriken när fältet är tomt.',
        en: 'Made from the title while this is empty.',
      },
    },
  }
}
