import { describe, expect, it } from '@jest/globals'
import { assertDiskSpace } from '../../src/database/embedded/diskSpace.ts'
import { assertVersion } from '../../src/database/connections/connect.ts'

describe('the version of a database', () => {
  it('may be 15 or newer', () => {
    expect(() => assertVersion(150_000)).not.toThrow()
    expect(() => assertVersion(180_004)).not.toThrow()
  })

  it('may not be older, and the refusal says what to do', () => {
    expect(() => assertVersion(140_022)).toThrow(/PostgreSQL 14; 15 or newer is needed\. .+DATABASE_URL/)
    expect(() => assertVersion(90_624)).toThrow('PostgreSQL 9')
  })
})

describe('a disk', () => {
  it('has room for a new database, or the refusal says what to do', () => {
    const mebibyte = 1024 * 1024
    expect(() => assertDiskSpace('/data', { free: 301 * mebibyte })).not.toThrow()
    expect(() => assertDiskSpace('/data', { free: 299 * mebibyte })).toThrow(/\/data: 300 MB are needed\. .+DATA_DIR/)
  })
})
