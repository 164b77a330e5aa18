// @ts-check
/** The project's TypeScript as one module, for Node versions that read JavaScript alone. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, stop } from 'esbuild'

const root = path.resolve(import.meta.dirname, '../..')
const requireFromRoot = createRequire(path.join(root, 'package.json'))

/**
 * Packages are left to Node, which has one copy of each in the process; but for this one and its plugins, which may ship
 * TypeScript as it was written.
 * @type {import('esbuild').Plugin}
 */
const pluginPackages = {
  name: 'plugin-packages',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^(@[^/]+\/)?verkosto(-|\/|$)/ }, ({ path: name }) => ({ path: requireFromRoot.resolve(name) })),
}

/**
 * A file's own address stays its own: it may lie beside what it reads.
 * @type {import('esbuild').Plugin}
 */
const ownAddress = {
  name: 'own-address',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.tsx?$/ }, async ({ path: file }) => ({
      contents: (await readFile(file, 'utf8'))
        .replaceAll(/\bimport\.meta\.dirname\b/g, JSON.stringify(path.dirname(file)))
        .replaceAll(/\bimport\.meta\.filename\b/g, JSON.stringify(file))
        .replaceAll(/\bimport\.meta\.url\b/g, JSON.stringify(pathToFileURL(file).href)),
      loader: file.endsWith('x') ? 'tsx' : 'ts',
    })),
}

/**
 * In one step, since other processes may be starting from the same file.
 * @param {string} file
 * @param {string} contents
 */
async function writeWhole(file, contents) {
  if ((await readFile(file, 'utf8').catch(() => undefined)) === contents) return
  const written = `${file}.${process.pid}`
  try {
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(written, contents)
    await rename(written, file)
  } catch (error) {
    throw new Error(
      `The server's code changed and ${file} cannot be written (${error instanceof Error ? error.message : String(error)}). Run "npm run build" as a user who may write there.`,
      { cause: error },
    )
  }
}

/**
 * @param {string} entry a TypeScript file, relative to the working directory
 * @returns {Promise<string>} the file to import
 * @throws {Error} naming what does not parse or resolve, or the directory that cannot be written
 */
export async function bundle(entry) {
  const name = path.relative(root, path.resolve(entry)).replaceAll(path.sep, '-').replace(/\.ts$/, '.mjs')
  const outfile = path.join(root, 'node_modules/.cache/verkosto', name)
  const { outputFiles } = await build({
    absWorkingDir: root,
    bundle: true,
    conditions: ['production'],
    entryPoints: [path.resolve(entry)],
    format: 'esm',
    logLevel: 'silent',
    outfile,
    packages: 'external',
    platform: 'node',
    plugins: [pluginPackages, ownAddress],
    sourcemap: 'linked',
    target: 'node20',
    write: false,
  })
  // Its process, and the memory in which its answers come, would stay as long as this one.
  await stop()
  await Promise.all(outputFiles.map((file) => writeWhole(file.path, file.text)))
  return outfile
}
