import { defineContentPlugin } from '../../src/content/model/contentPlugin.ts'
import { mediaCollection } from './collection.ts'

/** Images and documents. */
export const media = defineContentPlugin({
  name: 'media',
  collections: [mediaCollection],
  requires: ['users'],
  demo: () => import('./demo.ts'),
})
