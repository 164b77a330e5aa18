// @ts-check
/**
 * Mends modules of Payload while they are loaded (`payloadFaults.mjs`). To be imported before anything that imports Payload.
 *
 * How: what `Module.prototype._compile` of Node 20.19 and newer is handed as a module, every later `import` of the same file
 * gets, as with `require` of a module. A loader hook would be asked about each of thousands of files, which takes a second
 * and 30 MB. When Payload's text is not the one expected, or Node does not do so any more, nothing starts.
 */
import { readFileSync } from 'node:fs'
import Module from 'node:module'
import { fileURLToPath, URL } from 'node:url'
import { faults } from './payloadFaults.mjs'

/** @param {string} problem */
function refuse(problem) {
  process.stderr.write(`${problem} Install the versions of package-lock.json with "npm ci"; docs/relies-on.md says what is relied on.\n`)
  process.exit(1)
}

/**
 * @param {string} text
 * @param {import('./payloadFaults.mjs').Fault} fault
 */
function mend(text, { addition = '', changes, module, name, of }) {
  let mended = text
  for (const [before, after] of changes) {
    if (mended.split(before).length !== 2) refuse(`${name} of ${of} (${module}) is not the one that this code knows how to mend.`)
    mended = mended.replace(before, after)
  }
  return mended + addition
}

for (const fault of faults) {
  const address = new URL(fault.module, import.meta.resolve(fault.of))
  const file = fileURLToPath(address)
  const module = new Module(file)
  /** The third argument, the format, is not in Node's types. @type {(text: string, file: string, format: 'module') => void} */
  const compile = Reflect.get(module, '_compile')
  if (typeof compile !== 'function') refuse('This Node.js has no Module.prototype._compile, by which Payload is mended.')
  compile.call(module, mend(readFileSync(file, 'utf8'), fault), file, 'module')
  const exported = (await import(address.href))[fault.name]
  const mended = typeof exported === 'function' ? String(exported) : Object.values(exported).join('\n')
  if (!fault.changes.every(([, after]) => mended.includes(after)))
    refuse(`This Node.js does not let ${fault.name} of ${fault.of} be mended.`)
}
