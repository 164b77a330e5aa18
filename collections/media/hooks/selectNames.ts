/**
 * Reads the name of a file with its address: Payload makes the one of the other (payload/dist/uploads/getBaseFields.js), and
 * answers null where the name was not selected.
 */
import type { CollectionBeforeOperationHook } from 'payload'

type Select = Record<string, unknown>

const isSelect = (value: unknown): value is Select => typeof value === 'object' && value !== null

/** What excludes fields, with `false`, has the names unless they are excluded, too. */
function withName(select: Select): Select {
  return select['url'] === true ? { ...select, filename: true } : select
}

export const selectNames: CollectionBeforeOperationHook = ({ args }) => {
  if (!('select' in args) || !isSelect(args.select)) return args
  const select = withName(args.select)
  const sizes = isSelect(select['sizes']) ? { ...select['sizes'] } : {}
  for (const [name, size] of Object.entries(sizes)) if (isSelect(size)) sizes[name] = withName(size)
  // The thumbnail's address is that of a size, `adminThumbnail`.
  if (select['thumbnailURL'] === true && select['sizes'] !== true) sizes['thumbnail'] = { ...(isSelect(sizes['thumbnail']) ? sizes['thumbnail'] : {}), filename: true }
  return { ...args, select: Object.keys(sizes).length > 0 ? { ...select, sizes } : select }
}
