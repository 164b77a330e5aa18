import { defineContentPlugin } from '../../src/content/model/contentPlugin.ts'
import { eventsCollection } from './collection.ts'

/** Meetings of networks, trainings, webinars and peer groups. */
export const events = defineContentPlugin({
  name: 'events',
  collections: [eventsCollection],
  requires: ['users'],
  optional: ['media', 'networks', 'organizations'],
  demo: () => import('./demo.ts'),
})
