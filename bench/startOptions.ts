/** The memory and the threads that `npm start` gives to Node: what is measured and attacked has the same. */
import { readFileSync } from 'node:fs'
import path from 'node:path'

const file = path.resolve(import.meta.dirname, '../package.json')
const { scripts } = JSON.parse(readFileSync(file, 'utf8')) as { scripts: { start: string } }

/** By name, e.g. `--max-old-space-size: 1024`. */
const settings = new Map(
  scripts.start.split(/[ "]/).flatMap((word) => {
    const [name = '', value] = word.replace('NODE_OPTIONS=', '').split('=')
    return value === undefined ? [] : [[name, value] as const]
  }),
)

export const startOptions: readonly string[] = [...settings].flatMap(([name, value]) =>
  name.startsWith('--max-') || name.startsWith('--v8-') ? [`${name}=${value}`] : [],
)

export const startEnvironment: Readonly<Record<string, string>> = Object.fromEntries(
  [...settings].filter(([name]) => name.startsWith('MALLOC_')),
)
