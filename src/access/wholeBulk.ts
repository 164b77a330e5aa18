/**
 * A bulk operation is one write: all of its documents or none. Payload collects the error of a document and commits the
 * rest, and with it whatever the failing document had already written when it failed.
 */
import { APIError, type CollectionAfterOperationHook } from 'payload'
import { firstBulkError } from '../content/bulkErrors.ts'
import { errorMessage } from '../content/errors.ts'

interface BulkResult {
  errors?: { id: string | number; isPublic?: boolean; message: string }[]
}

export const saveAllOrNothing: CollectionAfterOperationHook = ({ collection, operation, req, result }) => {
  if (operation !== 'update' && operation !== 'delete') return result
  const { errors = [] } = result as BulkResult
  // The files of deleted uploads are gone by now, so that taking their rows back would leave rows without files.
  const isFinal = operation === 'delete' && collection.upload
  if (errors.length === 0 || isFinal) return result
  const reasons = errors.map(({ id, isPublic, message }) => ({ id, ...(isPublic ? { message } : {}) }))
  const [first] = reasons.flatMap(({ message }) => message ?? [])
  // Nothing that whoever asked could mend: the database is away, or has waited too long for another write. It is told as for one document.
  const thrown = firstBulkError()
  if (first === undefined && thrown instanceof Error) throw thrown
  throw new APIError(
    [errorMessage('NOTHING_SAVED', req), first].filter(Boolean).join(' '),
    400,
    { code: 'NOTHING_SAVED', errors: reasons },
    true,
  )
}
