// @ts-check
/**
 * A process of its own that reads a file from standard input and writes it anew to standard output, with nothing but its
 * content: `node cleanFile.mjs <type>`. A file that breaks a decoder, or takes all memory, ends this process and nobody else's.
 * What is refused is named on standard error by its code in `src/content/errors.ts`, with exit code 1. Plain JavaScript, so
 * that Node runs it as it is.
 */
import { buffer } from 'node:stream/consumers'

const [type = ''] = process.argv.slice(2)
const cleaner = type === 'pdf' ? import('./cleanPdf.mjs') : import('./cleanImage.mjs')
try {
  const { clean } = await cleaner
  process.stdout.write(await clean(await buffer(process.stdin), type))
} catch (error) {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
  process.stderr.write(code)
  process.exitCode = 1
}
