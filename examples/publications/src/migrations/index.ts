/** Written by "npm run migration:create": the plugin's migrations, oldest first. */
import type { PluginMigration } from 'verkosto'
import { migration as migration1 } from './20261124_084957_initial.ts'

export const migrations: readonly PluginMigration[] = [migration1]
