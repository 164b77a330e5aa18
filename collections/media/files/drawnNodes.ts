/** What draws and what is drawn, as a graph that is counted from its leaves. Pure. */
import type { References } from './drawnStyle.ts'

export interface DrawnNode {
  /** What has to be counted before. */
  needs: () => DrawnNode[]
  count: () => void
}

interface Amount {
  elements: number
  /** Of lines, and the letters of texts. */
  vertices: number
}

/** Beyond any limit, and small enough for the product of two to be a number. */
const beyond = 1e9

function bounded({ elements, vertices }: Amount): Amount {
  return { elements: Math.min(elements, beyond), vertices: Math.min(vertices, beyond) }
}

function sumOf(amounts: readonly Amount[]): Amount {
  return bounded(amounts.reduce((sum, one) => ({ elements: sum.elements + one.elements, vertices: sum.vertices + one.vertices }), nothing))
}

const nothing: Amount = { elements: 0, vertices: 0 }

/** What is drawn with each element and on each line by what an element has from itself, from rules and from those around it. */
export class Context implements DrawnNode {
  /** For each element, for each line, and for each vertex of one. */
  paint = nothing
  ends = nothing
  markers = nothing
  readonly #outer: readonly Context[]
  readonly #parts: Readonly<Record<'ends' | 'markers' | 'paint', Part[]>>
  readonly #inner = new Map<Context, Context>()

  constructor(outer: readonly Context[] = [], parts: Partial<Record<'ends' | 'markers' | 'paint', Part[]>> = {}) {
    this.#outer = outer
    this.#parts = { ends: [], markers: [], paint: [], ...parts }
  }

  /** @param handsDown whether what an element has for itself may be had by those in it */
  static of({ ends, once, paint, vertices }: References, named: (ids: readonly string[]) => Part[], handsDown: boolean): Context {
    return new Context([], { ends: named(ends), markers: named(vertices), paint: named(handsDown ? [...paint, ...once] : paint) })
  }

  get #isEmpty(): boolean {
    return this.#outer.length === 0 && Object.values(this.#parts).every(({ length }) => length === 0)
  }

  /** The same one for the same rules: most elements of a drawing look like others. */
  with(contexts: readonly Context[]): Context {
    return contexts.reduce<Context>((context, added) => {
      if (added.#isEmpty) return context
      const known = context.#inner.get(added) ?? new Context([context, added])
      context.#inner.set(added, known)
      return known
    }, this)
  }

  needs(): DrawnNode[] {
    return [...this.#outer, ...this.#parts.paint, ...this.#parts.ends, ...this.#parts.markers]
  }

  count(): void {
    const sum = (kind: 'ends' | 'markers' | 'paint'): Amount =>
      sumOf([...this.#outer.map((outer) => outer[kind]), ...this.#parts[kind].map(({ drawn }) => drawn)])
    this.paint = sum('paint')
    this.ends = sum('ends')
    this.markers = sum('markers')
  }

  /** A marker may be painted as its line is (`context-fill`). */
  drawnWith(elements: number, lines: number, vertices: number): Amount {
    const all = elements + lines * this.ends.elements + vertices * this.markers.elements
    return bounded({
      elements: all * (1 + this.paint.elements),
      vertices: vertices + lines * this.ends.vertices + vertices * this.markers.vertices + all * this.paint.vertices,
    })
  }
}

interface Shapes {
  elements: number
  lines: number
  vertices: number
}

/** An element with an id, or the root: what is in it, down to the next such elements. */
export class Part implements DrawnNode {
  drawn: Amount = nothing
  /** Parts that are drawn in it as they are. */
  readonly parts: Part[]
  /** Parts that are drawn as if they stood here, and are painted and marked as what stands here. */
  readonly uses: { target: Part; context: Context }[] = []
  readonly #shapes = new Map<Context, Shapes>()
  #letters = 0

  constructor(parts: Part[] = []) {
    this.parts = parts
  }

  add(context: Context, vertices: number, letters: number): void {
    const { elements, lines, vertices: before } = this.#shapes.get(context) ?? { elements: 0, lines: 0, vertices: 0 }
    this.#shapes.set(context, { elements: elements + 1, lines: lines + (vertices > 0 ? 1 : 0), vertices: before + vertices })
    this.#letters += letters
  }

  needs(): DrawnNode[] {
    return [...this.parts, ...this.#shapes.keys(), ...this.uses.flatMap(({ context, target }) => [context, target])]
  }

  count(): void {
    this.drawn = sumOf([
      { elements: 0, vertices: this.#letters },
      ...[...this.#shapes].map(([context, { elements, lines, vertices }]) => context.drawnWith(elements, lines, vertices)),
      ...this.parts.map(({ drawn }) => drawn),
      ...this.uses.map(({ context, target }) => context.drawnWith(target.drawn.elements, target.drawn.elements, target.drawn.vertices)),
    ])
  }
}
