import { setTimeout as after } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { freeBuffer } from '../../src/memory/freeBuffer.ts'

const mebibyte = 1024 * 1024

// The receiver of what is freed closes in turns of its own.
beforeAll(() => after(100))

describe('freeing a buffer', () => {
  it('gives its memory back before anything is collected', () => {
    const { arrayBuffers } = process.memoryUsage()
    for (let count = 0; count < 512; count += 1) freeBuffer(Buffer.alloc(mebibyte))
    expect(process.memoryUsage().arrayBuffers - arrayBuffers).toBeLessThan(8 * mebibyte)
  })

  it('leaves it empty', () => {
    const buffer = Buffer.alloc(mebibyte)
    freeBuffer(buffer)
    expect(buffer).toHaveLength(0)
  })

  it('leaves those alone that share their memory', () => {
    const whole = Buffer.alloc(2 * mebibyte, 'x')
    const [half, small] = [whole.subarray(mebibyte), Buffer.from('abc')]
    freeBuffer(half)
    freeBuffer(small)
    expect([whole.length, half.length, small.toString()]).toEqual([2 * mebibyte, mebibyte, 'abc'])
  })
})
