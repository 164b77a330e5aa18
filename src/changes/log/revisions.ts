/**
 * Revisions of stored documents: each write gives its document another one, whatever of it is written (public or draft, any
 * language). Who is about to write says which revision they have read; see `writeConditions.ts`.
 */
import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { executeInTransaction } from '../../content/transaction.ts'
import type { ChangeContent } from './change.ts'

export type Subject = Pick<ChangeContent, 'kind' | 'entity' | 'document'>

/** The revision of what was written before revisions were counted. */
const unwritten = '0'

/** The part of a statement that gives a document its next revision, or forgets the one of a document that is gone. */
export function nextRevision({ kind, entity, document, operation }: Subject & Pick<ChangeContent, 'operation'>): ReturnType<typeof sql> {
  const row = document ?? ''
  if (operation === 'delete') {
    return sql`delete from document_revisions where kind = ${kind} and entity = ${entity} and document = ${row} returning revision`
  }
  return sql`insert into document_revisions (kind, entity, document, revision) values (${kind}, ${entity}, ${row}, gen_random_uuid())
    on conflict (kind, entity, document) do update set revision = excluded.revision returning revision`
}

/** @returns as it stands in an ETag and in `If-Match`, without quotes */
export async function revisionOf({ kind, entity, document }: Subject, req: PayloadRequest): Promise<string> {
  const [row] = await executeInTransaction(
    req,
    sql`select revision from document_revisions where kind = ${kind} and entity = ${entity} and document = ${document ?? ''}`,
  )
  return typeof row?.['revision'] === 'string' ? row['revision'] : unwritten
}

/** Says a revision in the answer to the request (RFC 9110 §8.8.3). */
export function tellRevision(req: PayloadRequest, revision: string): void {
  req.responseHeaders ??= new Headers()
  req.responseHeaders.set('ETag', `"${revision}"`)
}
