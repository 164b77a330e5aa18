/**
 * How many elements a drawing draws. `use` draws once more what it names, and so does `url(#…)` in an attribute with a pattern, a
 * mask and the like; that may do the same: twenty lines draw a hundred million shapes, and the browser of everybody who opens
 * the drawing stands still. What a style sheet says is not looked at, nor how often a marker is put on a line. Pure.
 */
import { localName, type Attribute } from './xmlTokens.ts'

/** More than the most detailed map has; a browser draws as many in about a second. */
export const mostDrawn = 500_000

/** An element with an id, or the root: what is in it, down to the next such elements. */
interface Part {
  elements: number
  /** Parts that are in it, and the ids of what it uses. */
  parts: Part[]
  used: string[]
  /** What it draws, once that is known. */
  drawn?: number
}

/** Space counts once: the drawing is written so. */
const spaced = (text: string): string => text.trim().replace(/\s+/g, ' ')

/** An id as it stands in an address: a browser finds `#%61` under `a`, and leaves what is no escape (URL Standard, percent-decode). */
function idIn(fragment: string): string {
  const bytes = fragment.replace(/%[\da-f]{2}|\P{ASCII}/giu, (piece) =>
    piece.startsWith('%') ? String.fromCharCode(Number.parseInt(piece.slice(1), 16)) : Buffer.from(piece).toString('latin1'),
  )
  return spaced(Buffer.from(bytes, 'latin1').toString('utf8'))
}

/** The ids in `url(#…)`, with or without quotes. */
function idsOfStyle(value: string): string[] {
  return value
    .split(/url\(/i)
    .slice(1)
    .map((rest) => (rest.split(')', 1)[0] ?? '').replace(/["'\s]/g, ''))
    .flatMap((address) => (address.startsWith('#') ? [idIn(address.slice(1))] : []))
}

/** What an element draws besides itself. Where a drawing has both, `xlink:href` does not count (SVG 2, 16.1.6). */
function idsUsedBy(name: string, attributes: readonly Attribute[]): string[] {
  const used = attributes.flatMap(([, value]) => idsOfStyle(value))
  if (localName(name) !== 'use') return used
  const href = attributes.find(([attribute]) => attribute === 'href') ?? attributes.find(([attribute]) => localName(attribute) === 'href')
  return href ? [...used, idIn(href[1].trim().slice(1))] : used
}

interface Step {
  part: Part
  rest: Part[]
  sum: number
}

export class DrawnElements {
  readonly #root: Part = { elements: 0, parts: [], used: [] }
  readonly #byId = new Map<string, Part>()
  /** Of each open element the part that it belongs to. */
  readonly #open: Part[] = [this.#root]

  /** @param attributes with decoded values */
  open(name: string, attributes: readonly Attribute[]): void {
    const id = attributes.find(([attribute]) => attribute === 'id')?.[1]
    const around = this.#open.at(-1) ?? this.#root
    const part: Part = id === undefined ? around : { elements: 0, parts: [], used: [] }
    part.elements += 1
    if (id !== undefined) {
      around.parts.push(part)
      // Of several with one id the first counts.
      if (!this.#byId.has(spaced(id))) this.#byId.set(spaced(id), part)
    }
    part.used.push(...idsUsedBy(name, attributes))
    this.#open.push(part)
  }

  close(): void {
    this.#open.pop()
  }

  #needsOf({ parts, used }: Part): Part[] {
    return [...parts, ...used.flatMap((id) => this.#byId.get(id) ?? [])]
  }

  /** @returns their number, of what uses itself once; more than `mostDrawn` may be any number above it */
  total(): number {
    const underWay = new Set<Part>()
    const steps: Step[] = []
    const enter = (part: Part): void => {
      underWay.add(part)
      steps.push({ part, rest: this.#needsOf(part), sum: part.elements })
    }
    enter(this.#root)
    // A stack of its own: a hundred thousand that use each other are deeper than calls may be.
    for (let step = steps.at(-1); step; step = steps.at(-1)) {
      const next = step.rest.pop()
      if (next === undefined) {
        step.part.drawn = Math.min(step.sum, mostDrawn + 1)
        underWay.delete(step.part)
        steps.pop()
        const user = steps.at(-1)
        if (user) user.sum += step.part.drawn
      } else if (next.drawn !== undefined) step.sum += next.drawn
      else if (!underWay.has(next)) enter(next)
    }
    return this.#root.drawn ?? 0
  }
}
