import { defineContentPlugin } from '../../src/content/model/contentPlugin.ts'
import { topicsCollection } from './collection.ts'

/** What documents are about. */
export const topics = defineContentPlugin({
  name: 'topics',
  collections: [topicsCollection],
  requires: ['users'],
  demo: () => import('./demo.ts'),
})
