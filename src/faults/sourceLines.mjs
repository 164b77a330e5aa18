// @ts-check
/**
 * Names the files and lines that somebody wrote in a stack of the bundled project (`src/cli/bundle.mjs`). Node would do so by
 * itself, and keep every position of the source map for ever: a sixth of the heap, which each collection marks while answers
 * wait. Here the map is read when an error is written down, and let go a minute after the last.
 */
import { readFileSync } from 'node:fs'
import { SourceMap } from 'node:module'
import path from 'node:path'
import { clearTimeout, setTimeout } from 'node:timers'
import { fileURLToPath } from 'node:url'

const keptFor = 60_000

/** By the address of the bundle; null for what has no map.
 * @type {Map<string, SourceMap | null>} */
const maps = new Map()
/** @type {NodeJS.Timeout | undefined} */
let letGo

/** @param {string} address */
function readMap(address) {
  try {
    return new SourceMap(JSON.parse(readFileSync(`${fileURLToPath(address)}.map`, 'utf8')))
  } catch {
    // Written down as it is, then.
    return null
  }
}

/** @param {string} address */
function mapOf(address) {
  const known = maps.get(address)
  const map = known === undefined ? readMap(address) : known
  maps.set(address, map)
  clearTimeout(letGo)
  letGo = setTimeout(() => maps.clear(), keptFor)
  letGo.unref()
  return map
}

/** @param {string} line a frame, e.g. `at name (file:///…/node_modules/.cache/verkosto/src-cli-start.mjs:12:34)` */
function withSourceLine(line) {
  const start = line.indexOf('file://')
  const [place, address = '', row, column] = /^([^\s:]+:[^\s:]+):(\d+):(\d+)/.exec(line.slice(start)) ?? []
  if (start === -1 || !place || !address.includes('/.cache/verkosto/')) return line
  const entry = mapOf(address)?.findEntry(Number(row) - 1, Number(column) - 1)
  if (!entry || !('originalSource' in entry)) return line
  const file = path.resolve(path.dirname(fileURLToPath(address)), entry.originalSource)
  return line.replace(place, `${file}:${entry.originalLine + 1}:${entry.originalColumn + 1}`)
}

/**
 * @param {string} stack
 * @returns {string}
 */
export function withSourceLines(stack) {
  return stack.split('\n').map(withSourceLine).join('\n')
}
