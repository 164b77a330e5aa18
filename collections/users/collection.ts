import type { CollectionConfig } from 'payload'
import { adminsOnly } from '../../src/access/fieldAccess.ts'
import { isAdmin } from '../../src/access/roles.ts'
import { adminGroups } from '../../src/content/model/adminGroups.ts'
import { access } from './access.ts'
import { keepLastAdministrator, keepLastAdministratorRole, keepSomeAdministrator } from './hooks/keepLastAdministrator.ts'
import { makeFirstUserAdministrator } from './hooks/makeFirstUserAdministrator.ts'
import { requireNetwork } from './hooks/requireNetwork.ts'
import { labels } from './translations.ts'

const twoHours = 2 * 60 * 60

export const usersCollection: CollectionConfig = {
  slug: 'users',
  labels: { singular: labels.singular, plural: labels.plural },
  access,
  auth: {
    depth: 0,
    cookies: {
      sameSite: 'Lax',
      secure: process.env['NODE_ENV'] === 'production' && (process.env['SERVER_URL'] ?? '').startsWith('https:'),
    },
    // Guesses are counted by this project and not by Payload (src/accounts); 0 would take the unlocking away too.
    maxLoginAttempts: 1,
    tokenExpiration: twoHours,
  },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'role'],
    group: adminGroups.site,
    hidden: ({ user }) => !isAdmin({ user: user as never }),
  },
  // Who wrote a document is a name, not an account with its address and sessions.
  defaultPopulate: { name: true },
  versions: false,
  disableDuplicate: true,
  hooks: {
    beforeValidate: [requireNetwork],
    beforeChange: [makeFirstUserAdministrator, keepLastAdministratorRole],
    beforeDelete: [keepLastAdministrator],
    afterOperation: [keepSomeAdministrator],
  },
  fields: [
    { name: 'name', type: 'text', label: labels.name, required: true },
    {
      name: 'role',
      type: 'select',
      label: labels.role,
      required: true,
      defaultValue: 'author',
      saveToJWT: true,
      access: { create: adminsOnly, update: adminsOnly },
      options: [
        { value: 'admin', label: labels.admin },
        { value: 'editor', label: labels.editor },
        { value: 'author', label: labels.author },
        { value: 'coordinator', label: labels.coordinator },
      ],
    },
    {
      name: 'networks',
      type: 'relationship',
      relationTo: 'networks',
      hasMany: true,
      label: labels.networks,
      access: { create: adminsOnly, update: adminsOnly },
      admin: {
        description: labels.networksDescription,
        condition: (_, user?: Partial<Record<string, unknown>>) => user?.['role'] === 'coordinator',
      },
    },
  ],
}
