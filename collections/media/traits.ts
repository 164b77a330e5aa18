import { textIn } from '../../src/content/model/documentValues.ts'
import type { SearchableTrait, StructuredTrait, Traits } from '../../src/content/model/traits.ts'
import { hashOf } from './files/fileName.ts'

const searchable: SearchableTrait = {
  title: 'alt',
  text: [
    { field: 'alt', weight: 'A' },
    { field: 'caption', weight: 'B' },
    { field: 'credit', weight: 'D' },
  ],
  facets: ['mimeType'],
}

/** https://schema.org/ImageObject */
const structured: StructuredTrait = {
  node(document) {
    const contentUrl = textIn(document, 'url')
    if (!contentUrl || !textIn(document, 'mimeType')?.startsWith('image/')) return null
    return {
      '@type': 'ImageObject',
      contentUrl,
      description: textIn(document, 'alt'),
      caption: textIn(document, 'caption'),
      creditText: textIn(document, 'credit'),
      encodingFormat: textIn(document, 'mimeType'),
    }
  },
}

export const traits: Traits = { searchable, structured, hashedFiles: { hashOf } }
