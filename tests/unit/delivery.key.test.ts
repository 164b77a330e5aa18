import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parse } from 'qs-esm'
import { cacheKey, type KeyOptions } from '../../src/features/delivery/cacheKey.ts'

const options: KeyOptions = {
  apiPath: '/api',
  graphqlPath: '/api/graphql',
  collections: new Set(['articles', 'topics']),
  globals: new Set(['navigation']),
  origins: new Set(['https://verkosto.example']),
  defaultDepth: 1,
  signInCookie: 'payload-token=',
}

const keyOf = (target: string, origin?: string): string | null => cacheKey(target, origin, options)

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  )
}

/** What those who read an address make of it: the server, Payload with its two parsers, and GraphQL over HTTP. */
function meaningOf(target: string): string {
  const { pathname, search } = new URL(target, 'http://localhost')
  const parameters = new URL(target, 'http://localhost').searchParams
  const query = parse(search, { allowEmptyArrays: true, arrayLimit: 1000, depth: 10, ignoreQueryPrefix: true })
  const { depth = '1', draft = 'false', page = '1', trash = 'false', locale: _, ...rest } = query
  const graphql = new URLSearchParams(target.split('?')[1])
  return JSON.stringify([
    pathname,
    new URLSearchParams(search.slice(1)).get('locale') ?? 'fi',
    parameters.get('locale') ?? 'fi',
    [query['fallbackLocale'], parameters.get('fallback-locale'), parameters.get('fallbackLocale')],
    sorted({ ...rest, depth, draft, page, trash }),
    pathname === options.graphqlPath ? ['query', 'variables', 'operationName', 'extensions'].map((name) => graphql.get(name)) : [],
  ])
}

const names = [
  ...['locale', 'locale[]', 'LOCALE', '%6Cocale', 'fallback-locale', 'fallbackLocale', 'fallbackLocale[]', 'limit', 'limit[]'],
  ...['page', 'page[]', 'page%5B%5D', '[page]', 'depth', 'depth[]', 'draft', 'draft[]', 'trash', 'sort', 'sort[]', 'sort[0]', 'sort[1]'],
  ...[
    'where[a][equals]',
    'where[a][in][]',
    'where[a][in][0]',
    'where[a][in]',
    'where[a]',
    'where',
    'where[or][0][a][in]',
    'query',
    'variables',
  ],
  ...['x', 'x]', 'x[', '', 'constructor', '__proto__'],
]
const values = [
  ...['', '0', '1', '01', '2', 'fi', 'sv', 'true', 'false', 'a b', 'a+b', 'a%20b', 'a%2Bb', 'a,b', '%61', 'a'],
  ...['%FF', '%FE', '%', '%EF%BF%BD', 'x]=y', 'x%5D=y', 'x%5D%3Dy', '?', '%3F', '=', '%3D', '[]=', '#', '%23'],
]
const part = fc.oneof(
  { weight: 9, arbitrary: fc.tuple(fc.constantFrom(...names), fc.constantFrom(...values)).map((both) => both.join('=')) },
  { weight: 1, arbitrary: fc.constantFrom(...names) },
)
const path = fc.constantFrom('/api/articles', '/api/articles', '/api/articles/count', '/api/globals/navigation', '/api/graphql')
const address = (parts: readonly string[]): string => parts.join('&').replaceAll(' ', '%20')

/** Two addresses that are alike: parts in another order, left out, or written otherwise. */
const alike = fc
  .tuple(path, fc.array(part, { maxLength: 4 }), fc.array(fc.tuple(fc.nat(), fc.nat(), part), { maxLength: 3 }))
  .map(([start, parts, changes]) => {
    const other = [...parts]
    for (const [kind, place, added] of changes) {
      const at = place % (other.length + 1)
      if (kind % 5 === 0) other.splice(at, 1)
      else if (kind % 5 === 1) other.splice(at, 0, added)
      else if (kind % 5 === 2) other.reverse()
      else if (kind % 5 === 3) other[at] = decodeSafely(other[at] ?? added)
      else other.splice(at, 1, `?${other[at] ?? ''}`)
    }
    return [`${start}?${address(parts)}`, `${start}?${address(other)}`] as const
  })

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

describe('the key of an address', () => {
  it('is never that of an address which means something else', () => {
    let same = 0
    fc.assert(
      fc.property(alike, ([one, other]) => {
        const key = keyOf(one)
        if (key === null || key !== keyOf(other)) return true
        same += 1
        return meaningOf(one) === meaningOf(other)
      }),
      { numRuns: 30_000 },
    )
    // It is no use if no two of them have one key.
    expect(same).toBeGreaterThan(3_000)
  })

  it.each([
    ['/api/articles?limit=1', '/api/articles??limit=1'],
    ['/api/articles?locale=sv&locale=fi', '/api/articles?locale=fi&locale=sv'],
    ['/api/articles?fallback-locale=fi', '/api/articles?fallbackLocale=fi'],
    ['/api/articles?sort[]=a&sort[0]=b', '/api/articles?sort[0]=b&sort[]=a'],
    ['/api/articles?page=1&page[]=2', '/api/articles?page[]=2'],
    ['/api/articles?depth=01', '/api/articles?depth=1'],
    ['/api/articles?where[a][equals]=', '/api/articles'],
    ['/api/articles?where[a][equals]=a+b', '/api/articles?where[a][equals]=a%2Bb'],
    ['/api/articles?where[a][equals]=A', '/api/articles?where[a][equals]=a'],
    ['/api/articles?where[a][equals]=%FF', '/api/articles?where[a][equals]=%FE'],
    ['/api/articles?x=y]=z', '/api/articles?x=y%5D%3Dz'],
    ['/api/graphql?x=?&query=q', '/api/graphql?x=%3F&query=q'],
    ['/api/articles', '/api/articles/'],
    ['/api/articles', '/api/topics'],
  ])('differs for %s and %s', (one, other) => {
    expect(keyOf(one) === keyOf(other) && keyOf(one) !== null).toBe(false)
  })

  it.each([
    ['/api/articles?a=1&b=2', '/api/articles?b=2&a=1'],
    ['/api/articles?where[a][equals]=a+b', '/api/articles?where%5Ba%5D%5Bequals%5D=a%20b'],
    ['/api/articles?limit=%31', '/api/articles?limit=1'],
    ['/api/articles?&limit=1&', '/api/articles?limit=1'],
    ['/api/articles', '/api/articles?locale=fi&depth=1&page=1&draft=false&trash=false'],
  ])('is the same for %s and %s', (one, other) => {
    expect([keyOf(one) === null, keyOf(other)]).toEqual([false, keyOf(one)])
  })

  it.each([
    ...[
      '/api/articles?draft=true',
      '/api/articles?draft=1',
      '/api/articles?draft[]=true',
      '/api/articles?DRAFT=true',
      '/api/articles?trash=true',
    ],
    ...['/api/articles?token=x', '/api/articles?preview=1', '/api/articles/a/b', '/api/users', '/api/constructor', '/api', '/other', ''],
    ...['/api/globals', '/api/globals/none', '/api/globals/navigation/versions', `/api/articles?x=${'y'.repeat(9_000)}`],
  ])('is none for %s', (target) => {
    expect(keyOf(target)).toBeNull()
  })

  it('is that of no origin for an origin that gets no headers of its own', () => {
    expect(keyOf('/api/articles', 'https://elsewhere.example')).toBe(keyOf('/api/articles'))
    expect(keyOf('/api/articles', 'https://verkosto.example')).not.toBe(keyOf('/api/articles'))
  })
})
