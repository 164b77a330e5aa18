/**
 * What the styles of a drawing may make its elements draw besides themselves. A rule counts for every element that the last
 * part of its selector may mean, whatever stands before, and whether or not another rule wins: more than a browser draws, and
 * never less. Pure.
 */
import { verticesOfPath } from './drawnVertices.ts'

/** Ids, by how often what has them is drawn. */
export interface References {
  /** Once for each element that inherits it. */
  paint: string[]
  /** Once on each line that inherits it. */
  ends: string[]
  /** On each vertex of each line that inherits it. */
  vertices: string[]
  /** Once for the element itself. */
  once: string[]
}

export function refersTo({ ends, once, paint, vertices }: References): boolean {
  return ends.length + once.length + paint.length + vertices.length > 0
}

function noReferences(): References {
  return { paint: [], ends: [], vertices: [], once: [] }
}

/** Space counts once: the drawing is written so. */
export function spaced(text: string): string {
  return text.trim().replace(/\s+/g, ' ')
}

/** An id as it stands in an address: a browser finds `#%61` under `a`, and leaves what is no escape (URL Standard, percent-decode). */
export function idIn(fragment: string): string {
  const bytes = fragment.replace(/%[\da-f]{2}|\P{ASCII}/giu, (piece) =>
    piece.startsWith('%') ? String.fromCharCode(Number.parseInt(piece.slice(1), 16)) : Buffer.from(piece).toString('latin1'),
  )
  return spaced(Buffer.from(bytes, 'latin1').toString('utf8'))
}

