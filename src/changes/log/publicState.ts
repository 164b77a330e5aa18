/** What the public can read of a document, as the transaction of a write sees it. */
import type { PayloadRequest, SanitizedCollectionConfig, SanitizedGlobalConfig, Where } from 'payload'
import type { PublicStatus } from './change.ts'

export interface PublicState {
  status: PublicStatus
  trashed: boolean
  /** When the row was last written; undefined without a row, or without a column that says it. */
  updatedAt?: string | undefined
}

/** A row as the adapter has it: localized fields as objects of locales, relations as ids. */
export type StoredRow = Readonly<Record<string, unknown>>

type Row = {
  id: string
  updatedAt?: string
  _status?: string | null
  deletedAt?: string | null
}

export const absent: PublicState = { status: 'none', trashed: false }
const alwaysPublic: PublicState = { status: 'published', trashed: false }

function stateOf(row: Row | null, drafts: boolean): PublicState {
  if (!row) return absent
  const { updatedAt } = row
  if (row.deletedAt) return { status: 'none', trashed: true, updatedAt }
  return { status: drafts && row._status !== 'published' ? 'draft' : 'published', trashed: false, updatedAt }
}

/**
 * The state of the row that the public reads: a newer draft lives in the versions alone, so the document that hooks get
 * cannot tell. Reads past access: it is the log's own question.
 */
export async function collectionState(
  { slug, timestamps, trash, versions }: SanitizedCollectionConfig,
  id: unknown,
  req: PayloadRequest,
): Promise<PublicState> {
  const drafts = Boolean(versions?.drafts)
  const where: Where = { id: { equals: id } }
  const select = {
    ...(drafts ? { _status: true as const } : {}),
    ...(trash ? { deletedAt: true as const } : {}),
    ...(timestamps ? { updatedAt: true as const } : {}),
  }
  return stateOf(await req.payload.db.findOne<Row>({ collection: slug, req, select, where }), drafts)
}

/** The whole row that the public reads. */
export async function storedRow({ slug }: SanitizedCollectionConfig, id: unknown, req: PayloadRequest): Promise<StoredRow> {
  return (await req.payload.db.findOne<Row>({ collection: slug, req, where: { id: { equals: id } } })) ?? {}
}

/** See `collectionState`. A global without drafts is always there, with its defaults before anybody has saved it. */
export async function globalState({ slug, versions }: SanitizedGlobalConfig, req: PayloadRequest): Promise<PublicState> {
  if (!versions?.drafts) return alwaysPublic
  const row = await req.payload.db.findGlobal<Row>({ slug, req, select: { _status: true } })
  return stateOf(Object.keys(row).length > 0 ? row : null, true)
}
