/**
 * The stages in which a config is composed. Payload runs plugins in the order of a number (`payload/dist/config/build.js`);
 * what a plugin finds in the config, and where its hooks stand, follows from its stage. Plugins without one come first: they
 * bring content, and then features.
 */
import type { Plugin } from 'payload'

const stages = {
  /** What all content plugins started is completed: absent relations, rich text, languages, selections. */
  complete: 10,
  /** What the panel shows of each field. */
  panel: 20,
  /** Rules for every collection, account and error. */
  guard: 30,
  /** Labels in the language of who looks, of the fields of all stages before. */
  label: 90,
  /** The change log: its hooks stand last before a write and first after it. */
  log: 100,
} as const

/** @returns the plugin, to be run at this stage wherever it stands in the list */
export function atStage(stage: keyof typeof stages, plugin: Plugin): Plugin {
  return Object.assign(plugin, { order: stages[stage] })
}
