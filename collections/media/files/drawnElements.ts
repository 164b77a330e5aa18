/**
 * How much a drawing draws, at most. `use` draws once more what it names, `url(#…)` in an attribute or a style does so with a
 * pattern, a mask and the like, and a marker is drawn on each vertex of a line; each may do the same: twenty lines draw a
 * hundred million shapes, and the browser of everybody who opens the drawing stands still. Pure.
 */
import { addReferences, DrawnStyle, idIn, refersTo, spaced, withoutEscapes, type References } from './drawnStyle.ts'
import { Context, Part, type DrawnNode } from './drawnNodes.ts'
import { groupsInOrder } from './drawnGroups.ts'
import { verticesOf } from './drawnVertices.ts'
import { localName, type Attribute } from './xmlTokens.ts'

/** More than the most detailed map has; a browser draws as many in about a second. */
export const mostDrawn = 500_000

/** Of all lines that are drawn, with the letters of all texts: some ten times what a drawing can have without repeating any. */
export const mostVertices = 5_000_000

/** Parts that draw each other in a circle. A browser goes no way through it twice, but there are ways enough among as many. */
const largestCircle = 100

interface Element {
  around: Element | undefined
  name: string
  classes: string
  id: string | undefined
  /** The id that its `href` names. */
  used: string | undefined
  references: References | undefined
  vertices: number
  letters: number
}

/** A rule that refers to something. */
interface Rule {
  context: Context
  once: Part
}

/** Where a drawing has both, `xlink:href` does not count (SVG 2, 16.1.6). A link draws nothing. */
function idUsedBy(name: string, attributes: readonly Attribute[]): string | undefined {
  const href = attributes.find(([attribute]) => attribute === 'href') ?? attributes.find(([attribute]) => localName(attribute) === 'href')
  const address = href?.[1].trim() ?? ''
  return name !== 'a' && address.startsWith('#') ? idIn(address.slice(1)) : undefined
}

/** What a selector may call an element. */
function keysOf({ classes, id, name }: Element): Set<string> {
  const classKeys = classes.split(/\s+/).map((one) => `.${one.toLowerCase()}`)
  return new Set(['*', name.toLowerCase(), ...classKeys, `#${id?.toLowerCase() ?? ''}`])
}

function joined(rules: readonly Rule[]): Rule {
  return { context: new Context(rules.map(({ context }) => context)), once: new Part(rules.map(({ once }) => once)) }
}

export class DrawnElements {
  readonly #elements: Element[] = []
  readonly #open: Element[] = []
  readonly style = new DrawnStyle()

  /** @param attributes with decoded values */
  open(qualified: string, attributes: readonly Attribute[]): void {
    const name = localName(qualified)
    const value = (wanted: string): string | undefined => attributes.find(([attribute]) => attribute === wanted)?.[1]
    const styled = this.style.ofAttribute(value('style') ?? '')
    const references = styled.references
    for (const [attribute, text] of attributes) {
      if (attribute === 'style') continue
      this.style.look({ property: attribute, value: text })
      addReferences(references, attribute, withoutEscapes(text))
    }
    const id = value('id')
    const element: Element = {
      around: this.#open.at(-1),
      name,
      classes: value('class') ?? '',
      id: id === undefined ? undefined : spaced(id),
      used: idUsedBy(name, attributes),
      references: refersTo(references) ? references : undefined,
      vertices: verticesOf(name, attributes) + styled.vertices,
      letters: 0,
    }
    this.#elements.push(element)
    this.#open.push(element)
  }

  text(text: string): void {
    const element = this.#open.at(-1)
    if (element) element.letters += text.trim().length
  }

  close(): void {
    this.#open.pop()
  }

  /** The root, and each element with an id, is a part that can be drawn again. */
  #partsOfElements(root: Part): { partOf: Map<Element, Part>; named: (ids: readonly string[]) => Part[] } {
    const byId = new Map<string, Part>()
    const partOf = new Map<Element, Part>()
    for (const element of this.#elements) {
      const { around, id } = element
      const outer = (around && partOf.get(around)) ?? root
      const part = id === undefined ? outer : new Part()
      partOf.set(element, part)
      if (id === undefined) continue
      outer.parts.push(part)
      // Of several with one id the first counts.
      if (!byId.has(id)) byId.set(id, part)
    }
    return { partOf, named: (ids) => ids.flatMap((id) => byId.get(id) ?? []) }
  }

  /** By what their selectors mean. */
  #rules(named: (ids: readonly string[]) => Part[]): Map<string, Rule[]> {
    const rules = new Map<string, Rule[]>()
    for (const { keys, references } of this.style.blocks) {
      const rule: Rule = { context: Context.of(references, named, this.style.handsDown), once: new Part(named(references.once)) }
      for (const key of new Set(keys)) {
        const known = rules.get(key)
        if (known) known.push(rule)
        else rules.set(key, [rule])
      }
    }
    // One for each key, however many rules it has.
    return new Map([...rules].map(([key, all]) => [key, [joined(all)]]))
  }

  #root(): Part {
    const root = new Part()
    const { named, partOf } = this.#partsOfElements(root)
    const rules = this.#rules(named)
    const nothing = new Context()
    const contextOf = new Map<Element, Context>()
    for (const element of this.#elements) {
      const { around, references, used } = element
      const outer = (around && contextOf.get(around)) ?? nothing
      const matching = rules.size === 0 ? [] : [...keysOf(element)].flatMap((key) => rules.get(key) ?? [])
      const own = references ? [Context.of(references, named, this.style.handsDown)] : []
      const context = outer.with([...own, ...matching.map((rule) => rule.context)])
      contextOf.set(element, context)
      const part = partOf.get(element) ?? root
      part.add(context, element.vertices + (element.name === 'path' ? this.style.vertices : 0), element.letters)
      for (const drawn of named(references?.once ?? [])) part.parts.push(drawn)
      for (const { once } of matching) part.parts.push(once)
      if (used !== undefined) for (const target of named([used])) part.uses.push({ target, context })
    }
    return root
  }

  /** @returns whether a browser can draw as much */
  isDrawable(): boolean {
    if (!this.style.read()) return false
    const root = this.#root()
    for (const group of groupsInOrder<DrawnNode>(root, (node) => node.needs())) {
      if (group.length > largestCircle) return false
      // What draws itself draws nothing there, so that no way is longer than the circle.
      for (let round = 0; round < group.length; round += 1) for (const node of group) node.count()
    }
    return root.drawn.elements <= mostDrawn && root.drawn.vertices <= mostVertices
  }
}
