/**
 * The public name of a document in an address. It is made from the title, per locale, once; after that it changes only
 * when somebody edits it, because addresses are promises.
 */
import type { CollectionSlug, Field, FieldHook, PayloadRequest, TextField, Where } from 'payload'
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
 * Whether a living document other than `id` has the slug in some locale, published or in its newest draft. Looks past
 * the caller's read access on purpose: a slug is taken by a draft that the caller may not see, and the answer tells no more.
 * Writers of one slug wait for each other: slug and trash are in different tables, so no unique index can say it.
 */
async function isTaken(slug: string, id: unknown, collection: CollectionSlug, req: PayloadRequest): Promise<boolean> {
  const transactionID = await req.transactionID
  const session = transactionID ? req.payload.db.sessions?.[transactionID] : undefined
  await lockUntilCommit(req, `${collection}:slug:${slug}`)
  const sameSlug: Where = { or: locales.map((locale) => ({ [`slug.${locale}`]: { equals: slug } })) }
  const where: Where = { and: [sameSlug, ...(id ? [{ id: { not_equals: id } }] : [])] }
  const options = { collection, where, req, overrideAccess: true, depth: 0, limit: 1, pagination: false, select: {} } as const
  if ((await req.payload.find(options)).docs.length > 0) return true
  const hasDrafts = req.payload.collections[collection].config.versions?.drafts
  if (hasDrafts && (await req.payload.find({ ...options, draft: true })).docs.length > 0) return true
  return isClaimed(slug, id, collection, session)
}

function numbered(slug: string, number: number): string {
  const suffix = `-${number}`
  return `${slug.slice(0, slugMaxLength - suffix.length).replace(/-$/, '')}${suffix}`
}

/** The slug itself, or with the first number that makes it free: `title`, `title-2`, `title-3` … */
async function firstFree(slug: string, id: unknown, collection: CollectionSlug, req: PayloadRequest): Promise<string> {
  let candidate = slug
  for (let number = 2; await isTaken(candidate, id, collection, req); number += 1) candidate = numbered(slug, number)
  return candidate
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
