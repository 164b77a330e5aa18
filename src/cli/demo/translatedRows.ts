/** A write replaces whole arrays, so rows of a translation carry the ids of the rows that they translate. */

type Values = Readonly<Record<string, unknown>>

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Rich text is a value as a whole: its nodes belong to one language. */
const isRichText = (value: Values): boolean => 'root' in value

function onRow(value: unknown, row: unknown): unknown {
  if (Array.isArray(value)) return value.map((part, index) => onRow(part, Array.isArray(row) ? row[index] : undefined))
  if (!isValues(value) || isRichText(value)) return value
  const known = isValues(row) ? row : {}
  return { ...onRows(value, known), ...('id' in known ? { id: known['id'] } : {}) }
}

/**
 * @param translation fields of a document in another language; the n-th row of an array translates the n-th row
 * @param document the document as it was answered when its default language was written
 */
export function onRows(translation: Values, document: Values): Record<string, unknown> {
  return Object.fromEntries(Object.entries(translation).map(([field, value]) => [field, onRow(value, document[field])]))
}
