/** The Payload plugin that puts the change log's hooks on every collection and global. */
import type { CollectionConfig, GlobalConfig, Plugin, SanitizedConfig } from 'payload'
import type { ChangeLog } from './changeLog.ts'
import { noteGlobalState, noteState, noteStateBeforeDeletion, recordDeletion, recordGlobalWrite, recordWrite } from './log/hooks.ts'
import type { Announce } from './log/recordChange.ts'
import { noteGlobalRevision, noteRevision, tellGlobalRead, tellRead } from './writeConditions.ts'
import { lockDocuments, lockGlobal } from './writeLocks.ts'
import { atStage } from '../content/model/stages.ts'

/**
 * Before a write the log looks last, after it first: a write that another hook makes comes after the one it belongs to.
 */
function loggedCollection(collection: CollectionConfig, announce: Announce): CollectionConfig {
  const { hooks = {} } = collection
  return {
    ...collection,
    hooks: {
      ...hooks,
      beforeOperation: [...(hooks.beforeOperation ?? []), noteRevision, lockDocuments],
      beforeChange: [...(hooks.beforeChange ?? []), noteState],
      afterChange: [recordWrite(announce), ...(hooks.afterChange ?? [])],
      beforeDelete: [...(hooks.beforeDelete ?? []), noteStateBeforeDeletion],
      afterDelete: [recordDeletion(announce), ...(hooks.afterDelete ?? [])],
      afterOperation: [...(hooks.afterOperation ?? []), tellRead],
    },
  }
}

function loggedGlobal(global: GlobalConfig, announce: Announce): GlobalConfig {
  const { hooks = {} } = global
  return {
    ...global,
    hooks: {
      ...hooks,
      beforeOperation: [...(hooks.beforeOperation ?? []), noteGlobalRevision, lockGlobal],
      beforeChange: [...(hooks.beforeChange ?? []), noteGlobalState],
      afterChange: [recordGlobalWrite(announce), ...(hooks.afterChange ?? [])],
      afterRead: [...(hooks.afterRead ?? []), tellGlobalRead],
    },
  }
}

/**
 * Installs a log. It runs after every other plugin, so that their collections are logged too. Payload's own collections
 * (preferences, locked documents, migrations, jobs, key-value pairs) are added after all plugins and are no content:
 * they change with every click in the admin panel, and nobody outside it reads them.
 */
export function logChanges(changeLog: ChangeLog): Plugin {
  const plugin: Plugin = (config) => ({
    ...config,
    collections: config.collections?.map((collection) => loggedCollection(collection, changeLog.announce)),
    globals: config.globals?.map((global) => loggedGlobal(global, changeLog.announce)),
    custom: { ...config.custom, changeLog },
  })
  return atStage('log', plugin)
}

/** The log of a config, for whoever subscribes to it or runs it. */
export function changeLogOf(config: Pick<SanitizedConfig, 'custom'>): ChangeLog {
  const changeLog = config.custom['changeLog'] as ChangeLog | undefined
  if (!changeLog) throw new Error('The config has no change log. Add logChanges() to its plugins.')
  return changeLog
}
