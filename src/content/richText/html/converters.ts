/**
 * How nodes become HTML. Payload's converters do paragraphs, quotes, lines and breaks; those below differ from Payload's by
 * using elements in place of inline styles, or are for what is our own.
 */
import type { HTMLConverter, HTMLConverters } from '@payloadcms/richtext-lexical/html'
import { textIn } from '../../model/documentValues.ts'
import { slugify } from '../../slugify.ts'
import { isExternal, isLinkAddress, isSecureAddress } from '../linkAddress.ts'
import { plainText } from '../plainText.ts'
import { referenceOf, type FindReference, type ReferencedDocument } from '../references.ts'
import { blockTypes, calloutTones, childrenOf, headingLevels, textFormats, valuesOf } from '../tree.ts'
import { element, escapeHtml } from './element.ts'
import { figure } from './figure.ts'

type Node = Record<string, unknown>

/** Payload types nodes by their class in Lexical; here a node is what came out of the database. */
interface Conversion {
  node: Node
  parent: Node
  childIndex: number
  nodesToHTML: (options: { nodes: unknown[] }) => string[]
}

function converter(convert: (conversion: Conversion) => string): HTMLConverter {
  return convert as unknown as HTMLConverter
}

function contentOf({ node, nodesToHTML }: Pick<Conversion, 'node' | 'nodesToHTML'>): string {
  return nodesToHTML({ nodes: childrenOf(node) }).join('')
}

const text = converter(({ node }) => {
  const format = typeof node['format'] === 'number' ? node['format'] : 0
  const content = escapeHtml(typeof node['text'] === 'string' ? node['text'] : '')
  const emphasized = format & textFormats.italic ? element('em', {}, content) : content
  return format & textFormats.bold ? element('strong', {}, emphasized) : emphasized
})

/** Headings can be linked to: the slug of their text, with a number when a text has two of a name. */
function headingConverter(): HTMLConverter {
  const taken = new Map<string, number>()
  return converter(({ node, nodesToHTML }) => {
    const name = headingLevels.map((level) => `h${level}`).find((tag) => tag === node['tag']) ?? 'h4'
    const slug = slugify(plainText({ root: { children: [node] } }))
    const count = (taken.get(slug) ?? 0) + 1
    taken.set(slug, count)
    return element(name, { id: slug ? `${slug}${count > 1 ? `-${count}` : ''}` : undefined }, contentOf({ node, nodesToHTML }))
  })
}

/** Lexical puts a nested list into an item of its own; in HTML it belongs to the item before. */
const list = converter(({ node, nodesToHTML }) => {
  const items: string[] = []
  for (const item of childrenOf(node)) {
    const children = childrenOf(item)
    const isNested = children.length > 0 && children.every(({ type }) => type === 'list')
    const content = contentOf({ node: item, nodesToHTML })
    const previous = isNested ? items.pop() : undefined
    items.push(`${previous ?? ''}${content}`)
  }
  const name = node['tag'] === 'ol' ? 'ol' : 'ul'
  const start = name === 'ol' && typeof node['start'] === 'number' && node['start'] > 1 ? node['start'] : undefined
  return element(name, { start }, items.map((item) => element('li', {}, item)).join(''))
})

/** Bits of a cell's `headerState`: 1 stands in a row of headings, 2 in a column of them. */
function isHeading(cell: Node, bit: 1 | 2): boolean {
  return typeof cell['headerState'] === 'number' && (cell['headerState'] & bit) !== 0
}

function span(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value > 1 && value <= 1000 ? value : undefined
}

