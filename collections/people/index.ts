import { defineContentPlugin } from '../../src/content/model/contentPlugin.ts'
import { peopleCollection } from './collection.ts'

/** People whom content names: authors, coordinators, contact persons. Private until they consent. */
export const people = defineContentPlugin({
  name: 'people',
  collections: [peopleCollection],
  requires: ['users'],
  optional: ['organizations', 'media'],
  demo: () => import('./demo.ts'),
})
