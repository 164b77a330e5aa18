import { describe, expect, it, jest } from '@jest/globals'
import fc from 'fast-check'
import { fromHtml } from 'hast-util-from-html'
import {
  bold,
  bulletList,
  callout,
  heading,
  image,
  italic,
  lineBreak,
  linkTo,
  numberedList,
  paragraph,
  quote,
  richText,
  serviceBox,
  table,
  text,
  videoLink,
  webLink,
} from '../../src/content/richText/compose.ts'
import { richTextHtml } from '../../src/content/richText/html/richTextHtml.ts'
import { sanitizeHtml } from '../../src/content/richText/html/sanitizeHtml.ts'
import type { FindReference } from '../../src/content/richText/references.ts'
import type { RichTextNode } from '../../src/content/richText/tree.ts'

const nothing: FindReference = () => null
const html = (...nodes: RichTextNode[]): Promise<string> => richTextHtml(richText(...nodes), nothing)

describe('the HTML of a text', () => {
  it('has paragraphs, emphasis and breaks, and escapes the rest', async () => {
    expect(await html(paragraph('a < b & "c" ', bold('x'), italic('y'), text('z', 'bold', 'italic'), lineBreak(), '<b>'))).toBe(
      '<p>a &#x3C; b &#x26; "c" <strong>x</strong><em>y</em><strong><em>z</em></strong><br>&#x3C;b></p>',
    )
  })

  it('has headings that can be linked to, each by its own name', async () => {
    expect(await html(heading(2, 'Väkivalta työssä'), heading(3, 'Väkivalta työssä'))).toBe(
      '<h2 id="section-vakivalta-tyossa">Väkivalta työssä</h2><h3 id="section-vakivalta-tyossa-2">Väkivalta työssä</h3>',
    )
  })

  it('puts a nested list into the item that it belongs to', async () => {
    const nested: RichTextNode = { type: 'list', version: 1, tag: 'ul', children: [bulletList([bulletList('b')])] }
    nested.children = [...(bulletList('a').children ?? []), ...(bulletList([numberedList('b')]).children ?? [])]
    expect(await html(nested)).toBe('<ul><li>a<ol><li>b</li></ol></li></ul>')
  })

  it('has quotes, tables with headings and callouts', async () => {
    expect(await html(quote('q'))).toBe('<blockquote>q</blockquote>')
    expect(await html(table(['A', 'B'], ['1', '2']))).toBe(
      '<table><thead><tr><th scope="col"><p>A</p></th><th scope="col"><p>B</p></th></tr></thead>' +
        '<tbody><tr><td><p>1</p></td><td><p>2</p></td></tr></tbody></table>',
    )
    expect(await html(callout('warning', 'a\nb\n\nc'))).toBe('<aside class="callout callout-warning"><p>a<br>b</p><p>c</p></aside>')
  })

  it('links to a video and never embeds it', async () => {
    expect(await html(videoLink({ title: 'Luento', url: 'https://example.org/v', publisher: 'Yle' }))).toBe(
      '<p class="video-link"><a href="https://example.org/v" rel="noopener noreferrer">Luento</a> (Yle)</p>',
    )
  })

  it('gives nothing of the page to the site that a link leads to', async () => {
    expect(await html(paragraph(webLink('https://example.org/', 'a'), webLink('/sivut/b', 'b'), webLink('tel:+358401', 'c')))).toBe(
      '<p><a href="https://example.org/" rel="noopener noreferrer">a</a><a href="/sivut/b">b</a><a href="tel:+358401">c</a></p>',
    )
  })

  it('has the paths of internal links, and the words alone where there is no path', async () => {
    const find: FindReference = ({ id }) =>
      id === 'gone' ? null : { id, path: id === 'untranslated' ? null : '/artikkelit/x', title: 'T' }
    const links = ['here', 'gone', 'untranslated'].map((id) => linkTo({ collection: 'articles', id }, id))
    expect(await richTextHtml(richText(paragraph(...links)), find)).toBe('<p><a href="/artikkelit/x">here</a>goneuntranslated</p>')
  })

  it('shows an image in the sizes of the whole picture, with its caption and credit', async () => {
    const media = {
      id: 'm',
      url: '/api/media/file/k.jpg',
      mimeType: 'image/jpeg',
      alt: 'Kuva "x"',
      credit: 'Kuva: A',
      width: 1000,
      height: 500,
      sizes: {
        thumbnail: { url: '/t.webp', mimeType: 'image/webp', width: 320, height: 240 },
        card: { url: '/c.webp', mimeType: 'image/webp', width: 640, height: 320 },
        cardAvif: { url: '/c.avif', mimeType: 'image/avif', width: 640, height: 320 },
        wide: { url: null, mimeType: null, width: null, height: null },
      },
    }
    expect(await richTextHtml(richText(image('m', 'Teksti')), () => media)).toBe(
      '<figure><picture><source type="image/avif" srcset="/c.avif 640w" sizes="100vw"><source type="image/webp" srcset="/c.webp 640w" sizes="100vw">' +
        '<img src="/api/media/file/k.jpg" alt="Kuva &#x22;x&#x22;" width="1000" height="500" loading="lazy"></picture>' +
        '<figcaption>Teksti <small>Kuva: A</small></figcaption></figure>',
    )
  })

  it('names a service and leads to its page, without hours', async () => {
    const service = { id: 's', name: 'Neuvonta', path: '/palvelut/neuvonta', openingHours: [{ opens: '09:00' }] }
    expect(await richTextHtml(richText(serviceBox('s')), () => service)).toBe(
      '<aside class="service-box"><p><a href="/palvelut/neuvonta">Neuvonta</a></p></aside>',
    )
  })

  it('is the same however long the text is, of which some blocks are done at a time', async () => {
    const blocks = [heading(2, 'Sama'), paragraph(), paragraph('sana '.repeat(500)), bulletList('a', 'b'), { type: 'iframe', version: 1 }]
    const once = '<p><br></p><p>' + 'sana '.repeat(500) + '</p><ul><li>a</li><li>b</li></ul>'
    const number = (index: number): string => (index > 0 ? `-${index + 1}` : '')
    const expected = Array.from({ length: 20 }, (_, index) => `<h2 id="section-sama${number(index)}">Sama</h2>${once}`)
    expect(await html(...Array.from({ length: 20 }, () => blocks).flat())).toBe(expected.join(''))
    expect([await html(paragraph()), await html(paragraph(), paragraph())]).toEqual(['', '<p><br></p><p><br></p>'])
  })

  it('lets others go on while a long text becomes HTML', async () => {
    let isOthersTurn = false
    const made = html(...Array.from({ length: 20 }, () => paragraph('sana '.repeat(500))))
    setImmediate(() => (isOthersTurn = true))
    await made
    expect(isOthersTurn).toBe(true)
  })

  it('is empty for an empty text, and silent about nodes that it does not know', async () => {
    expect(await richTextHtml({}, nothing)).toBe('')
    expect(await html({ type: 'iframe', version: 1 }, { type: 'block', version: 2, fields: { blockType: 'embed' } }, paragraph('x'))).toBe(
      '<p>x</p>',
    )
  })
})

