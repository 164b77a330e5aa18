/** Documents name files that there are: a file that moves takes its name along. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from '@jest/globals'

const root = path.resolve(import.meta.dirname, '../..')

const filesIn = (directory: string): string[] =>
  readdirSync(path.join(root, directory), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))

const code = ['bench', 'collections', 'docs', 'examples', 'globals', 'lint', 'migrations', 'src', 'tests'].flatMap(filesIn)
const files = [...code, ...readdirSync(root)]

/** The plugin that the guide makes is not there. */
const ofTheGuide = /^examples\/glossary\//

const named = [...filesIn('docs'), 'README.md', 'CHANGELOG.md']
  .filter((file) => file.endsWith('.md'))
  .flatMap((file) => {
    const text = readFileSync(path.join(root, file), 'utf8')
    return [...text.matchAll(/`([\w./()-]+\.(?:ts|tsx|mjs))`/g)].map(([, name = '']): [string, string] => [file, name])
  })
  .filter(([, name]) => !ofTheGuide.test(name) && !name.includes('/dist/') && !name.startsWith('.'))

const isThere = (name: string): boolean => files.some((file) => file === name || file.endsWith(`/${name}`))

it('names of files in the documents are those of files', () => {
  expect(named.length).toBeGreaterThan(100)
  expect(named.filter(([, name]) => !isThere(name))).toEqual([])
})
