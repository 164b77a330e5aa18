/**
 * Takes the addresses of versions from collections that have none. Payload gives them to every collection, its own included,
 * and fails on a table that is not there.
 */
import type { SanitizedConfig } from 'payload'

/** Payload adds these addresses, and collections of its own, when it builds the config. */
export function withoutAbsentVersions(config: SanitizedConfig): SanitizedConfig {
  for (const collection of config.collections) {
    if (collection.versions || !collection.endpoints) continue
    collection.endpoints = collection.endpoints.filter(({ path }) => path !== '/versions' && path !== '/versions/:id')
  }
  return config
}
