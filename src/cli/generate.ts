/**
 * `npm run generate` writes what is derived from the config: TypeScript types of the documents and the admin's import map.
 * With `--check` it writes nothing and fails when the committed files are out of date.
 */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { generateImportMap } from 'payload'
import { generateTypes } from 'payload/node'
import { say } from './progress.ts'

const root = path.resolve(import.meta.dirname, '../..')
const generated = ['src/content/payload-types.ts', 'src/app/(payload)/admin/importMap.js'].map((file) => path.join(root, file))

const read = (file: string): Promise<string> => readFile(file, 'utf8').catch(() => '')

async function main(): Promise<void> {
  const before = await Promise.all(generated.map(read))
  const { default: configPromise } = await import('../../payload.config.ts')
  const config = await configPromise
  await generateTypes(config, { log: false })
  await generateImportMap(config, { force: true, log: false })
  if (!process.argv.includes('--check')) return
  const after = await Promise.all(generated.map(read))
  await Promise.all(generated.map((file, index) => writeFile(file, before[index] ?? '')))
  const stale = generated.filter((_, index) => before[index] !== after[index])
  if (stale.length > 0) {
    throw new Error(
      `Out of date: ${stale.map((file) => path.relative(root, file)).join(', ')}. Run "npm run generate" and commit the result.`,
    )
  }
  say('Generated files are up to date.')
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  },
)
