import { defineContentPlugin } from '../../src/content/model/contentPlugin.ts'
import { urgentHelpGlobal } from './global.ts'

/** Whom to call right now: the notice that every page can show. */
export const urgentHelp = defineContentPlugin({
  name: 'urgentHelp',
  globals: [urgentHelpGlobal],
  requires: ['users'],
  demo: () => import('./demo.ts'),
})
