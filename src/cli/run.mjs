/**
 * What the server is started with: `node --conditions=production src/cli/run.mjs src/cli/start.ts …`.
 *
 * The project's own files become one module, which starts a second and a half sooner than by a loader that is asked about
 * each. It is made anew at every start, so that it is never out of date, and written when it differs. The large packages
 * are loaded meanwhile, on the other core. The condition chooses lexical's build: its entry for plain Node does so by a
 * top-level await, from which Node 20 does not always come back.
 */
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { withSourceLines } from '../faults/sourceLines.mjs'
import { bundle } from './bundle.mjs'

const [entry = '', ...args] = process.argv.slice(2)
const bundling = bundle(entry)
bundling.catch(() => undefined)
await import('./mendPayload.mjs')
await import('payload')
await import('@payloadcms/db-postgres')
await import('@payloadcms/graphql')
await import('@payloadcms/richtext-lexical')

process.argv = [process.argv[0] ?? '', path.resolve(entry), ...args]
const file = await bundling.catch((error) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
await import(pathToFileURL(file).href).catch((error) => {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`${withSourceLines(text)}\n`)
  process.exit(1)
})
