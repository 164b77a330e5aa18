// @ts-check
/**
 * Mends Payload's `afterRead` while it is loaded. To be imported before anything that imports Payload.
 *
 * It starts to read fields and to populate relations, waits for the fields, and only then for the relations. A population
 * that is refused before that has nobody who hears it, which ends the process: any failure of the database during a read at
 * depth 1 did (docs/decisions/0015-payload-mended-at-load.md). Here each promise is heard as soon as it is in its list, and
 * the read fails by the one that is waited for first, as before.
 *
 * How: what `Module.prototype._compile` of Node 20.19 and newer is handed as a module, every later `import` of the same file
 * gets, as with `require` of a module. A loader hook would be asked about each of thousands of files, which takes a second
 * and 30 MB. When Payload's text is not the one expected, or Node does not do so any more, nothing starts.
 */
import { readFileSync } from 'node:fs'
import Module from 'node:module'
import { fileURLToPath, URL } from 'node:url'

/** Each text stands in the module once. */
const changes = [
  ['const populationPromises = [];', 'const populationPromises = heardAtOnce([]);'],
  // Those that are there already are waited for before anything else happens; those of groups and lists come later.
  ['let iterations = 0;', 'heardAtOnce(fieldPromises);\n    let iterations = 0;'],
]

const addition = `
function heardAtOnce(promises) {
    promises.push = (...started)=>{
        for (const promise of started) Promise.resolve(promise).catch(()=>undefined);
        return Array.prototype.push.apply(promises, started);
    };
    return promises;
}
`

const address = new URL('fields/hooks/afterRead/index.js', import.meta.resolve('payload'))

/** @param {string} problem */
function refuse(problem) {
  process.stderr.write(`${problem} Install the exact version of package-lock.json with "npm ci"; src/cli/mendPayload.mjs says why.\n`)
  process.exit(1)
}

/** @param {string} text */
function mend(text) {
  let mended = text
  for (const [before, after] of changes) {
    if (mended.split(before).length !== 2) refuse(`This Payload is not the one that this code knows how to mend.`)
    mended = mended.replace(before, after)
  }
  return mended + addition
}

const file = fileURLToPath(address)
const module = new Module(file)
/** The third argument, the format, is not in Node's types. @type {(text: string, file: string, format: 'module') => void} */
const compile = Reflect.get(module, '_compile')
compile.call(module, mend(readFileSync(file, 'utf8')), file, 'module')
const { afterRead } = await import(address.href)
if (!String(afterRead).includes('heardAtOnce')) refuse(`This Node.js does not let Payload be mended.`)
