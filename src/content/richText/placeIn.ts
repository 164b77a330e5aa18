/** Where in a text something stands, for a person who has to find it: the part, counted from the top, and its first words. */
import { defaultLocale, isLocale, type Localized } from '../locales.ts'
import { plainText } from './plainText.ts'
import { isValues, valuesOf } from './tree.ts'

const part: Localized = { fi: 'Kohta tekstissä', sv: 'Ställe i texten', en: 'Place in the text' }

const mostLetters = 60

function partsOf(tree: unknown): unknown[] {
  const children = isValues(tree) ? valuesOf(tree, 'root')?.['children'] : undefined
  return Array.isArray(children) ? children : []
}

/**
 * @param isMeant whether it stands in a text that is one part of the whole
 * @returns an empty text when it stands in no one part
 */
export function placeIn(tree: unknown, isMeant: (part: unknown) => boolean, language: string): string {
  const parts = partsOf(tree).map((child) => ({ root: { children: [child] } }))
  const index = parts.findIndex(isMeant)
  if (index === -1) return ''
  const words = plainText(parts[index]).replaceAll('\n', ' ')
  const quoted = words === '' ? '' : ` ”${words.length > mostLetters ? `${words.slice(0, mostLetters)}…` : words}”`
  return `${part[isLocale(language) ? language : defaultLocale]}: ${index + 1}.${quoted}`
}
