/**
 * What a comparison of a filter says of the values at its path, of which there may be one, several or none: that some value
 * passes, or that none does. A negation is the latter, so that it is true where there is no value, too.
 */
import type { Place } from '../../server/forms/fieldAtPath.ts'
import { isNothing, membersOf } from '../../server/forms/operandForm.ts'

/** Some value passes (`any`), or none does. */
export interface Comparison {
  holds: 'any' | 'none'
  operator: string
  operand: unknown
}

/** Comparisons of which all have to be true, or one. */
export interface Comparisons {
  join: 'and' | 'or'
  of: readonly Comparison[]
}

const any = (operator: string, operand: unknown): Comparison => ({ holds: 'any', operator, operand })
const none = (operator: string, operand: unknown): Comparison => ({ holds: 'none', operator, operand })
const one = (comparison: Comparison): Comparisons => ({ join: 'and', of: [comparison] })

const isTrue = (operand: unknown): boolean => operand === true || (typeof operand === 'string' && operand.toLowerCase() === 'true')

/** Members of a list, parted into those with a value and the null that stands for no value. */
function parted(place: Place, operand: unknown): { values: unknown; orNothing: boolean } {
  // Null is a value of JSON.
  if (place.kind === 'insideJson' || !Array.isArray(operand) || !operand.includes(null)) return { values: operand, orNothing: false }
  return { values: membersOf(place, operand)?.filter((member) => member !== null) ?? [], orNothing: true }
}

export function comparisonsOf(place: Place, operator: string, operand: unknown): Comparisons {
  const meansNothing = place.kind !== 'insideJson' && isNothing(place, operator, operand, true)
  switch (operator) {
    case 'exists':
      return one(isTrue(operand) ? any('exists', true) : none('exists', true))
    case 'equals':
      return one(meansNothing ? none('exists', true) : any('equals', operand))
    case 'not_equals':
      return one(meansNothing ? any('exists', true) : none('equals', operand))
    case 'in': {
      const { orNothing, values } = parted(place, operand)
      return { join: 'or', of: [any('in', values), ...(orNothing ? [none('exists', true)] : [])] }
    }
    case 'not_in': {
      const { orNothing, values } = parted(place, operand)
      return { join: 'and', of: [none('in', values), ...(orNothing ? [any('exists', true)] : [])] }
    }
    case 'not_like':
      return one(none('like', operand))
    default:
      return one(any(operator, operand))
  }
}
