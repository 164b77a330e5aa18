import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Where } from 'payload'
import type { Change, PublicStatus } from '../../src/changes/log/change.ts'
import { Dependencies } from '../../src/features/delivery/dependencies.ts'
import { affects, decidingFields, concernsPublic } from '../../src/features/delivery/affects.ts'
import { relatedIds, targetsOf } from '../../src/features/delivery/relatedIds.ts'
import { eachPath, firstStep, pinnedIds, relatedCollections } from '../../src/features/delivery/whereFields.ts'
import { fields, first, matches, second, values, where } from './deliveryFilters.ts'

const statuses: readonly PublicStatus[] = ['published', 'draft', 'none']

function changeOf(content: Partial<Change>): Change {
  return {
    ...{ kind: 'collection', entity: 'pages', document: first, operation: 'update', draft: false, locale: null, user: null, at: '' },
    ...{ statusBefore: 'published', statusAfter: 'published', fields: [], transaction: '1', id: '1' },
    ...content,
  }
}

describe('whether a write can change a list', () => {
  it('is never denied when it does', () => {
    const state = fc.record({ values, status: fc.constantFrom(...statuses) })
    fc.assert(
      fc.property(where, state, state, fc.constantFrom('title', 'kind', 'order'), (filter, before, after, sort) => {
        const [old, own] = [before.values as Record<string, unknown>, { ...after.values, id: before.values.id } as Record<string, unknown>]
        const paths: string[] = [sort]
        eachPath(filter, (path) => paths.push(path))
        const dependencies = new Dependencies()
        const names = decidingFields(paths.map(firstStep))
        dependencies.lists.push({ collection: 'pages', where: filter, fields: names, targets: new Set() })
        const change = changeOf({
          document: before.values.id,
          statusBefore: before.status,
          statusAfter: after.status,
          operation: after.status === 'none' ? 'delete' : 'update',
          fields: Object.keys(old).filter((name) => JSON.stringify(old[name]) !== JSON.stringify(own[name])),
        })
        // Its place in the list, if it has one.
        const placeOf = (status: PublicStatus, document: Record<string, unknown>): string =>
          status === 'published' && matches(filter, document) ? JSON.stringify(document[sort]) : ''
        const differs = placeOf(before.status, old) !== placeOf(after.status, own)
        return (
          !differs ||
          (concernsPublic(change) &&
            affects(change, dependencies, fields, undefined) &&
            (after.status !== 'published' || affects(change, dependencies, fields, own)))
        )
      }),
      { numRuns: 20_000 },
    )
  })

  it('is denied for a draft, and for what nobody could or can read', () => {
    const dependencies = new Dependencies()
    dependencies.addDocument('pages', first)
    dependencies.lists.push({ collection: 'pages', where: undefined, fields: undefined, targets: new Set() })
    expect(affects(changeOf({}), dependencies, fields, undefined)).toBe(true)
    expect(affects(changeOf({ draft: true }), dependencies, fields, undefined)).toBe(false)
    expect(affects(changeOf({ statusBefore: 'draft', statusAfter: 'none' }), dependencies, fields, undefined)).toBe(false)
    expect(affects(changeOf({ entity: 'topics' }), dependencies, fields, undefined)).toBe(false)
  })

  it('is not denied for the deletion of what it relates to, public or not', () => {
    const deletion = changeOf({ entity: 'topics', operation: 'delete', statusBefore: 'none', statusAfter: 'none' })
    const shows = new Dependencies()
    shows.related.add(first)
    const looks = new Dependencies()
    looks.lists.push({ collection: 'pages', where: undefined, fields: new Set(['topics']), targets: new Set(['topics']) })
    expect([shows, looks, new Dependencies()].map((one) => affects(deletion, one, fields, undefined))).toEqual([true, true, false])
  })
})

describe('what a filter looks at', () => {
  const look = (filter: Where): string[] => {
    const paths: string[] = []
    eachPath(filter, (path) => paths.push(path))
    return paths
  }

  it('is found in groups, in filters of related documents, and behind two underscores', () => {
    expect(look({ and: [{ Or: [{ a: { equals: 1 } }, { b__c: { equals: 2 } }] }] })).toEqual(['a', 'b.c'])
    expect(look({ topics: { contains: { and: [{ 'name.fi': { equals: 'x' } }] } } })).toEqual(['topics', 'topics.name.fi'])
    expect(look({ document: { equals: { relationTo: 'pages', value: first } } })).toEqual(['document'])
  })

  it.each([
    ['topics', []],
    ['topics.name', ['topics']],
    ['document.value', ['pages', 'articles']],
    ['place.city', []],
    ['place.map', []],
    ['place.map.alt', ['media']],
    ['rows.person.name', ['people']],
    ['issues', ['issues']],
    ['issues.title', ['issues']],
  ])('leads from %s to %j', (path, collections) => {
    expect(relatedCollections(fields, path)).toEqual(collections)
  })

  it.each<[Where, string[] | undefined]>([
    [{ id: { equals: first } }, [first]],
    [{ id: { equals: first.toUpperCase() } }, [first]],
    [{ id: { in: [first, second] } }, [first, second]],
    [{ and: [{ title: { equals: 'x' } }, { AND: [{ id: { in: [second] } }] }] }, [second]],
    [{ id: { in: [] } }, []],
    [{ or: [{ id: { equals: first } }] }, undefined],
    [{ id: { not_equals: first } }, undefined],
    [{ id: { equals: first.replaceAll('-', '') } }, undefined],
    [{ id: { in: [first, `{${second}}`] } }, undefined],
    [{ title: { equals: first } }, undefined],
  ])('is held to ids by %j: %j', (filter, ids) => {
    expect(pinnedIds(filter)).toEqual(ids)
  })
})

describe('the relations of a row', () => {
  it('are found at any depth, in every locale and form', () => {
    const row = {
      topics: ['t1', { id: 't2' }],
      parent: null,
      document: { relationTo: 'pages', value: { id: 'd1' } },
      place: { city: 'Kotka', map: 'm1' },
      rows: { fi: [{ person: 'p1' }], sv: [{ person: 'p2' }] },
      parts: [{ blockType: 'service', service: 's1' }],
      title: { fi: 'none' },
    }
    expect([...relatedIds(fields, [row, { parent: 'p3' }])]).toEqual(['t1', 't2', 'd1', 'm1', 'p1', 'p2', 's1', 'p3'])
    expect(fields.flatMap(targetsOf)).toEqual(['topics', 'pages', 'pages', 'articles', 'media', 'people', 'services'])
  })
})
