import { listIn, pathUnder, textIn, valuesIn } from '../../src/content/model/documentValues.ts'
import type { RoutableTrait, SearchableTrait, StructuredTrait, Traits } from '../../src/content/model/traits.ts'

const routable: RoutableTrait = {
  path: pathUnder({ fi: 'verkostot', sv: 'natverk', en: 'networks' }),
  fields: ['slug'],
  slug: 'slug',
  title: 'name',
}

const searchable: SearchableTrait = {
  title: 'name',
  text: [
    { field: 'name', weight: 'A' },
    { field: 'seat', weight: 'A' },
    { field: 'summary', weight: 'B' },
    { field: 'body', weight: 'C' },
  ],
  facets: ['status', 'professions', 'audiences'],
}

/** https://schema.org/NGO */
const structured: StructuredTrait = {
  node(document, locale) {
    const name = textIn(document, 'name')
    if (!name) return null
    const parent = valuesIn(document, 'coordinatingOrganization')
    const parentName = parent && textIn(parent, 'name')
    return {
      '@type': 'NGO',
      name,
      description: textIn(document, 'summary'),
      inLanguage: locale,
      foundingDate: textIn(document, 'founded')?.slice(0, 10),
      parentOrganization: parentName ? { '@type': 'Organization', name: parentName } : undefined,
      areaServed: listIn(document, 'areas').flatMap((area) => {
        const areaName = textIn(area, 'name')
        return areaName ? [{ '@type': 'AdministrativeArea', name: areaName }] : []
      }),
    }
  },
}

export const traits: Traits = {
  ownedBy: { network: 'id' },
  routable,
  searchable,
  structured,
  geographic: { areas: 'areas' },
  vital: { reason: 'Whom to turn to in each region must be known when the database is down.' },
}
