import { convertLexicalToHTML, defaultHTMLConverters, type HTMLConverters } from '@payloadcms/richtext-lexical/html'
import { nextPiece } from '../../../scheduling/nextPart.ts'
import type { FindReference } from '../references.ts'
import { childrenOf } from '../tree.ts'
import { converters } from './converters.ts'
import { sanitizeHtml } from './sanitizeHtml.ts'

type Tree = Parameters<typeof convertLexicalToHTML>[0]['data']

/** Some five milliseconds: half a microsecond for each character. */
const charactersAtOnce = 10_000

/** A node of which no converter knows, and that becomes nothing. */
const nothing = { type: 'nothing', version: 1 }

function convert(children: readonly unknown[], own: HTMLConverters): string {
  return convertLexicalToHTML({
    // The converter walks any tree; what it does not know becomes nothing.
    data: { root: { children } } as unknown as Tree,
    converters: own,
    disableContainer: true,
    disableIndent: true,
    disableTextAlign: true,
  })
}

/**
 * The HTML of a rich text: elements without styles, internal links with the paths that `find` gives, safe to put into a page.
 * It is made of some blocks of the text at a time: the whole of a long text would keep everybody's answers waiting.
 * @param tree with ids or with documents in its references; `find` is asked in both cases
 * @throws WorkEnded when nobody waits for it any more
 */
export async function richTextHtml(tree: Readonly<Record<string, unknown>>, find: FindReference): Promise<string> {
  // The same for the whole text: they number headings of one name.
  const own = converters(defaultHTMLConverters, find)
  const blocks = childrenOf(tree['root'])
  const done: string[] = []
  let begun = ''
  for (const block of blocks) {
    // Payload makes nothing of a text that is one empty paragraph, and an empty line of one that stands between others.
    begun += convert(blocks.length > 1 ? [block, nothing] : [block], own)
    if (begun.length < charactersAtOnce) continue
    done.push(sanitizeHtml(begun))
    begun = ''
    await nextPiece()
  }
  return [...done, sanitizeHtml(begun)].join('')
}
