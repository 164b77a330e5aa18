import { describe, expect, it } from '@jest/globals'
import { paragraph, richText } from '../../src/content/richText/compose.ts'
import { placeIn } from '../../src/content/richText/placeIn.ts'
import { isValues, nodesOf } from '../../src/content/richText/tree.ts'

const holdsUpload = (tree: unknown): boolean => [...nodesOf(tree)].some((node) => isValues(node) && node['type'] === 'upload')
const upload = { type: 'upload', version: 3 }
const withPicture = (...words: string[]) => ({ ...paragraph(...words), children: [...(paragraph(...words).children ?? []), upload] })

describe('the place of something in a text', () => {
  it('is the part, counted from the top, with its first words', () => {
    const tree = richText(paragraph('Yksi'), withPicture('Kaksi sanaa'))
    expect(placeIn(tree, holdsUpload, 'fi')).toBe('Kohta tekstissä: 2. ”Kaksi sanaa”')
    expect(placeIn(tree, holdsUpload, 'sv')).toBe('Ställe i texten: 2. ”Kaksi sanaa”')
  })

  it('has no words where there are none', () => {
    expect(placeIn(richText(upload), holdsUpload, 'en')).toBe('Place in the text: 1.')
  })

  it('has no more than the first sixty letters', () => {
    expect(placeIn(richText(withPicture('a'.repeat(80))), holdsUpload, 'fi')).toBe(`Kohta tekstissä: 1. ”${'a'.repeat(60)}…”`)
  })

  it('counts what is no node', () => {
    const tree = { root: { children: [null, upload] } }
    expect(placeIn(tree, holdsUpload, 'fi')).toBe('Kohta tekstissä: 2.')
  })

  it('is nowhere in what has no such part, or is no text', () => {
    for (const tree of [richText(paragraph('x')), null, 'x', [], { root: { children: 'x' } }]) {
      expect(placeIn(tree, holdsUpload, 'fi')).toBe('')
    }
  })
})
