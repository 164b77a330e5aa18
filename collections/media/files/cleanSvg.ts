/**
 * Reads a drawing from standard input and writes it anew to standard output (`stillSvg.ts`), in a process of its own: one of
 * 1 MB keeps a thread busy for seconds. What is refused is named on standard error by its code in `src/content/errors.ts`,
 * with exit code 1, as `cleanFile.mjs` does.
 */
import { text } from 'node:stream/consumers'
import { stillSvg } from './stillSvg.ts'

const still = stillSvg(await text(process.stdin))
if ('svg' in still) process.stdout.write(still.svg)
else {
  process.stderr.write(still.refused)
  process.exitCode = 1
}
