/**
 * Reads XML from left to right, each character once, whatever it is: no pattern here goes back over what it has read.
 * It knows what a drawing needs: tags, attributes, text, and what stands before the root element. Pure.
 */

export type Attribute = readonly [name: string, value: string]

export type Token =
  | { kind: 'open'; name: string; attributes: readonly Attribute[]; empty: boolean }
  | { kind: 'close'; name: string }
  /** Between tags, as it is written; `literal` when it is a CDATA section, in which `&` and `<` stand for themselves. */
  | { kind: 'text'; text: string; literal: boolean }

/** Text that is not well-formed, or that has what a drawing has no need of. */
export class NotXml extends Error {
  override name = 'NotXml'
}

const whitespace = /\s*/y
const nameAt = /[\p{L}_:][\p{L}\p{N}_:.-]*/uy

function matchAt(pattern: RegExp, text: string, position: number): string {
  pattern.lastIndex = position
  return pattern.exec(text)?.[0] ?? ''
}

function skipSpace(text: string, position: number): number {
  return position + matchAt(whitespace, text, position).length
}

/** The position behind the next `mark`. */
function behind(mark: string, text: string, position: number): number {
  const found = text.indexOf(mark, position)
  if (found === -1) throw new NotXml(`There is no ${mark}.`)
  return found + mark.length
}

/** Behind a document type. It may name what the document is; what declares entities in square brackets is not read. */
function behindDocumentType(text: string, position: number): number {
  const end = behind('>', text, position)
  if (text.slice(position, end).includes('[')) throw new NotXml('Entities may not be declared.')
  return end
}

/** Behind the declaration, the comments and the document type that stand before the root element. */
function prologEnd(text: string): number {
  let position = skipSpace(text, text.startsWith('\uFEFF') ? 1 : 0)
  for (;;) {
    if (text.startsWith('<?', position)) position = behind('?>', text, position)
    else if (text.startsWith('<!--', position)) position = behind('-->', text, position + 4)
    else if (text.slice(position, position + 9).toUpperCase() === '<!DOCTYPE') position = behindDocumentType(text, position)
    else return position
    position = skipSpace(text, position)
  }
}

export function localName(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1)
}

/** The name of the root element without its prefix; null for what does not begin as XML. */
export function rootElementOf(text: string): string | null {
  try {
    const position = prologEnd(text)
    const name = text[position] === '<' ? matchAt(nameAt, text, position + 1) : ''
    return name === '' ? null : localName(name)
  } catch (error) {
    if (error instanceof NotXml) return null
    throw error
  }
}

function readTag(text: string, start: number): { token: Token; end: number } {
  const name = matchAt(nameAt, text, start + 1)
  if (name === '') throw new NotXml('There is no name behind a <.')
  const attributes: Attribute[] = []
  let position = start + 1 + name.length
  for (;;) {
    const next = skipSpace(text, position)
    if (text[next] === '>') return { token: { kind: 'open', name, attributes, empty: false }, end: next + 1 }
    if (text.startsWith('/>', next)) return { token: { kind: 'open', name, attributes, empty: true }, end: next + 2 }
    const attribute = next > position ? matchAt(nameAt, text, next) : ''
    const equals = skipSpace(text, next + attribute.length)
    const opening = skipSpace(text, equals + 1)
    const quote = text[opening] ?? ''
    if (attribute === '' || text[equals] !== '=' || !['"', "'"].includes(quote)) throw new NotXml('An attribute is not well-formed.')
    position = behind(quote, text, opening + 1)
    const value = text.slice(opening + 1, position - 1)
    if (value.includes('<')) throw new NotXml('There is a < in an attribute.')
    attributes.push([attribute, value])
  }
}

/**
 * The tokens of a document, without its prolog, comments and processing instructions.
 * @throws NotXml
 */
export function* tokensOf(text: string): Generator<Token> {
  let position = prologEnd(text)
  while (position < text.length) {
    if (text[position] !== '<') {
      const next = text.indexOf('<', position)
      const end = next === -1 ? text.length : next
      yield { kind: 'text', text: text.slice(position, end), literal: false }
      position = end
    } else if (text.startsWith('<!--', position)) position = behind('-->', text, position + 4)
    else if (text.startsWith('<?', position)) position = behind('?>', text, position)
    else if (text.startsWith('<![CDATA[', position)) {
      const end = behind(']]>', text, position)
      yield { kind: 'text', text: text.slice(position + 9, end - 3), literal: true }
      position = end
    } else if (text.startsWith('</', position)) {
      const end = behind('>', text, position)
      yield { kind: 'close', name: text.slice(position + 2, end - 1).trimEnd() }
      position = end
    } else {
      const { end, token } = readTag(text, position)
      yield token
      position = end
    }
  }
}
