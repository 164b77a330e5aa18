/** The Range header: RFC 9110 §14.1.2 and §14.2. Pure. */

export interface ByteRange {
  first: number
  /** The last byte itself, as in Content-Range. */
  last: number
}

const oneRange = /^bytes[ \t]*=[ \t,]*(\d*)-(\d*)[ \t,]*$/i

/**
 * One range; several are answered with the whole file, which is any server's right, because parts in one answer are a
 * means to make a server send much for little.
 * @returns null when the whole file is to be sent: no range, several, another unit, or none that could be understood
 */
export function byteRange(header: string | undefined, size: number): ByteRange | 'unsatisfiable' | null {
  const [matched, from = '', to = ''] = oneRange.exec(header ?? '') ?? []
  if (matched === undefined || (from === '' && to === '')) return null
  if (from === '') {
    const length = Math.min(Number(to), size)
    return length === 0 ? 'unsatisfiable' : { first: size - length, last: size - 1 }
  }
  const first = Number(from)
  if (to !== '' && Number(to) < first) return null
  if (first >= size) return 'unsatisfiable'
  return { first, last: to === '' ? size - 1 : Math.min(Number(to), size - 1) }
}
