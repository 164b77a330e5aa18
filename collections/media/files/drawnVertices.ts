/** How many vertices a line has, at most: a marker may be drawn on each. Pure. */
import type { Attribute } from './xmlTokens.ts'

const command = /[mlhvcsqtaz][^mlhvcsqtaz]*/gi

const number = /[+-]?(?:\d+\.?|\.\d)\d*(?:e[+-]?\d+)?/gi

/** Numbers for a vertex (SVG 2, 9.3). The two flags of an arc may be written together with the number behind them: four at least. */
const numbersFor: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, q: 4, t: 2, a: 4 }

function numbersIn(text: string): number {
  return text.match(number)?.length ?? 0
}

export function verticesOfPath(path: string): number {
  const pieces = path.match(command) ?? []
  return pieces.reduce((sum, piece) => {
    const each = numbersFor[piece.charAt(0).toLowerCase()]
    return sum + (each === undefined ? 1 : Math.ceil(numbersIn(piece) / each))
  }, 0)
}

/** @param name of the element, without its prefix */
export function verticesOf(name: string, attributes: readonly Attribute[]): number {
  const value = (wanted: string): string => attributes.find(([attribute]) => attribute === wanted)?.[1] ?? ''
  if (name === 'path') return verticesOfPath(value('d'))
  if (name === 'polyline' || name === 'polygon') return Math.ceil(numbersIn(value('points')) / 2) + 1
  return name === 'line' ? 2 : 0
}
