import { listIn, textIn, valuesIn } from '../../src/content/model/documentValues.ts'
import type { StructuredTrait } from '../../src/content/model/traits.ts'

/** https://schema.org/NGO */
export const structured: StructuredTrait = {
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
