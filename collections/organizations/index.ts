import { defineContentPlugin } from '../../src/content/model/contentPlugin.ts'
import { organizationsCollection } from './collection.ts'

/** Who provides services, coordinates networks and belongs to them. */
export const organizations = defineContentPlugin({
  name: 'organizations',
  collections: [organizationsCollection],
  requires: ['users'],
  optional: ['media'],
  demo: () => import('./demo.ts'),
})
