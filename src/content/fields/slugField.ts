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

/**
 * Whether a living document other than `id` has the slug in some locale, published or in its newest draft. Looks past
 * the caller's read access on purpose: a slug is taken by a draft that the caller may not see, and the answer tells no more.
 * Writers of one slug wait for each other: slug and trash are in different tables, so no unique index can say it.
 */
async function isTaken(slug: string, id: unknown, collection: CollectionSlug, req: PayloadRequest): Promise<boolean> {
  await lockUntilCommit(req, `${collection}:slug:${slug}`)
  const sameSlug: Where = { or: locales.map((locale) => ({ [`slug.${locale}`]: { equals: slug } })) }
  const where: Where = { and: [sameSlug, ...(id ? [{ id: { not_equals: id } }] : [])] }
  const options = { collection, where, req, overrideAccess: true, depth: 0, limit: 1, pagination: false, select: {} } as const
  if ((await req.payload.find(options)).docs.length > 0) return true
  if (!req.payload.collections[collection]?.config.versions?.drafts) return false
  return (await req.payload.find({ ...options, draft: true })).docs.length > 0
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
    hooks: { beforeValidate: [fillOrCheck(titleField)], beforeDuplicate: [numberDuplicate] },
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
