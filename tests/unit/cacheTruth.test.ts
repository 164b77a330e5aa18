import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from '@jest/globals'
import type { Truth } from '../../bench/cacheTruth.ts'

const root = path.resolve(import.meta.dirname, '../..')

describe('what the memory of answers counts', () => {
  let truths: Truth[]

  beforeAll(async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', '--import', 'tsx', 'bench/cacheTruth.ts'], {
      cwd: root,
      env: { ...process.env, NODE_OPTIONS: '' },
    })
    truths = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Truth)
  }, 180_000)

  it('is what the process grows by, within 15 %, whatever the answers are', () => {
    const told = truths.map(({ counted, real, shape }) => ({ shape, ratio: Math.round((counted / real) * 100) / 100 }))
    expect(told).toHaveLength(9)
    expect(told.filter(({ ratio }) => ratio < 0.87 || ratio > 1.15)).toEqual([])
  })
})
