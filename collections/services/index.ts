import { defineContentPlugin } from '../../src/content/model/contentPlugin.ts'
import { servicesCollection } from './collection.ts'

/** Help that people can turn to: phones, chats, appointments, peer support. */
export const services = defineContentPlugin({
  name: 'services',
  collections: [servicesCollection],
  requires: ['users'],
  optional: ['networks', 'organizations'],
  demo: () => import('./demo.ts'),
})
