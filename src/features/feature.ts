/**
 * The contract of a feature: what serves every collection that has its trait, and knows none by name. A feature says what it
 * brings to Payload's config and to the server; commands and server start and stop whatever is listed in `payload.config.ts`.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Payload, Plugin } from 'payload'
import type { Logger } from 'pino'
import type { ChangeLog } from '../changes/index.ts'
import { assertDefinition, type PluginMigration } from '../content/model/contentPlugin.ts'
import type { Traits } from '../content/model/traits.ts'
import type { Deliverer, Figure, Mount } from './mount.ts'
import type { SettingForms, ValuesOf } from '../settings/forms.ts'
import type { Settings } from '../settings/settings.ts'

/** What a feature is run with. */
export interface FeatureContext<Forms extends SettingForms> {
  payload: Payload
  /** Those of the server. */
  settings: Settings
  /** Its own settings, by the names of the variables. */
  values: ValuesOf<Forms>
  logger: Logger
  /** For `watch` and `subscribe`. */
  changes: ChangeLog
  /** The version of this code. */
  version: string
  /** Asks this process for an address of its own, like anybody; to be called once it is served. */
  ask: (address: string) => Promise<void>
}

/** A feature at work in one process. */
export interface RunningFeature {
  /** Answers before Express sees a request; one feature at most has one. */
  deliverer?: Deliverer
  /** Addresses of its own, behind those of the server and before the API. */
  mounts?: readonly Mount[]
  /** For `/metrics`. */
  figures?: readonly Figure[]
  /** For `/readyz`. @returns why the process cannot serve yet, in a few words; undefined when it can */
  unreadiness?: () => Promise<string | undefined>
  /** What an operator has to look at, a sentence each; asked for once, when the server is ready, and printed. */
  concerns?: () => Promise<readonly string[]>
  /** Printed when the server is ready, e.g. an address. */
  startLines?: readonly string[]
  /** The server listens. */
  served?: () => void
  /** The process ends. It has two seconds, in which requests are still answered. */
  stop?: () => Promise<void>
}

/** What serves while the database is away at the start: there is no Payload then. */
export interface Standby {
  /** What it has, e.g. "30 answers from the disk". */
  description: string
  /** @returns whether it has answered */
  answer: (request: IncomingMessage, response: ServerResponse) => boolean
}

export type StandbyContext<Forms extends SettingForms> = Pick<FeatureContext<Forms>, 'settings' | 'values' | 'version'>

export interface FeatureDefinition<Forms extends SettingForms = SettingForms> {
  /** The feature's name: one word, the folder it lives in; unique over all features and content plugins. */
  name: string
  /** The trait by which it finds what it serves; undefined for one that serves every collection. */
  trait?: keyof Traits
  /** Names of features and content plugins without which this one cannot start. */
  requires?: readonly string[]
  /** Names of features that are started before this one when they are there. */
  optional?: readonly string[]
  /** Variables of the environment that it reads; their text for operators stands in `.env.example`. */
  settings?: Forms
  /** Its part of Payload's config: fields, collections, globals, endpoints, jobs, views, translations. Runs after all content plugins. */
  config?: Plugin
  /** Of its own tables, oldest first, each named `feature:title`. */
  migrations?: readonly PluginMigration[]
  /** Begins its work in a process that is about to serve. */
  run?: (context: FeatureContext<Forms>) => RunningFeature | Promise<RunningFeature>
  /** @returns undefined when it has nothing to serve */
  standby?: (context: StandbyContext<Forms>) => Promise<Standby | undefined>
}

/** A feature as it is listed in `payload.config.ts`. */
export interface Feature {
  readonly definition: FeatureDefinition
}

/**
 * Makes a feature. List it in `features` of `payload.config.ts`.
 * @throws ContentModelError when the definition is wrong by itself
 */
export function defineFeature<const Forms extends SettingForms = SettingForms>(definition: FeatureDefinition<Forms>): Feature {
  assertDefinition('feature', definition)
  // Whoever runs it hands it the values of its own forms (`installFeatures`).
  return { definition: definition as unknown as FeatureDefinition }
}
