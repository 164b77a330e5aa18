/**
 * A row that is written without its id is the one in its place. Payload takes it for a new one, and with the old one go its
 * texts in the other languages and the fields that were not sent.
 */
import { ValidationError, type FieldHook } from 'payload'
import { errorMessage } from '../errors.ts'
import { fieldsWithRows, idsOf, matchedByPosition, rowsIn } from './rowIds.ts'

type Arguments = Parameters<FieldHook>[0]

function refuse({ collection, global, path, req }: Arguments): never {
  const owner = collection ? { collection: collection.slug } : { global: global?.slug ?? '' }
  throw new ValidationError({ ...owner, errors: [{ message: errorMessage('ROW_ID_TAKEN', req), path: path.join('.') }], req }, req.t)
}

/** Rows have one table for each field, in which an id stands once, whichever document it belongs to. */
async function areOfOthers(ids: readonly string[], field: string, { collection, originalDoc, req }: Arguments): Promise<boolean> {
  if (!collection) return false
  const id: unknown = originalDoc?.id
  const { totalDocs } = await req.payload.db.count({
    collection: collection.slug,
    req,
    where: { and: [{ [`${field}.id`]: { in: [...ids] } }, ...(id === undefined ? [] : [{ id: { not_equals: id } }])] },
  })
  return totalDocs > 0
}

/** @throws ValidationError that names the field when an id is that of a row of another document, of another field or of a row before it */
async function assertOwnIds(sent: readonly string[], stored: readonly string[], args: Arguments): Promise<void> {
  if (new Set(sent).size < sent.length) refuse(args)
  const unknown = sent.filter((id) => !stored.includes(id))
  if (unknown.length === 0) return
  const field = args.path.filter((part) => !/^\d+$/.test(String(part))).join('.')
  const elsewhere = fieldsWithRows(args.originalDoc, new Set(unknown))
  if ([...elsewhere].some((other) => other !== field)) refuse(args)
  // Blocks are stored as JSON.
  const isJson = args.field.type === 'blocks' || args.blockData !== undefined
  if (!isJson && (await areOfOthers(unknown, field, args))) refuse(args)
}

export const keepRows: FieldHook = async (args) => {
  const { previousValue, req, value } = args
  // What was not sent is there as it is stored, and a version has its own ids.
  if (!Array.isArray(value) || req.context['isRestoringVersion']) return value as unknown
  const stored = rowsIn(previousValue)
  const rows = matchedByPosition(value, stored)
  await assertOwnIds(idsOf(rowsIn(rows)), idsOf(stored), args)
  return rows
}