const table = converter(({ node, nodesToHTML }) => {
  const rows = childrenOf(node).map((row) => {
    const cells = childrenOf(row)
    const html = cells.map((cell) => {
      const spans = { colspan: span(cell['colSpan']), rowspan: span(cell['rowSpan']) }
      const scope = isHeading(cell, 1) ? 'col' : isHeading(cell, 2) ? 'row' : undefined
      return element(scope ? 'th' : 'td', { scope, ...spans }, contentOf({ node: cell, nodesToHTML }))
    })
    return { isHead: cells.length > 0 && cells.every((cell) => isHeading(cell, 1)), html: element('tr', {}, html.join('')) }
  })
  const firstOfBody = rows.findIndex(({ isHead }) => !isHead)
  const count = firstOfBody === -1 ? rows.length : firstOfBody
  const section = (name: string, part: typeof rows): string =>
    part.length > 0 ? element(name, {}, part.map(({ html }) => html).join('')) : ''
  return element('table', {}, section('thead', rows.slice(0, count)) + section('tbody', rows.slice(count)))
})

/** A link, or its content alone when there is nowhere to go. */
function anchor(address: unknown, content: string, newTab = false): string {
  if (!isLinkAddress(address)) return content
  const rel = isExternal(address) || newTab ? 'noopener noreferrer' : undefined
  return element('a', { href: address, rel, target: newTab ? '_blank' : undefined }, content)
}

function found(node: Node, find: FindReference): ReferencedDocument | null {
  const reference = referenceOf(node)
  return reference ? find(reference) : null
}

function linkConverter(find: FindReference): HTMLConverter {
  return converter(({ node, nodesToHTML }) => {
    const fields = valuesOf(node, 'fields') ?? {}
    const address = fields['linkType'] === 'internal' ? found(node, find)?.['path'] : fields['url']
    return anchor(address, contentOf({ node, nodesToHTML }), fields['newTab'] === true)
  })
}

function imageConverter(find: FindReference): HTMLConverter {
  return converter(({ node }) => {
    const media = found(node, find)
    return media ? figure(media, textIn(valuesOf(node, 'fields') ?? {}, 'caption')) : ''
  })
}

const callout = converter(({ node }) => {
  const fields = valuesOf(node, 'fields') ?? {}
  const tone = calloutTones.find((known) => known === fields['tone']) ?? calloutTones[0]
  const paragraphs = (textIn(fields, 'text') ?? '').split(/\n\s*\n/)
  const content = paragraphs.map((paragraph) => element('p', {}, escapeHtml(paragraph.trim()).replaceAll('\n', '<br>')))
  return element('aside', { class: `callout callout-${tone}` }, content.join(''))
})

const videoLink = converter(({ node }) => {
  const fields = valuesOf(node, 'fields') ?? {}
  const title = escapeHtml(textIn(fields, 'title') ?? textIn(fields, 'url') ?? '')
  const publisher = textIn(fields, 'publisher')
  const link = isSecureAddress(fields['url']) ? anchor(fields['url'], title) : title
  return element('p', { class: 'video-link' }, `${link}${publisher ? ` (${escapeHtml(publisher)})` : ''}`)
})

/** The name and the page of the service; hours are on that page, where they are right. */
function serviceBoxConverter(find: FindReference): HTMLConverter {
  return converter(({ node }) => {
    const service = found(node, find)
    const name = service && textIn(service, 'name')
    return name ? element('aside', { class: 'service-box' }, element('p', {}, anchor(service['path'], escapeHtml(name)))) : ''
  })
}

/** @param find what references lead to; what it does not find loses its link, not its text */
export function converters(defaults: HTMLConverters, find: FindReference): HTMLConverters {
  const link = linkConverter(find)
  const own = {
    paragraph: defaults.paragraph,
    quote: defaults['quote'],
    linebreak: defaults.linebreak,
    horizontalrule: defaults['horizontalrule'],
    tab: defaults.tab,
    text,
    heading: headingConverter(),
    list,
    table,
    link,
    autolink: link,
    upload: imageConverter(find),
    blocks: {
      [blockTypes.callout]: callout,
      [blockTypes.videoLink]: videoLink,
      [blockTypes.serviceBox]: serviceBoxConverter(find),
    },
    unknown: () => '',
  }
  return own
}
