/**
 * How many elements a drawing draws. `use` draws once more what it names, which may use something itself: twenty lines draw a
 * hundred million shapes, and the browser of everybody who opens the drawing stands still. Pure.
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

/** An id as it stands in an address (RFC 3986 §2.1): a browser finds `#%61` under `a`. */
function idIn(reference: string): string {
  try {
    return decodeURIComponent(reference.slice(1))
  } catch {
    return reference.slice(1)
  }
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
      if (!this.#byId.has(id)) this.#byId.set(id, part)
    }
    if (localName(name).toLowerCase() === 'use') {
      for (const [attribute, value] of attributes) if (localName(attribute) === 'href') part.used.push(idIn(value.trim()))
    }
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
