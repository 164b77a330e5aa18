/** The memory that `npm start` gives to V8: what is measured and attacked has the same. */
import { readFileSync } from 'node:fs'
import path from 'node:path'

const file = path.resolve(import.meta.dirname, '../package.json')
const { scripts } = JSON.parse(readFileSync(file, 'utf8')) as { scripts: { start: string } }

export const startOptions: readonly string[] = scripts.start
  .split(/[ ="]/)
  .flatMap((word, index, words) => (word.startsWith('--max-') ? [`${word}=${words[index + 1]}`] : []))
