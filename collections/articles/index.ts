import { defineContentPlugin } from '../../src/content/model/contentPlugin.ts'
import { articlesCollection } from './collection.ts'

/** News and background articles. */
export const articles = defineContentPlugin({
  name: 'articles',
  collections: [articlesCollection],
  requires: ['users'],
  optional: ['media', 'people', 'topics', 'networks', 'newsletters', 'services', 'pages', 'events'],
  demo: () => import('./demo.ts'),
})
