import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it } from '@jest/globals'
import { endBeyond, type Bounds } from '../../collections/media/files/bounds.ts'

const enough: Bounds = { milliseconds: 60_000, bytes: 512 * 1024 * 1024 }

/** What a process that runs `script` ends with. */
async function endOf(script: string, bounds: Bounds): Promise<unknown[]> {
  const child = spawn(process.execPath, ['-e', script], { stdio: 'ignore' })
  endBeyond(child, bounds)
  return once(child, 'close')
}

describe('a process with bounds', () => {
  it('ends by itself within them', async () => {
    expect(await endOf('setTimeout(() => process.exit(7), 200)', enough)).toEqual([7, null])
  })

  it('is killed when it has no end', async () => {
    expect(await endOf('for (;;);', { ...enough, milliseconds: 500 })).toEqual([null, 'SIGKILL'])
  })

  it('is killed when it takes too much memory', async () => {
    const grow = 'const all = []; setInterval(() => all.push(Buffer.alloc(16 * 1024 * 1024, 1)), 20)'
    expect(await endOf(grow, { ...enough, bytes: 200 * 1024 * 1024 })).toEqual([null, 'SIGKILL'])
  })
})
