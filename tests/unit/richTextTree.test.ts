import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { lackIn, problemIn } from '../../src/content/richText/checkTree.ts'
import {
  bold,
  bulletList,
  callout,
  heading,
  horizontalRule,
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
  videoLink,
  webLink,
} from '../../src/content/richText/compose.ts'
import { isLinkAddress } from '../../src/content/richText/linkAddress.ts'
import { plainText } from '../../src/content/richText/plainText.ts'
import { embedReferences, leaveOutOfTree, referencesIn, withBareReferences } from '../../src/content/richText/references.ts'
import { nodesOf, type RichTextNode } from '../../src/content/richText/tree.ts'

const allowed = { linkTargets: ['articles', 'services'], images: true, services: true }

const everything = richText(
  heading(2, 'Verkosto kokoontuu'),
  paragraph(
    'Tapaamme ',
    bold('maanantaina'),
    lineBreak(),
    italic('Lahdessa'),
    '. Katso ',
    linkTo({ collection: 'articles', id: 'a1' }, 'ohjelma'),
  ),
  bulletList('Kahvia', ['Keskustelua ', webLink('https://example.org/', 'muualla')]),
  numberedList('Ensin', 'Sitten'),
  quote('Apua saa pyytää.'),
  horizontalRule(),
  table(['Paikka', 'Aika'], ['Lahti', 'kevät']),
  callout('support', 'Et ole yksin.'),
  videoLink({ title: 'Luento', url: 'https://example.org/luento', publisher: 'Yliopisto' }),
  serviceBox('s1'),
  image('m1', 'Kokous'),
)

describe('a text composed in code', () => {
  it('is one that the editor could have made', () => {
    expect(problemIn(everything, allowed)).toBeNull()
    expect(lackIn(everything)).toBeNull()
  })

  it('gives links, images and blocks an id each', () => {
    const ids = JSON.stringify(everything).match(/"id":"[0-9a-f]{24}"/g)
    expect(new Set(ids).size).toBe(6)
  })
})

describe('the words of a text', () => {
  it('stand on a line for each paragraph, item and row', () => {
    expect(plainText(everything)).toBe(
      [
        'Verkosto kokoontuu',
        'Tapaamme maanantaina',
        'Lahdessa. Katso ohjelma',
        'Kahvia',
        'Keskustelua muualla',
        'Ensin',
        'Sitten',
        'Apua saa pyytää.',
        'Paikka Aika',
        'Lahti kevät',
        'Et ole yksin.',
        'Luento, Yliopisto',
        'Kokous',
      ].join('\n'),
    )
  })

  it('are none for what is not a text', () => {
    expect([null, undefined, 'text', {}, { root: { children: 'text' } }].map(plainText)).toEqual(['', '', '', '', ''])
  })

  it('include the name of a populated service', () => {
    const tree = richText(serviceBox('s1'))
    embedReferences(tree, () => ({ id: 's1', name: 'Neuvontapuhelin' }))
    expect(plainText(tree)).toBe('Neuvontapuhelin')
  })
})

describe('an address in a link', () => {
  it.each([
    'https://example.org/a?b=c#d',
    'http://example.org',
    'mailto:info@example.org?subject=Hei',
    'tel:+358401234567',
    '/sivut/tietosuoja',
    '/ä#kohta',
  ])('may be %s', (address) => expect(isLinkAddress(address)).toBe(true))

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'blob:https://example.org/x',
    'file:///etc/passwd',
    '//example.org',
    '/\\example.org',
    'https://',
    'www.example.org',
    'mailto:',
    'tel:call-me',
    '',
    undefined,
    {},
  ])('may not be %j', (address) => expect(isLinkAddress(address)).toBe(false))
})

