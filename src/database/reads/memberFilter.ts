/** A filter on the members of a list, as one of them sees it. */
import type { Where, WhereField } from 'payload'
import { mapWhere } from '../../content/where.ts'
import { scopeOf } from './relatedScope.ts'

export interface MemberFilter {
  /** With paths from the member on. */
  where: Where
  /** What members may be read; those that may not are none. */
  readable?: Where
}

/** Of the ids of several documents a condition may say that they contain one; a member has one. */
function ofOneId(condition: unknown): WhereField {
  const { contains, ...rest } = condition as WhereField & { contains?: unknown }
  return contains === undefined ? rest : { ...rest, in: [contains].flat() }
}

/**
 * @param filter with paths from the document on, as Payload has completed it: a condition on a related document stands beside what
 *   may be read of that
 * @param path of the list
 * @throws Error for a condition that is about anything else
 */
export function fromMember(filter: Where, path: string): MemberFilter {
  const readable = new Map<string, Where>()
  const where = mapWhere(filter, (key, condition) => {
    const scope = key === path ? scopeOf({ [key]: condition }) : undefined
    if (scope) {
      for (const rest of scope.rest) readable.set(JSON.stringify(rest), rest)
      // Payload names the language that is read behind a translated field.
      return [scope.inner.replace(/\.all$/, ''), { [scope.operator]: scope.operand }]
    }
    if (!key.startsWith(`${path}.`)) throw new Error(`The filter says of the members of ${path} what is about ${key}.`)
    const inner = key.slice(path.length + 1)
    return [inner, inner === 'id' ? ofOneId(condition) : condition]
  })
  return readable.size > 0 ? { where, readable: { and: [...readable.values()] } } : { where }
}
