/**
 * Writes an SVG anew, if it only draws: what acts, and what would make a reader's browser call another host, is refused.
 * Comments, declarations and the traces of drawing programs in them stay behind, and what is stored has one spelling, which
 * Payload's own look at it (payload/dist/uploads/validateSvg.js, probeImageSize.js) reads in a time that its length bounds:
 * their patterns take the square of the length for some texts. Pure; a long one takes seconds.
 */
import { DrawnElements } from './drawnElements.ts'
import { localName, NotXml, tokensOf, type Attribute, type Token } from './xmlTokens.ts'

const activeElements = ['script', 'foreignobject', 'iframe', 'embed', 'object', 'handler', 'listener', 'audio', 'video', 'set']

const activeWords = ['javascript:', 'vbscript:', 'data:text/html', 'data:image/svg']

/** More than any drawing has, and few enough for whoever opens it. */
const deepestNesting = 500

/** XML knows five names of characters; the document type, which could declare others, is not kept. */
const namedCharacters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const beforeAddress = /["'\s]*/y

/** As much of an address as says whether it stays inside. */
const longestStart = 'data:'.length

/** Bytes of a drawing as it is sent, and characters of it as it is written: a quotation mark becomes six of them. */
export const largestSvg = 1024 * 1024

/** Of one element. */
const mostAttributes = 1_000

class NotStill extends Error {}

function character(codePoint: number): string {
  if (codePoint > 0x10ffff || (codePoint < 0x20 && ![0x09, 0x0a, 0x0d].includes(codePoint))) refuse()
  return String.fromCodePoint(codePoint)
}

/** What character references stand for. */
function decoded(text: string): string {
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{1,8}));|&/gi, (_, hexadecimal?: string, decimal?: string, name?: string) => {
    if (hexadecimal !== undefined) return character(Number.parseInt(hexadecimal, 16))
    if (decimal !== undefined) return character(Number(decimal))
    return namedCharacters[name ?? ''] ?? refuse()
  })
}

/** CSS spells any character as a backslash and its number, and joins lines that end in one. */
function withoutCssEscapes(text: string): string {
  return text.replace(/\\(?:([\da-f]{1,6})\s?|([^\da-f]))/gi, (_, hexadecimal?: string, escaped?: string) =>
    hexadecimal === undefined ? (escaped ?? '').trim() : character(Number.parseInt(hexadecimal, 16)),
  )
}

function refuse(): never {
  throw new NotStill()
}

/** A reference may point into the file (#id) or carry its bytes (data:), and nothing else. */
function staysInside(reference: string): boolean {
  return reference === '' || reference.startsWith(')') || reference.startsWith('#') || reference.startsWith('data:')
}

/** Refuses styles that fetch something, and a comment that does not end, which Payload's pattern would look for again and again. */
function assertStillStyle(text: string): void {
  const style = withoutCssEscapes(text).toLowerCase()
  if (style.includes('@import') || style.includes('image-set(')) refuse()
  if (style.lastIndexOf('/*') > style.lastIndexOf('*/') || text.lastIndexOf('/*') > text.lastIndexOf('*/')) refuse()
  for (let found = style.indexOf('url('); found !== -1; found = style.indexOf('url(', found + 4)) {
    beforeAddress.lastIndex = found + 4
    beforeAddress.test(style)
    if (!staysInside(style.slice(beforeAddress.lastIndex, beforeAddress.lastIndex + longestStart))) refuse()
  }
}

function assertStillAttribute([attribute, value]: Attribute): void {
  const name = localName(attribute).toLowerCase()
  // Browsers drop what cannot be seen from an address before they look what kind it is.
  const address = value.replace(/[^\x21-\x7E\u0080-\u{10FFFF}]/gu, '').toLowerCase()
  if (name.startsWith('on') || name === 'src' || name === 'base') refuse()
  if (activeWords.some((word) => address.includes(word))) refuse()
  if (name === 'href' && !staysInside(address)) refuse()
  assertStillStyle(value)
}

function assertStillElement(name: string): void {
  const element = localName(name).toLowerCase()
  if (activeElements.includes(element) || element.startsWith('animate')) refuse()
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Space counts once in a value of an attribute that draws. */
function written([name, value]: Attribute): string {
  return ` ${name}="${escaped(value.replace(/\s+/g, ' ')).replaceAll('"', '&quot;')}"`
}

interface Reading {
  open: string[]
  roots: number
  /**
   * The text of the outermost `style` that is open. It comes in pieces; what it does shows in the whole. Each is looked at
   * alone, as browsers and Payload do: the end of a comment in another ends none in this.
   */
  style: string
  drawn: DrawnElements
}

/** The drawing, or why it is refused. */
export type Still = { svg: string } | { refused: 'SVG_NOT_STILL' | 'SVG_DRAWS_TOO_MUCH' | 'SVG_TOO_LARGE' }

const notStill: Still = { refused: 'SVG_NOT_STILL' }

function isStyle(name: string): boolean {
  return localName(name).toLowerCase() === 'style'
}

function read(token: Token, reading: Reading): string {
  const { open } = reading
  if (token.kind === 'text') {
    const text = token.literal ? token.text : decoded(token.text)
    if (open.length === 0 && text.trim() !== '') refuse()
    if (open.some(isStyle)) reading.style += text
    else reading.drawn.text(text)
    return escaped(text)
  }
  if (token.kind === 'close') {
    if (open.pop() !== token.name) refuse()
    reading.drawn.close()
    if (isStyle(token.name) && !open.some(isStyle)) {
      assertStillStyle(reading.style)
      reading.drawn.style.addSheet(reading.style)
      reading.style = ''
    }
    return `</${token.name}>`
  }
  if (open.length === 0) reading.roots += 1
  if (token.attributes.length > mostAttributes) refuse()
  const attributes = token.attributes.map(([name, value]): Attribute => [name, decoded(value)])
  assertStillElement(token.name)
  attributes.forEach(assertStillAttribute)
  reading.drawn.open(token.name, attributes)
  if (token.empty) reading.drawn.close()
  else open.push(token.name)
  if (open.length > deepestNesting) refuse()
  return `<${token.name}${attributes.map(written).join('')}${token.empty ? '/' : ''}>`
}

/**
 * @param svg the whole file, decoded
 * @returns it as it may be stored, if it is well-formed, does not act or point elsewhere, and draws no more than a browser can
 */
export function stillSvg(svg: string): Still {
  const reading: Reading = { open: [], roots: 0, style: '', drawn: new DrawnElements() }
  try {
    const parts: string[] = []
    let length = 0
    for (const token of tokensOf(svg)) {
      const part = read(token, reading)
      parts.push(part)
      length += part.length
      if (length > largestSvg) return { refused: 'SVG_TOO_LARGE' }
    }
    if (reading.open.length > 0 || reading.roots !== 1) return notStill
    if (!reading.drawn.isDrawable()) return { refused: 'SVG_DRAWS_TOO_MUCH' }
    return { svg: parts.join('').trim() }
  } catch (error) {
    if (error instanceof NotStill || error instanceof NotXml) return notStill
    throw error
  }
}
