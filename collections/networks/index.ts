import { defineContentPlugin } from '../../src/content/model/contentPlugin.ts'
import { networksCollection } from './collection.ts'

/** The federation's regional networks. */
export const networks = defineContentPlugin({
  name: 'networks',
  collections: [networksCollection],
  requires: ['users'],
  optional: ['media', 'organizations', 'people'],
  demo: () => import('./demo.ts'),
})
