import { convertLexicalToHTML } from '@payloadcms/richtext-lexical/html'
import type { FindReference } from '../references.ts'
import { converters } from './converters.ts'
import { sanitizeHtml } from './sanitizeHtml.ts'

type Tree = Parameters<typeof convertLexicalToHTML>[0]['data']

/**
 * The HTML of a rich text: elements without styles, internal links with the paths that `find` gives, safe to put into a page.
 * @param tree with ids or with documents in its references; `find` is asked in both cases
 */
export function richTextHtml(tree: Readonly<Record<string, unknown>>, find: FindReference): string {
  const html = convertLexicalToHTML({
    // The converter walks any tree; what it does not know becomes nothing.
    data: tree as unknown as Tree,
    converters: ({ defaultConverters }) => converters(defaultConverters, find),
    disableContainer: true,
    disableIndent: true,
    disableTextAlign: true,
  })
  return sanitizeHtml(html)
}