interface HtmlNode {
  type: string
  tagName?: string
  properties?: Record<string, unknown>
  children?: HtmlNode[]
}

/** Everything in a piece of HTML that could run, as a browser would read it. */
function dangersIn(markup: string): string[] {
  const dangers: string[] = []
  const visit = (node: HtmlNode): void => {
    if (node.type === 'element') {
      if (
        !/^(p|h[234]|blockquote|ul|ol|li|hr|br|strong|em|a|aside|figure|picture|source|img|figcaption|small|table|thead|tbody|tr|th|td)$/.test(
          node.tagName ?? '',
        )
      ) {
        dangers.push(`<${node.tagName}>`)
      }
      for (const [name, value] of Object.entries(node.properties ?? {})) {
        if (/^on/i.test(name) || name === 'style') dangers.push(name)
        // Read aloud and shown, and never followed.
        if (['alt', 'title'].includes(name)) continue
        for (const part of [value].flat()) {
          // Browsers ignore control characters and spaces in front of and within a scheme.
          const scheme = Array.from(String(part))
            .filter((character) => character > ' ' && character !== '\u007f')
            .join('')
            .toLowerCase()
          if (/^(javascript|data|vbscript|blob|file):/.test(scheme) || (['href', 'src'].includes(name) && scheme.startsWith('//'))) {
            dangers.push(`${name}=${String(part)}`)
          }
        }
      }
    }
    for (const child of node.children ?? []) visit(child)
  }
  visit(fromHtml(markup, { fragment: true }))
  return dangers
}

