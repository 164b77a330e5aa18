/**
 * What takes the place of a photograph and is none itself has no sizes. Payload makes those of a photograph alone, and leaves
 * the document those of the file before, whose files are gone.
 */
import type { CollectionBeforeChangeHook } from 'payload'
import { fileTypes } from '../files/fileType.ts'

const nothing = { filename: null, filesize: null, height: null, mimeType: null, url: null, width: null }

export const forgetOldSizes: CollectionBeforeChangeHook = ({ collection, data, operation, req }) => {
  const type = req.file?.mimetype
  if (operation !== 'update' || (type !== fileTypes.svg.mimetype && type !== fileTypes.pdf.mimetype)) return data
  const names = (collection.upload.imageSizes ?? []).map(({ name }) => name)
  // A drawing has a width of its own; a document's pages are as large as a reader makes them.
  const measures = type === fileTypes.pdf.mimetype ? { focalX: null, focalY: null, height: null, width: null } : {}
  return { ...data, ...measures, sizes: Object.fromEntries(names.map((name) => [name, nothing])), thumbnailURL: null }
}
