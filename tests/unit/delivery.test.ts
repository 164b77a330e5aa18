import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { createCodingChooser, type Coding } from '../../src/http/acceptedCoding.ts'
import { WeighedMemory } from '../../src/memory/weighedMemory.ts'
import { graphqlMedia } from '../../src/features/delivery/graphqlMedia.ts'

describe('the type of an answer of GraphQL', () => {
  it.each([
    [undefined, 'application/json'],
    ['', 'application/json'],
    ['*/*', 'application/json'],
    ['text/html, */*;q=0.1', 'application/json'],
    ['application/graphql-response+json, application/json;q=0.9', 'application/graphql-response+json'],
    ['application/json, application/graphql-response+json', 'application/json'],
    ['application/graphql-response+json; charset=latin1, application/*', 'application/json'],
    ['text/html', null],
  ])('for Accept %s is %s', (accept, type) => {
    expect(graphqlMedia(accept)).toBe(type)
  })
})

describe('the coding', () => {
  const chooses = createCodingChooser(['br', 'zstd', 'gzip'], new WeighedMemory<Coding>('codings', 65_536, () => 0))
  const wanted = fc.array(
    fc.tuple(fc.constantFrom('br', 'zstd', 'gzip', 'identity', 'deflate', '*', 'GZIP'), fc.integer({ min: 0, max: 10 })),
    {
      maxLength: 5,
    },
  )

  it('is none for a header that nobody sends', () => {
    expect([chooses('gzip'), chooses(`gzip,${'b,'.repeat(100)}`)]).toEqual(['gzip', 'identity'])
  })

  it('is never one that the client refuses, nor a worse one than another that there is', () => {
    fc.assert(
      fc.property(wanted, (ranges) => {
        const header = ranges.map(([name, weight]) => `${name};q=${weight / 10}`).join(', ')
        const weightOf = (coding: Coding): number => {
          const named = ranges.filter(([name]) => name.toLowerCase() === coding).map(([, weight]) => weight)
          const [every] = ranges.filter(([name]) => name === '*').map(([, weight]) => weight)
          // Without a word about it, identity is acceptable and last (RFC 9110 §12.5.3).
          return named.length > 0 ? Math.max(...named) : (every ?? (coding === 'identity' ? 0.1 : 0))
        }
        // Which of two weights for one coding counts, nobody says.
        fc.pre(new Set(ranges.map(([name]) => name.toLowerCase())).size === ranges.length)
        const best = Math.max(...(['br', 'zstd', 'gzip', 'identity'] as const).map(weightOf))
        const chosen = chooses(header)
        return best === 0
          ? chosen === 'identity'
          : weightOf(chosen) > 0 && (weightOf(chosen) === best || chosen !== 'identity' || best <= 0.1)
      }),
    )
  })

  it('is none without a word from the client', () => {
    expect([chooses(undefined), chooses('')]).toEqual(['identity', 'identity'])
  })
})
