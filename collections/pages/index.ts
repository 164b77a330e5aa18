import { defineContentPlugin } from '../../src/content/model/contentPlugin.ts'
import { pagesCollection } from './collection.ts'

/** Pages that stay: what the federation is, how to join, how data is protected. */
export const pages = defineContentPlugin({
  name: 'pages',
  collections: [pagesCollection],
  requires: ['users'],
  demo: () => import('./demo.ts'),
})
