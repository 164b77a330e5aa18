/** Ids of rows: by them Payload knows which row is meant, and which texts in other languages are its own. */

export type Row = Readonly<Record<string, unknown>>

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const hasId = ({ id }: Row): boolean => id !== undefined && id !== null && id !== ''

/** @returns the rows in a value; without those that are none, which Payload leaves out */
export function rowsIn(value: unknown): Row[] {
  return Array.isArray(value) ? value.filter(isRow) : []
}

export function idsOf(rows: readonly Row[]): string[] {
  return rows.filter(hasId).map(({ id }) => String(id))
}

function isOfSameBlock(row: Row, stored: Row): boolean {
  return row['blockType'] === undefined || row['blockType'] === stored['blockType']
}

/**
 * Rows of which none has an id are those that are stored, one by one in their order: whoever writes them says what is in them
 * and not that they are others. One id tells that rows are meant by their ids, and the ones without are new.
 * @returns the rows with the ids of those that they stand for
 */
export function matchedByPosition(rows: readonly unknown[], stored: readonly Row[]): unknown[] {
  if (rows.some((row) => isRow(row) && hasId(row))) return [...rows]
  const sent = rowsIn(rows)
  return sent.map((row, index) => {
    const same = stored[index]
    return same && hasId(same) && isOfSameBlock(row, same) ? { ...row, id: same['id'] } : row
  })
}

/** The paths of the fields in a document that have rows with these ids, without the positions of rows in them. */
export function fieldsWithRows(document: unknown, ids: ReadonlySet<string>, path = ''): Set<string> {
  const found = new Set<string>()
  for (const [name, value] of Object.entries(isRow(document) ? document : {})) {
    const own = path ? `${path}.${name}` : name
    const rows = rowsIn(value)
    if (idsOf(rows).some((id) => ids.has(id))) found.add(own)
    // Rich text has parts with ids, too, that are no rows.
    const inside = isRow(value) && !('root' in value) ? [value] : rows
    for (const part of inside) for (const field of fieldsWithRows(part, ids, own)) found.add(field)
  }
  return found
}
