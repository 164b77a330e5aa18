/**
 * Every method of the database adapter, by what it means for an answer. An answer is thrown away when something that it was made
 * of is written, so that a read which nobody notes would stay in it for ever: a method that stands here nowhere keeps the
 * server from starting. See docs/relies-on.md.
 */
import { notAsKnown, StartupError } from '../../settings/startupError.ts'

/** Reads of which it is noted what they read. */
export const recordedReads = ['count', 'find', 'findGlobal', 'findOne'] as const

/** The same, of this project's own adapter alone (`src/database/reads/findIds.ts`). */
export const ownRecordedReads = ['findIds'] as const

/** Reads of which no change is told, or which anonymous callers do not get: an answer with one in it is not kept. */
export const untoldReads = [
  'countGlobalVersions',
  'countVersions',
  'findDistinct',
  'findGlobalVersions',
  'findVersions',
  'queryDrafts',
] as const

/** The same, of this project's own adapter alone (`src/database/reads/findUses.ts`). */
export const ownUntoldReads = ['findUses'] as const

const writes = [
  ...['changeSessions', 'create', 'createGlobal', 'createGlobalVersion', 'createVersion', 'deleteMany', 'deleteOne', 'deleteVersions'],
  ...['deleteWhere', 'insert', 'updateGlobal', 'updateGlobalVersion', 'updateJobs', 'updateMany', 'updateOne', 'updateVersion', 'upsert'],
]

const transactions = ['beginTransaction', 'commitTransaction', 'rollbackTransaction']

/** Of the adapter itself and of its schema, before anything is read. */
const preparations = [
  ...['connect', 'createDatabase', 'createExtensions', 'createMigration', 'destroy', 'dropDatabase', 'generateSchema', 'init'],
  ...['migrate', 'migrateDown', 'migrateFresh', 'migrateRefresh', 'migrateReset', 'migrateStatus'],
  ...['rejectInitializing', 'requireDrizzleKit', 'resolveInitializing'],
]

/** Of the reads above. Who sends a statement of their own by `execute` has to see to it that it is none of an answer. */
const parts = ['countDistinct', 'createJSONQuery', 'execute', 'meaningOf', 'nextPart']

const known: ReadonlySet<string> = new Set([
  ...[recordedReads, ownRecordedReads, untoldReads, ownUntoldReads].flat(),
  ...[writes, transactions, preparations, parts].flat(),
])

const place = 'src/features/delivery/adapterMethods.ts'

/** Those of its class as well, should it get one. */
function methodNames(adapter: object): string[] {
  const names = new Set<string>()
  for (let part: object | null = adapter; part && part !== Object.prototype; part = Object.getPrototypeOf(part) as object | null) {
    for (const name of Object.getOwnPropertyNames(part)) if (typeof Reflect.get(adapter, name) === 'function') names.add(name)
  }
  names.delete('constructor')
  return [...names].sort()
}

/** @throws StartupError that names a read that is not there, or a method of which nobody knows whether it is one */
export function assertKnownMethods(adapter: object): void {
  const names = methodNames(adapter)
  const missing = [...recordedReads, ...untoldReads].filter((name) => !names.includes(name))
  const unknown = names.filter((name) => !known.has(name))
  if (missing.length > 0) {
    throw notAsKnown(`The database adapter has no ${missing.join(', ')}, by which ${place} knows what an answer is made of.`)
  }
  if (unknown.length > 0) {
    throw new StartupError(
      `The database adapter has ${unknown.join(', ')}, and nobody has said whether that reads: answers from memory could be out of date. Install the versions of package-lock.json with "npm ci", or add it to a list in ${place}.`,
    )
  }
}