describe('a text from the API', () => {
  const wrap = (node: RichTextNode): unknown => richText(node)
  const line = (node: RichTextNode): unknown => richText(paragraph(node))

  it.each<[string, unknown, string]>([
    ['a heading of level 1', wrap({ ...heading(2, 'Iso'), tag: 'h1' }), 'HEADING_LEVEL_NOT_ALLOWED'],
    ['an unknown node', wrap({ type: 'iframe', version: 1, src: 'https://example.org' }), 'RICH_TEXT_NODE_NOT_ALLOWED'],
    ['a node that a page of code knows', wrap({ type: 'constructor', version: 1 }), 'RICH_TEXT_NODE_NOT_ALLOWED'],
    ['an unknown block', wrap({ type: 'block', version: 2, fields: { blockType: 'embed' } }), 'RICH_TEXT_NODE_NOT_ALLOWED'],
    ['a text outside a paragraph', wrap({ type: 'text', version: 1, text: 'x' }), 'RICH_TEXT_NODE_NOT_ALLOWED'],
    ['a link in a link', line(webLink('https://a.example', webLink('https://b.example', 'x'))), 'RICH_TEXT_NODE_NOT_ALLOWED'],
    ['a javascript address', line(webLink('javascript:alert(1)', 'x')), 'LINK_ADDRESS_INVALID'],
    ['a link to a collection without pages', line(linkTo({ collection: 'users', id: 'u1' }, 'x')), 'LINK_TARGET_INVALID'],
    ['a link without a target', line({ ...webLink('x', 'x'), fields: { linkType: 'internal', doc: null } }), 'LINK_TARGET_INVALID'],
    ['a video without https', wrap(videoLink({ title: 'x', url: 'http://example.org' })), 'VIDEO_ADDRESS_INVALID'],
    ['an unknown tone', wrap({ ...callout('info', 'x'), fields: { blockType: 'callout', tone: 'loud', text: 'x' } }), 'RICH_TEXT_INVALID'],
    ['a text that is none', line({ type: 'text', version: 1, text: { toString: 'x' } }), 'RICH_TEXT_INVALID'],
    ['a child that is none', richText(null as unknown as RichTextNode), 'RICH_TEXT_INVALID'],
    ['no root', {}, 'RICH_TEXT_INVALID'],
    ['a string', 'text', 'RICH_TEXT_INVALID'],
    ['an array', [], 'RICH_TEXT_INVALID'],
    ['children that are none', { root: { children: 'x' } }, 'RICH_TEXT_INVALID'],
  ])('is refused with %s', (_name, tree, code) => {
    expect(problemIn(tree, allowed)).toBe(code)
  })

  it('is refused when it is nested ten thousand times', () => {
    let node: RichTextNode = paragraph('x')
    for (let level = 0; level < 10_000; level += 1) node = { type: 'quote', version: 1, children: [node] }
    expect(problemIn(richText(node), allowed)).toBe('NESTED_TOO_DEEP')
  })

  it('may be as long as people write, in blocks that can be made into HTML at once', () => {
    const wide = table(...Array.from({ length: 40 }, () => Array.from({ length: 40 }, () => 'x')))
    const long = paragraph('x'.repeat(49_000))
    expect(problemIn(richText(table(...Array.from({ length: 30 }, () => Array.from({ length: 30 }, () => 'x')))), allowed)).toBeNull()
    expect(problemIn(richText(paragraph('x'), wide), allowed)).toBe('RICH_TEXT_BLOCK_TOO_LONG')
    expect(problemIn(richText(callout('info', 'x'.repeat(50_000))), allowed)).toBe('RICH_TEXT_BLOCK_TOO_LONG')
    expect(problemIn(richText(...Array<RichTextNode>(10).fill(long)), allowed)).toBeNull()
    expect(problemIn(richText(...Array<RichTextNode>(11).fill(long)), allowed)).toBe('RICH_TEXT_TOO_LONG')
  })

  it('may hold images and services only where they are installed', () => {
    const bare = { linkTargets: [], images: false, services: false }
    expect(problemIn(richText(image('m1')), bare)).toBe('RICH_TEXT_NODE_NOT_ALLOWED')
    expect(problemIn(richText(serviceBox('s1')), bare)).toBe('RICH_TEXT_NODE_NOT_ALLOWED')
  })

  it('may be unfinished in a draft, and is then not ready for publication', () => {
    const unfinished = richText(callout('info', ''), videoLink({ title: '', url: '' }))
    expect(problemIn(unfinished, allowed)).toBeNull()
    expect(lackIn(unfinished)).toBe('RICH_TEXT_BLOCK_INCOMPLETE')
  })

  it('gets an answer whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), (value) => {
        expect(() => [problemIn(value, allowed), plainText(value), withBareReferences(value), referencesIn(value)]).not.toThrow()
      }),
    )
  })
})

describe('a text without what leads nowhere', () => {
  const withoutIds = (...ids: string[]) => {
    const tree = structuredClone(everything)
    leaveOutOfTree(tree, ({ id }) => ids.includes(id))
    return tree
  }

  it('has the text of a link, and no image and no service', () => {
    const tree = withoutIds('a1', 's1', 'm1')
    expect(referencesIn(tree)).toEqual([])
    const texts = (value: unknown): string =>
      [...nodesOf(value)]
        .map(({ text }) => (typeof text === 'string' ? text : ''))
        .join('|')
        .replace(/\|+/g, '|')
    expect(texts(tree)).toBe(texts(everything))
  })

  it('is as it was when everything leads somewhere', () => {
    expect(withoutIds()).toEqual(everything)
  })
})

describe('a text that is sent back as it was read', () => {
  const documents: Record<string, { id: string }> = { a1: { id: 'a1' }, s1: { id: 's1' }, m1: { id: 'm1' } }

  it('becomes what was stored', () => {
    const read = structuredClone(everything)
    embedReferences(read, ({ id }) => documents[id] ?? null)
    expect(read).not.toEqual(everything)
    expect(withBareReferences(read)).toEqual(everything)
  })

  it('keeps the ids of what its reader was not shown', () => {
    const read = structuredClone(everything)
    embedReferences(read, () => null)
    expect(withBareReferences(read)).toEqual(everything)
  })

  it('gives a link without a target none', () => {
    const forged = richText(
      paragraph({ ...linkTo({ collection: 'articles', id: 'a1' }, 'x'), fields: { linkType: 'internal', doc: null } }),
    )
    expect(problemIn(withBareReferences(forged), allowed)).toBe('LINK_TARGET_INVALID')
  })

  it('drops the address of an internal link, which nobody has checked', () => {
    const link = linkTo({ collection: 'articles', id: 'a1' }, 'x')
    const tree = richText(paragraph({ ...link, fields: { ...(link['fields'] as object), url: 'javascript:alert(1)' } }))
    expect(JSON.stringify(withBareReferences(tree))).not.toContain('javascript')
  })
})
