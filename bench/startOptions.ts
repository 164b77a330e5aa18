/** The memory and the threads that `npm start` gives to Node: what is measured and attacked has the same. */
import { readFileSync } from 'node:fs'
import path from 'node:path'

const file = path.resolve(import.meta.dirname, '../package.json')
const { scripts } = JSON.parse(readFileSync(file, 'utf8')) as { scripts: { start: string } }

const words = scripts.start.split(/[ "]/).map((word) => word.replace('NODE_OPTIONS=', ''))

/** V8's, e.g. `--max-old-space-size=640`; the conditions of imports are up to who starts something. */
export const startOptions: readonly string[] = words.filter((word) => word.startsWith('--') && !word.startsWith('--conditions'))

/** The C library's. */
export const startEnvironment: Readonly<Record<string, string>> = Object.fromEntries(
  words.filter((word) => word.startsWith('MALLOC_')).map((word) => word.split('=', 2)),
)
