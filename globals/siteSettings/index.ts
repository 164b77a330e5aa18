import { defineContentPlugin } from '../../src/content/model/contentPlugin.ts'
import { siteSettingsGlobal } from './global.ts'

/** What is true of the whole federation: its name, national goals, ways to join, quick exit. */
export const siteSettings = defineContentPlugin({
  name: 'siteSettings',
  globals: [siteSettingsGlobal],
  requires: ['users'],
  optional: ['organizations', 'pages'],
  demo: () => import('./demo.ts'),
})
