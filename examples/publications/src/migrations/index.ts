/** Written by "npm run migration:create": the plugin's migrations, oldest first. */
import type { PluginMigration } from 'verkosto'
import { migration as migration1 } from './20261124_084957_initial.ts'
import { migration as migration2 } from './20261124_164652_list_indexes.ts'

export const migrations: readonly PluginMigration[] = [migration1, migration2]
