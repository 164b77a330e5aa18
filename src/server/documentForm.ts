/** The form of a document that is written: what Payload takes for granted and fails on otherwise. */
import { APIError } from 'payload'

/** @throws APIError 400 that names what is wrong; how deep a field may be nested is the rich text's business */
export function assertDocumentForm(data: unknown): void {
  if (typeof data === 'object' && data !== null && !Array.isArray(data)) return
  throw new APIError('The body must be a JSON object with the fields of the document.', 400, null, true)
}
