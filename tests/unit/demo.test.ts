import { describe, expect, it } from '@jest/globals'
import { inDemoOrder } from '../../src/cli/demo/demoOrder.ts'
import { onRows } from '../../src/cli/demo/translatedRows.ts'
import type { InstalledContentPlugin } from '../../src/content/model/contentPlugin.ts'

describe('the order of demo content', () => {
  const plugin = (name: string, optional: string[] = [], requires: string[] = []): InstalledContentPlugin => ({
    name,
    optional,
    requires,
    collectionSlugs: [],
    globalSlugs: [],
  })
  const namesOf = (...plugins: InstalledContentPlugin[]): string[] => inDemoOrder(plugins).map(({ name }) => name)

  it('puts a plugin after those that it requires or uses', () => {
    expect(namesOf(plugin('articles', ['networks'], ['users']), plugin('networks', [], ['users']), plugin('users'))).toEqual([
      'users',
      'networks',
      'articles',
    ])
  })

  it('leaves out what is not installed, and ends where two plugins use each other', () => {
    expect(namesOf(plugin('pages', ['events', 'missing']), plugin('events', ['pages']))).toEqual(['events', 'pages'])
  })
})

describe('a translation', () => {
  it('goes onto the rows of the document, nested ones too', () => {
    const document = {
      id: 'document',
      main: [
        { id: 'a', text: 'Verkostot', children: [{ id: 'b', text: 'Turku' }] },
        { id: 'c', text: 'Apua' },
      ],
    }
    expect(onRows({ main: [{ text: 'Nätverk', children: [{ text: 'Åbo' }] }, { text: 'Hjälp' }] }, document)).toEqual({
      main: [
        { id: 'a', text: 'Nätverk', children: [{ id: 'b', text: 'Åbo' }] },
        { id: 'c', text: 'Hjälp' },
      ],
    })
  })

  it('keeps groups as they are and does not touch rich text', () => {
    const body = { root: { children: [{ type: 'paragraph' }] } }
    const document = { id: 'document', body: { root: { children: [{ id: 'link', type: 'link' }] } }, quickExit: { button: 'Poistu' } }
    expect(onRows({ body, quickExit: { button: 'Lämna' } }, document)).toEqual({ body, quickExit: { button: 'Lämna' } })
  })
})
