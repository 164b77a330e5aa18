import { describe, expect, it } from '@jest/globals'
import type { PayloadRequest, Where } from 'payload'
import { collectionAccess, everything, readPublished, readReleased, type AppliedPolicy } from '../../src/access/policy.ts'

const policy: AppliedPolicy = {
  drafts: true,
  trash: true,
  networkField: 'networks',
  publicWhere: () => ({ visibility: { equals: 'public' } }),
  admin: everything,
  editor: everything,
  author: { read: ['published', 'own'], create: true, update: ['own'], delete: ['own'] },
  coordinator: { read: ['published', 'ownNetwork'], create: true, update: ['ownNetwork'], delete: ['ownInNetwork'], publish: true },
  anonymous: readPublished,
}

type Operation = 'create' | 'read' | 'readVersions' | 'update' | 'delete'

/** What an access function of the policy answers to a user; it needs nothing else of a request. */
function answer(operation: Operation, user: object | null, data?: unknown, of: AppliedPolicy = policy): unknown {
  const access = collectionAccess(of)[operation]
  return access?.({ data, req: { user } as unknown as PayloadRequest })
}

const author = { id: 'author', role: 'author' }
const coordinator = { id: 'coordinator', role: 'coordinator', networks: ['one', { id: 'two' }] }
const published: Where = {
  and: [{ and: [{ _status: { equals: 'published' } }, { deletedAt: { exists: false } }] }, { visibility: { equals: 'public' } }],
}

describe('an access policy', () => {
  it('gives staff everything', () => {
    for (const role of ['admin', 'editor']) {
      for (const operation of ['create', 'read', 'readVersions', 'update', 'delete'] as const) {
        expect(answer(operation, { id: role, role }, { _status: 'published' })).toBe(true)
      }
    }
  })

  it('gives a user without a role that is known the rights of nobody', () => {
    for (const user of [null, { id: 'x' }, { id: 'x', role: 'owner' }, { id: 'x', role: ['admin'] }]) {
      expect(answer('read', user)).toEqual(published)
      for (const operation of ['create', 'readVersions', 'update', 'delete'] as const) expect(answer(operation, user)).toBe(false)
    }
  })

  it('shows the public what is published, living and meant for it', () => {
    expect(answer('read', null)).toEqual(published)
  })

  it('shows those who read what is released all that is published and living', () => {
    const where = { and: [{ _status: { equals: 'published' } }, { deletedAt: { exists: false } }] }
    expect(answer('read', author, undefined, { ...policy, author: readReleased })).toEqual(where)
  })

  it('lets an author write drafts of their own and publish nothing', () => {
    expect(answer('create', author)).toBe(true)
    expect(answer('create', author, { _status: 'published' })).toBe(false)
    expect(answer('update', author)).toEqual({ createdBy: { equals: 'author' } })
    expect(answer('update', author, { _status: 'published' })).toBe(false)
    expect(answer('delete', author)).toEqual({ and: [{ createdBy: { equals: 'author' } }, { _status: { not_equals: 'published' } }] })
  })

  it('covers the networks of a coordinator, populated or not', () => {
    expect(answer('update', coordinator)).toEqual({ networks: { in: ['one', 'two'] } })
    expect(answer('delete', coordinator)).toEqual({ and: [{ createdBy: { equals: 'coordinator' } }, { networks: { in: ['one', 'two'] } }] })
  })

  it('covers nothing for a coordinator without a network', () => {
    const nothing = { id: { in: [] } }
    for (const networks of [undefined, null, [], 'one']) expect(answer('update', { ...coordinator, networks })).toEqual(nothing)
  })

  it('asks of a version and of its document what it asks of the document', () => {
    expect(answer('readVersions', coordinator)).toEqual({
      and: [{ 'version.networks': { in: ['one', 'two'] } }, { 'parent.networks': { in: ['one', 'two'] } }],
    })
    const ofNetworks: AppliedPolicy = { ...policy, networkField: 'id' }
    const isParent = { parent: { in: ['one', 'two'] } }
    expect(answer('readVersions', coordinator, undefined, ofNetworks)).toEqual({ and: [isParent, isParent] })
  })

  it('shows no versions to those who only read', () => {
    expect(answer('readVersions', author, undefined, { ...policy, author: readPublished })).toBe(false)
  })
})
