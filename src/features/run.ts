/** Starts the features of a config in a process, and puts together what they bring to its server. */
import type { SanitizedConfig } from 'payload'
import { ContentModelError } from '../content/model/contentModelError.ts'
import type { Deliverer, Figure, Mount } from './mount.ts'
import type { SettingForms } from '../settings/forms.ts'
import type { FeatureContext, RunningFeature, Standby, StandbyContext } from './feature.ts'
import { installedFeatures } from './install.ts'

type Shared = Omit<FeatureContext<SettingForms>, 'values'>

export interface RunningFeatures {
  deliverer: Deliverer | undefined
  mounts: readonly Mount[]
  figures: readonly Figure[]
  /** @returns why the process cannot serve; undefined when it can */
  unreadiness: () => Promise<string | undefined>
  concerns: () => Promise<readonly string[]>
  startLines: readonly string[]
  served: () => void
  /** What ends each of them, in the order in which they were started. */
  stops: readonly (() => Promise<void>)[]
}

/** @throws ContentModelError when two features would answer first */
export async function runFeatures(config: SanitizedConfig, context: Shared): Promise<RunningFeatures> {
  const running: RunningFeature[] = []
  let first: string | undefined
  let deliverer: Deliverer | undefined
  for (const { definition, values } of installedFeatures(config)) {
    const feature = (await definition.run?.({ ...context, values })) ?? {}
    running.push(feature)
    if (!feature.deliverer) continue
    if (first !== undefined) {
      throw new ContentModelError(`The features "${first}" and "${definition.name}" both answer before Express. Remove one of the two.`)
    }
    first = definition.name
    deliverer = feature.deliverer
  }
  return {
    deliverer,
    mounts: running.flatMap(({ mounts = [] }) => mounts),
    figures: running.flatMap(({ figures = [] }) => figures),
    unreadiness: async () => {
      for (const { unreadiness } of running) {
        const reason = await unreadiness?.()
        if (reason !== undefined) return reason
      }
      return undefined
    },
    concerns: async () => (await Promise.all(running.map(async ({ concerns }) => (await concerns?.()) ?? []))).flat(),
    startLines: running.flatMap(({ startLines = [] }) => startLines),
    served: () => running.forEach(({ served }) => served?.()),
    stops: running.flatMap(({ stop }) => stop ?? []),
  }
}

/** @returns what the features have to serve without a database; undefined when that is nothing */
export async function standbyOf(
  config: SanitizedConfig,
  context: Omit<StandbyContext<SettingForms>, 'values'>,
): Promise<Standby | undefined> {
  for (const { definition, values } of installedFeatures(config)) {
    const standby = await definition.standby?.({ ...context, values })
    if (standby) return standby
  }
  return undefined
}
