import type { Field, GlobalConfig } from 'payload'
import { globalAccess } from '../../src/access/globalAccess.ts'
import { adminGroups } from '../../src/content/model/adminGroups.ts'
import { linkFields } from '../../src/content/fields/linkFields.ts'
import type { Localized } from '../../src/content/locales.ts'
import { withTraits } from '../../src/content/model/traits.ts'
import { labels } from './translations.ts'

const link = (): Field[] => [{ name: 'text', type: 'text', label: labels.text, localized: true, maxLength: 80 }, ...linkFields()]

function menu(name: string, label: Localized): Field {
  return {
    name,
    type: 'array',
    label,
    labels: { singular: labels.item, plural: label },
    fields: [
      ...link(),
      {
        name: 'children',
        type: 'array',
        label: labels.children,
        labels: { singular: labels.item, plural: labels.children },
        fields: link(),
      },
    ],
  }
}

export const navigationGlobal: GlobalConfig = {
  slug: 'navigation',
  label: labels.label,
  access: globalAccess,
  admin: { group: adminGroups.site },
  custom: withTraits({ vital: { reason: 'A page without its menu leads nowhere.' } }),
  versions: { max: 20 },
  fields: [menu('main', labels.main), menu('footer', labels.footer)],
}
