import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { bundle } from '../../src/cli/bundle.mjs'
import { errorOutline, errorText } from '../../src/faults/errorRecord.ts'

const written = path.resolve('tests/api/startup/fixtures/throws.ts')
let file: string
let place: string

beforeAll(async () => {
  file = await bundle(written)
  const lines = (await readFile(file, 'utf8')).split('\n')
  const row = lines.findIndex((line) => line.startsWith('throw '))
  place = `${pathToFileURL(file).href}:${row + 1}:7`
})

function errorAt(...frames: string[]): Error {
  return Object.assign(new Error('nobody expected this'), { stack: ['Error: nobody expected this', ...frames].join('\n') })
}

describe('the stack of an error of the bundled project', () => {
  it('names what somebody wrote, in a log and on a terminal', () => {
    const error = errorAt(`    at ${place}`, `    at work (${place})`)
    const frames = `    at ${written}:6:7\n    at work (${written}:6:7)`
    expect(errorOutline(error).stack).toBe(frames)
    expect(errorText(error)).toBe(`Error: nobody expected this\n${frames}`)
  })

  it('stays as it is where there is no map, or another file', () => {
    const other = pathToFileURL(path.join(path.dirname(file), 'nothing.mjs')).href
    const frames = [
      ...[`    at ${other}:1:1`, `    at read (${pathToFileURL(written).href}:6:7)`, '    at node:internal/timers:588:17'],
      ...['    at file://', '    at new Promise (<anonymous>)'],
    ]
    expect(errorOutline(errorAt(...frames)).stack).toBe(frames.join('\n'))
  })
})
