/** The form of a document that is written: what Payload and its rich text take for granted and fail on otherwise. */
import { APIError } from 'payload'

/** A list in a list in a table in a callout has some 30 levels. */
const maximumNesting = 200

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function refuse(message: string): never {
  throw new APIError(message, 400, null, true)
}

/** @throws APIError 400 that names what is wrong */
export function assertDocumentForm(data: unknown): void {
  if (!isObject(data)) refuse('The body must be a JSON object with the fields of the document.')
  let level: unknown[] = [data]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maximumNesting) refuse(`The document is nested deeper than ${maximumNesting} levels.`)
    for (const part of level) {
      const children = isObject(part) && 'type' in part ? part['children'] : undefined
      if (children === undefined) continue
      if (!Array.isArray(children) || !children.every(isObject)) refuse('The children of a rich-text node must be a list of nodes.')
    }
    level = level.flatMap((part) => (typeof part === 'object' && part !== null ? Object.values(part) : []))
  }
}
