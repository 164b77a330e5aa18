import { defineContentPlugin } from 'verkosto'
import { publications } from './collection.ts'
import { migrations } from './migrations/index.ts'

/** Research publications: a content type from outside Verkosto's own repository. */
export default defineContentPlugin({
  name: 'publications',
  collections: [publications],
  requires: ['users'],
  optional: ['topics'],
  demo: () => import('./demo.ts'),
  migrations,
})
