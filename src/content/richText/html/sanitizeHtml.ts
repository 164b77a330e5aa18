/**
 * The last gate before HTML leaves the server: an allow-list over what a browser would read. The converters escape what
 * they write, so this finds nothing; it is here for the day when one of them is wrong.
 */
import { fromHtml } from 'hast-util-from-html'
import { sanitize, type Schema } from 'hast-util-sanitize'
import { toHtml } from 'hast-util-to-html'
import { isFileAddress, isLinkAddress } from '../linkAddress.ts'
import { calloutTones } from '../tree.ts'

const classes = ['callout', ...calloutTones.map((tone) => `callout-${tone}`), 'service-box', 'video-link'] as const

const schema: Schema = {
  tagNames: [
    ...['p', 'h2', 'h3', 'h4', 'blockquote', 'ul', 'ol', 'li', 'hr', 'br', 'strong', 'em', 'a', 'aside'],
    ...['figure', 'picture', 'source', 'img', 'figcaption', 'small'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  attributes: {
    a: ['href', ['rel', 'noopener', 'noreferrer'], ['target', '_blank']],
    aside: [['className', ...classes]],
    p: [['className', ...classes]],
    h2: ['id'],
    h3: ['id'],
    h4: ['id'],
    ol: ['start'],
    th: ['scope', 'colSpan', 'rowSpan'],
    td: ['colSpan', 'rowSpan'],
    source: ['type', 'srcSet', 'sizes'],
    img: ['src', 'alt', 'width', 'height', ['loading', 'lazy'], 'srcSet', 'sizes'],
  },
  protocols: { href: ['http', 'https', 'mailto', 'tel'], src: ['http', 'https'], srcSet: ['http', 'https'] },
  // An id of an editor's words must not shadow a variable of the page: https://html.spec.whatwg.org/#named-access-on-the-window-object
  clobber: ['id', 'name'],
  clobberPrefix: 'section-',
  ancestors: { li: ['ul', 'ol'], tr: ['table'], td: ['table'], th: ['table'], thead: ['table'], tbody: ['table'], source: ['picture'] },
  strip: ['script', 'style', 'template', 'noscript', 'iframe', 'svg', 'math', 'textarea', 'title', 'xmp'],
  required: {},
  allowComments: false,
  allowDoctypes: false,
}

type Node = ReturnType<typeof sanitize>

/** Addresses are held to our own rules as well: a scheme that is missing, as in `//host`, is none that the schema refuses. */
function dropAddresses(node: Node): void {
  if (node.type === 'element') {
    if (!isLinkAddress(node.properties['href'])) delete node.properties['href']
    if (!isFileAddress(node.properties['src'])) delete node.properties['src']
  }
  if ('children' in node) node.children.forEach(dropAddresses)
}

export function sanitizeHtml(html: string): string {
  const tree = sanitize(fromHtml(html, { fragment: true }), schema)
  dropAddresses(tree)
  return toHtml(tree)
}
