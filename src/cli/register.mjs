/**
 * What a developer's commands are started with: `node --conditions=production --import ./src/cli/register.mjs …`. They read
 * TypeScript that is named when they run, which the server does not (`run.mjs`).
 *
 * The large packages are loaded before tsx is there to look at each of their thousands of files, which takes three times
 * as long; what has been loaded is found again by everything after. The condition chooses lexical's build: its entry for
 * plain Node does so by a top-level await, from which Node 20 does not always come back.
 */
// Before anything that loads Payload, so one after another: what is imported at the top is loaded before any of it runs.
await import('./mendPayload.mjs')
await Promise.all([
  import('payload'),
  import('payload/shared'),
  import('@payloadcms/db-postgres'),
  import('@payloadcms/graphql'),
  import('@payloadcms/richtext-lexical'),
  import('express'),
  import('graphql'),
  import('sharp'),
  import('zod'),
])
await import('tsx')