const payloads = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'java\nscript:alert(1)',
  'java\u0000script:alert(1)',
  '&#106;avascript:alert(1)',
  'data:text/html;base64,PHNjcmlwdD4=',
  '//evil.example',
  '/\\evil.example',
  '</p><svg onload=alert(1)>',
  '<!--><script>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  'https://example.org/" onclick="alert(1)',
]
const hostile = fc.oneof(
  fc.constantFrom(...payloads),
  fc.string(),
  fc.tuple(fc.constantFrom(...payloads), fc.string()).map((parts) => parts.join('')),
)
/** Where a text or number belongs, anything at all. */
const anything = fc.oneof({ weight: 4, arbitrary: hostile }, fc.jsonValue({ maxDepth: 2 }))

const leaves = fc.oneof(
  fc.record({ type: fc.constant('text'), text: anything, format: anything, style: hostile }),
  fc.record({ type: fc.constantFrom('linebreak', 'tab', 'horizontalrule') }),
  fc.record({
    type: fc.constant('upload'),
    relationTo: fc.constant('media'),
    value: hostile,
    fields: fc.record({ caption: anything, alt: anything }),
  }),
  fc.record({
    type: fc.constant('block'),
    fields: fc.record({
      blockType: fc.oneof(fc.constantFrom('callout', 'videoLink', 'serviceBox'), hostile),
      tone: anything,
      text: anything,
      title: anything,
      url: anything,
      publisher: anything,
      service: hostile,
    }),
  }),
  fc.record({ type: hostile, text: anything }),
)

const { node } = fc.letrec<{ node: unknown; children: unknown[] }>((tie) => ({
  children: fc.array(tie('node'), { maxLength: 4 }),
  node: fc.oneof(
    { maxDepth: 4 },
    leaves,
    fc.record({
      type: fc.constantFrom('paragraph', 'heading', 'quote', 'list', 'listitem', 'link', 'autolink', 'table', 'tablerow', 'tablecell'),
      tag: fc.oneof(fc.constantFrom('h1', 'h2', 'ul', 'ol', 'script'), anything),
      format: anything,
      indent: anything,
      start: anything,
      value: anything,
      headerState: anything,
      colSpan: anything,
      backgroundColor: anything,
      fields: fc.record({
        linkType: fc.constantFrom('internal', 'custom'),
        url: anything,
        newTab: fc.boolean(),
        doc: fc.record({ relationTo: fc.constant('articles'), value: hostile }),
      }),
      children: tie('children'),
    }),
  ),
}))

describe('whatever is in a text', () => {
  it('makes no HTML that runs, however it is stored and whatever it refers to', async () => {
    // Payload's converter tells the console of nodes that it cannot convert and leaves them out.
    const silent = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    await fc.assert(
      fc.asyncProperty(
        fc.array(node, { maxLength: 5 }),
        fc.dictionary(fc.constantFrom('path', 'name', 'url', 'alt', 'credit', 'title'), hostile),
        async (children, found) => {
          const document = {
            mimeType: 'image/png',
            width: 10,
            height: 10,
            sizes: { card: { url: found['url'], mimeType: 'image/webp', width: 5, height: 5 } },
            ...found,
            id: 'x',
          }
          expect(dangersIn(await richTextHtml({ root: { children } }, () => document))).toEqual([])
        },
      ),
      { numRuns: 600 },
    )
    silent.mockRestore()
  })

  it('is stopped at the last gate even if a converter let it pass', () => {
    fc.assert(fc.property(fc.array(hostile), (parts) => expect(dangersIn(sanitizeHtml(parts.join('<a href="')))).toEqual([])))
    expect(sanitizeHtml('<p onclick="x" style="y">a</p><script>b</script><iframe src="c"></iframe><a href="javascript:d">e</a>')).toBe(
      '<p>a</p><a>e</a>',
    )
  })
})
