import { describe, expect, it } from '@jest/globals'
import type { CollectionConfig } from 'payload'
import { governed } from '../../src/access/governed.ts'
import { everything, readPublished, type CollectionPolicy } from '../../src/access/policy.ts'
import { traitsOf, withTraits, type Traits } from '../../src/content/model/traits.ts'

const table: CollectionPolicy = {
  trash: true,
  admin: everything,
  editor: everything,
  author: readPublished,
  coordinator: readPublished,
  anonymous: readPublished,
}

const collection = (traits: Traits, versions?: CollectionConfig['versions']): CollectionConfig => ({
  slug: 'news',
  custom: withTraits(traits),
  versions,
  fields: [{ name: 'networks', type: 'relationship', relationTo: 'networks', hasMany: true }],
})

const coordinator = { read: ['ownNetwork'], update: ['ownNetwork'] } as const

describe('a governed collection', () => {
  it('has drafts when its versions say so, and is publishable then', () => {
    const withDrafts = governed(collection({}, { drafts: true }), table)
    expect(withDrafts.custom?.['policy']).toMatchObject({ drafts: true, networkField: undefined })
    expect(traitsOf(withDrafts)).toEqual({ publishable: {} })
    for (const versions of [undefined, true, false, { drafts: false }]) {
      const without = governed(collection({}, versions), table)
      expect([versions, without.custom?.['policy']]).toEqual([versions, expect.objectContaining({ drafts: false })])
      expect(traitsOf(without)).toEqual({})
    }
  })

  it('keeps what its trait says of publication', () => {
    const publishable = { reviewBy: 'reviewBy' }
    expect(traitsOf(governed(collection({ publishable }, { drafts: true }), table))).toEqual({ publishable })
  })

  it('belongs to the networks that its trait names, from whatever package it comes', () => {
    const { custom, hooks } = governed(collection({ ownedBy: { network: 'networks' } }, { drafts: true }), { ...table, coordinator })
    expect(custom?.['policy']).toMatchObject({ networkField: 'networks' })
    const other = governed(collection({}, { drafts: true }), table)
    expect((hooks?.beforeValidate?.length ?? 0) - (other.hooks?.beforeValidate?.length ?? 0)).toBe(1)
  })

  it('that contradicts itself stops the start with a sentence', () => {
    expect(() => governed(collection({ publishable: {} }), table)).toThrow(
      'The collection "news" has the trait "publishable" and no drafts.',
    )
    expect(() => governed(collection({}), { ...table, coordinator })).toThrow(
      'The policy of "news" gives coordinator the documents of their network, and no trait says which those are.',
    )
  })
})
