import { describe, expect, it } from '@jest/globals'
import type { CollectionConfig, Config } from 'payload'
import { guardAccounts } from '../../src/accounts/plugin.ts'

const collection = (slug: string, auth?: true): CollectionConfig => ({ slug, auth, fields: [] })

const guard = async (...collections: CollectionConfig[]): Promise<Config> =>
  await guardAccounts(undefined)({ admin: { user: 'users' }, collections } as Partial<Config> as Config)

describe('a collection of accounts', () => {
  it('beside that of the panel stops the start with a sentence', async () => {
    await expect(async () => guard(collection('users', true), collection('members', true))).rejects.toThrow(
      'The collection "members" has "auth", but people sign in to "users" alone.',
    )
  })

  it('is guarded, and others are not', async () => {
    const { collections } = await guard(collection('users', true), collection('members'))
    expect(collections?.map(({ hooks }) => Boolean(hooks?.beforeOperation))).toEqual([true, false])
  })
})
