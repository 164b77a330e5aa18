import { defineContentPlugin } from '../../src/content/model/contentPlugin.ts'
import { usersCollection } from './collection.ts'

/** The people who sign in to the admin panel. */
export const users = defineContentPlugin({
  name: 'users',
  collections: [usersCollection],
  optional: ['networks'],
})
