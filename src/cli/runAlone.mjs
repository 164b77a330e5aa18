// @ts-check
/**
 * Runs a TypeScript file as a process of its own, without Payload: `node src/cli/runAlone.mjs <file>`. For work on what a
 * stranger has sent, which must not stand in the way of the server. Ends with 2 when the file cannot be made to run.
 */
import { pathToFileURL } from 'node:url'
import { bundle } from './bundle.mjs'

const [entry = ''] = process.argv.slice(2)
const file = await bundle(entry).catch((error) => {
  process.stderr.write(error instanceof Error ? error.message : String(error))
  process.exit(2)
})
await import(pathToFileURL(file).href)
