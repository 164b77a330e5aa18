import { defineContentPlugin } from '../../src/content/model/contentPlugin.ts'
import { navigationGlobal } from './global.ts'

/** The menus of a front end. */
export const navigation = defineContentPlugin({
  name: 'navigation',
  globals: [navigationGlobal],
  requires: ['users'],
  optional: ['articles', 'events', 'networks', 'newsletters', 'pages', 'services'],
  demo: () => import('./demo.ts'),
})
