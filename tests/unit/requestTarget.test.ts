import { describe, expect, it } from '@jest/globals'
import { loggedPath } from '../../src/server/requestLog.ts'
import { canonicalTarget } from '../../src/server/request/requestTarget.ts'

describe('a request target', () => {
  it.each([
    ['/api/articles?where[a][equals]=1', '/api/articles?where[a][equals]=1'],
    ['/api/x/../users/login', '/api/users/login'],
    ['/api/x/%2e%2E/users/login', '/api/users/login'],
    ['/api\\users\\login', '/api/users/login'],
    ['http://evil.example/api/users/login?a=b', '/api/users/login?a=b'],
    ['http://evil.example?a=b', '/?a=b'],
    ['//evil.example/api', '//evil.example/api'],
    ['/a#b', '/a'],
  ])('%s is %s', (target, canonical) => {
    expect(canonicalTarget(target)).toBe(canonical)
  })

  it.each(['*', 'localhost:443', '/%', '/%ff', '/a%00b', 'ftp://x/y'])('%s is none of this server', (target) => {
    expect(canonicalTarget(target)).toBeNull()
  })
})

describe('the path in a log', () => {
  it.each([
    ['/admin/reset/abc123?x=y', '/admin/reset/withheld'],
    ['/setup/abc123', '/setup/withheld'],
    ['/api/users/verify/abc123', '/api/users/verify/withheld'],
    ['/api/users/somebody@example.org', '/api/users/withheld'],
    ['/api/users/Reset/a%40b', '/api/users/Reset/withheld'],
    ['/api/articles?where[title][equals]=secret', '/api/articles'],
  ])('of %s is %s', (target, path) => {
    expect(loggedPath(target)).toBe(path)
  })

  it('is read once, however long the address is', () => {
    for (const letters of ['a', '@a', '/a', '%4']) {
      const target = `/api/${letters.repeat(3_000_000)}`
      expect(loggedPath(target).length).toBeLessThanOrEqual(Math.max(target.length, '/api/withheld'.length))
    }
  })
})
