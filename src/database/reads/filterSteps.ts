/** Where a path of a filter leaves the row of its document. */
import type { FlattenedField } from 'payload'
import { stepsOf } from '../../server/forms/fieldAtPath.ts'

/** What of a query decides that. */
export interface Reader {
  fields: readonly FlattenedField[]
  /** `all` reads the texts of every language, so that a document has several. */
  locale: string | undefined
  localeCodes: readonly string[]
}

const isMany = (field: FlattenedField): boolean => 'hasMany' in field && field.hasMany === true

function leavesByItself(field: FlattenedField, rest: readonly string[]): boolean {
  switch (field.type) {
    case 'array':
    case 'join':
      return true
    case 'relationship':
    case 'upload':
      // Its id alone stands in the row.
      return isMany(field) || Array.isArray(field.relationTo) || rest.length > 1 || (rest.length === 1 && rest[0] !== 'id')
    default:
      return isMany(field)
  }
}

/**
 * @returns the path up to the first field whose values lie in rows of their own or in another document; undefined for what the
 *   document holds itself, its texts in one language included
 */
export function stepApart({ fields, locale, localeCodes }: Reader, path: string): string | undefined {
  const steps = stepsOf(path)
  let level = fields
  let localized = false
  for (let index = 0; index < steps.length; index += 1) {
    const field = level.find(({ name }) => name === steps[index])
    if (!field) return undefined
    const upToHere = steps.slice(0, index + 1).join('.')
    localized ||= 'localized' in field && field.localized === true
    const namesLocale = localized && localeCodes.includes(steps[index + 1] ?? '')
    if (namesLocale) index += 1
    if (leavesByItself(field, steps.slice(index + 1))) return upToHere
    if (field.type === 'group' || field.type === 'tab') level = field.flattenedFields
    else return localized && !namesLocale && locale === 'all' ? upToHere : undefined
  }
  return undefined
}
