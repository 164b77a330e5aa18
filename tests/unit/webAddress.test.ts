import { describe, expect, it } from '@jest/globals'
import { isSitePath, isWebAddress } from '../../src/content/fields/webAddress.ts'

describe('a web address', () => {
  it('is absolute and http or https', () => {
    expect(isWebAddress('https://example.org/sivu?x=1')).toBe(true)
    expect(['javascript:alert(1)', 'ftp://example.org', 'example.org', '//example.org', ''].some(isWebAddress)).toBe(false)
  })
})

describe('a path on the site', () => {
  it('stays on the site', () => {
    expect(isSitePath('/liity-jaseneksi')).toBe(true)
    expect(['//example.org', '/\\example.org', 'liity', '/a b'].some(isSitePath)).toBe(false)
  })
})
