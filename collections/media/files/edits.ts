/** What is done to a picture while it is stored: the part that is kept, and the point that its sizes keep in view. */
import type { PayloadRequest } from 'payload'
import { fieldError } from '../../../src/content/errors.ts'
import { labels } from '../translations.ts'
import { imageSizes } from './imageSizes.ts'

export interface Edits {
  /** As Payload takes them from the query: a part of the picture, and a focal point. */
  query: Readonly<Record<string, unknown>>
  /** The focal point as a field of the document. */
  focalX?: unknown
  focalY?: unknown
}

const known: readonly string[] = ['crop', 'focalPoint', 'heightInPixels', 'widthInPixels']

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

/** @param args of a Payload operation */
export function editsOf(req: Pick<PayloadRequest, 'query'>, args: object): Edits {
  const { focalX, focalY } = recordOf('data' in args ? args.data : undefined)
  const asked = Object.entries(recordOf(req.query['uploadEdits'])).filter(([name]) => known.includes(name))
  return { query: Object.fromEntries(asked.sort(([one], [other]) => (one < other ? -1 : 1))), focalX, focalY }
}

/** As for whole pictures: `cleanImage.mjs`. */
const steepestRatio = 50

/** Refuses to cut a line out of a picture; whether the rest of a cut makes sense is sharp's to say. */
export function assertWideCrop({ query: { heightInPixels, widthInPixels } }: Edits, req: PayloadRequest): void {
  const ratio = Number(widthInPixels) / Number(heightInPixels)
  if (ratio <= steepestRatio && ratio >= 1 / steepestRatio) return
  if (heightInPixels === undefined && widthInPixels === undefined) return
  throw fieldError('IMAGE_TOO_NARROW', req, { collection: 'media', label: labels.singular, path: 'file' })
}

/** Everything but its bytes that decides what becomes of a file. A file without a focal point is cut elsewhere by an update. */
export function makingOf(operation: string, edits: Edits): unknown {
  return [operation, edits, imageSizes]
}