/** The ids in `url(#…)`, with or without quotes. */
function idsIn(value: string): string[] {
  return value
    .split(/url\(/i)
    .slice(1)
    .map((rest) => (rest.split(')', 1)[0] ?? '').replace(/["'\s]/g, ''))
    .flatMap((address) => (address.startsWith('#') ? [idIn(address.slice(1))] : []))
}

/** Text as it is when CSS has read it: a backslash and a number spell any character. */
export function withoutEscapes(text: string): string {
  return text.replace(/\\(?:([\da-f]{1,6})\s?|([^\da-f]))/gi, (_, hexadecimal?: string, escaped?: string) =>
    hexadecimal === undefined ? (escaped ?? '').trim() : String.fromCodePoint(Math.min(Number.parseInt(hexadecimal, 16), 0x10ffff)),
  )
}

const paints = ['fill', 'stroke']

/** What a property of one's own, or of a rule about properties, says may be used as any other. */
function isAnyProperty(name: string): boolean {
  return name === '' || name === 'initial-value' || name.startsWith('-')
}

function kindsOf(name: string): (keyof References)[] {
  if (isAnyProperty(name)) return ['vertices', 'paint']
  if (paints.includes(name)) return ['paint']
  if (name === 'marker-start' || name === 'marker-end') return ['ends']
  return [name === 'marker' || name === 'marker-mid' ? 'vertices' : 'once']
}

/** Adds what a value of a property, or of an attribute of its name, refers to. */
export function addReferences(to: References, property: string, value: string): void {
  const ids = idsIn(value)
  // Most values have none.
  if (ids.length === 0) return
  const name = property.trim().toLowerCase()
  // One by one: a call takes fewer arguments than a drawing may have addresses.
  for (const id of ids) for (const kind of kindsOf(name)) to[kind].push(id)
}

/** Text in quotes, which a line's end ends; a name; or one character (CSS Syntax 3, 4.3). */
const token = /"[^"\n\r\f]*"?|'[^'\n\r\f]*'?|[-\w\u0080-\uffff]+|[^]/gy
const restOfAddress = /\(\s*(?!["'\s])[^)]*\)?/y

function matchAt(pattern: RegExp, text: string, position: number): string {
  pattern.lastIndex = position
  return pattern.exec(text)?.[0] ?? ''
}

/** Without comments, and each piece of text apart, so that what stands in quotes and addresses ends nothing. */
function* piecesOf(style: string): Generator<string> {
  let position = 0
  while (position < style.length) {
    if (style.startsWith('/*', position)) {
      const end = style.indexOf('*/', position + 2)
      position = end === -1 ? style.length : end + 2
      continue
    }
    const piece = matchAt(token, style, position)
    const address = piece.toLowerCase() === 'url' ? matchAt(restOfAddress, style, position + piece.length) : ''
    position += piece.length + address.length
    yield piece + address
  }
}

/** Text up to each mark that ends some, with the mark; what is left has none. */
function* partsOf(style: string, marks: string): Generator<{ text: string; mark: string }> {
  let text: string[] = []
  for (const piece of piecesOf(style)) {
    if (piece.length > 1 || !marks.includes(piece)) text.push(piece)
    else {
      yield { text: text.join(''), mark: piece }
      text = []
    }
  }
  yield { text: text.join(''), mark: '' }
}

const partOfSelector = /^[-\w\u0080-\uffff.#]+$/

/** What a selector may mean: `.class`, `#id`, `type`, or `*` for all that it takes more to tell, as the stages of an animation. */
function keyOf(selector: string): string {
  const last = (selector.trim().split(/[\s>+~]+/).at(-1) ?? '').toLowerCase()
  if (!partOfSelector.test(last) || last === 'from' || last === 'to') return '*'
  return /[.#][^.#]+/.exec(last)?.[0] ?? last
}

/** What brackets, pseudo-classes, nesting and rules about rules mean is left open. */
function keysOf(prelude: string): string[] {
  return /[@:&()[\]|]/.test(prelude) ? ['*'] : prelude.split(',').map(keyOf)
}

interface Declaration {
  property: string
  value: string
}

function declarationIn(text: string): Declaration {
  const colon = text.indexOf(':')
  return colon === -1 ? { property: '', value: text } : { property: text.slice(0, colon).trim().toLowerCase(), value: text.slice(colon + 1) }
}

/** A text with a backslash is left unread: what it ends and begins is another thing to a browser than stands there. */
const unread = (style: string): Declaration => ({ property: '', value: withoutEscapes(style) })

interface Block {
  references: References
  keys: string[]
}

function everywhere(): Block {
  return { references: noReferences(), keys: ['*'] }
}

/** Ten times what programs write that give each shape a class of its own. */
const mostRules = 20_000

export class DrawnStyle {
  readonly #sheets: string[] = []
  /** What refers to something, with what its selectors mean. */
  readonly blocks: Block[] = []
  /** An element may have of the one around it what is not handed down by itself. */
  handsDown = false
  /** Vertices that a rule may give to any path. */
  vertices = 0

  /** Looks at a value for what counts whoever has it. */
  look({ property, value }: Declaration): void {
    if (/inherit/i.test(value)) this.handsDown = true
    if (isAnyProperty(property) && /path\(/i.test(value)) this.vertices += verticesOfPath(value)
  }

  #declare({ references }: Block, declaration: Declaration): void {
    const { property, value } = declaration
    this.look(declaration)
    if (property === 'd') this.vertices += verticesOfPath(value)
    addReferences(references, property, value)
  }

  /** @param style the text of a `style` element; it is read later (`read`) */
  addSheet(style: string): void {
    this.#sheets.push(style)
  }

  /** @returns whether there are no more rules than a drawing has */
  read(): boolean {
    return this.#sheets.every((sheet) => this.#readSheet(sheet))
  }

  #readSheet(style: string): boolean {
    const unknown = everywhere()
    const blocks = [unknown]
    if (style.includes('\\')) this.#declare(unknown, unread(style))
    else {
      const open = [unknown]
      for (const { mark, text } of partsOf(style, '{};')) {
        if (blocks.length > mostRules) return false
        // Before a bracket stands no value, unless a browser reads the brackets otherwise.
        if (mark === '{') {
          this.#declare(unknown, { property: '', value: text })
          const block: Block = { references: noReferences(), keys: keysOf(text) }
          blocks.push(block)
          open.push(block)
          continue
        }
        this.#declare(open.at(-1) ?? unknown, declarationIn(text))
        if (mark === '}') open.pop()
      }
    }
    for (const block of blocks) if (refersTo(block.references)) this.blocks.push(block)
    return this.blocks.length <= mostRules
  }

  /** @returns what a `style` attribute makes its element draw, and how many vertices it gives it */
  ofAttribute(style: string): { references: References; vertices: number } {
    const references = noReferences()
    let vertices = 0
    const declarations = style.includes('\\') ? [unread(style)] : [...partsOf(style, ';')].map(({ text }) => declarationIn(text))
    for (const declaration of declarations) {
      this.look(declaration)
      if (declaration.property === 'd') vertices += verticesOfPath(declaration.value)
      addReferences(references, declaration.property, declaration.value)
    }
    return { references, vertices }
  }
}
