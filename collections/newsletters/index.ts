import { defineContentPlugin } from '../../src/content/model/contentPlugin.ts'
import { newslettersCollection } from './collection.ts'

/** Issues of the newsletter and their archive. */
export const newsletters = defineContentPlugin({
  name: 'newsletters',
  collections: [newslettersCollection],
  requires: ['users'],
  demo: () => import('./demo.ts'),
})
