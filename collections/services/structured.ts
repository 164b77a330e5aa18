import { listIn, pathUnder, textIn, valuesIn } from '../../src/content/model/documentValues.ts'
import type { AvailableTrait, RoutableTrait, SearchableTrait, StructuredTrait, Traits } from '../../src/content/model/traits.ts'

const routable: RoutableTrait = {
  path: pathUnder({ fi: 'palvelut', sv: 'tjanster', en: 'services' }),
  fields: ['slug'],
  slug: 'slug',
  title: 'name',
}

const searchable: SearchableTrait = {
  title: 'name',
  text: [
    { field: 'name', weight: 'A' },
    { field: 'summary', weight: 'B' },
    { field: 'body', weight: 'C' },
  ],
  facets: ['kind', 'languages', 'audiences', 'urgent'],
}

const available: AvailableTrait = {
  openingHours: 'openingHours',
  exceptions: 'exceptions',
  closed: 'temporarilyClosed',
  verifiedAt: 'verifiedAt',
}

/** https://schema.org/Service with a ServiceChannel for each way to make contact */
const structured: StructuredTrait = {
  node(document, locale) {
    const name = textIn(document, 'name')
    if (!name) return null
    const provider = valuesIn(document, 'provider')
    const providerName = provider && textIn(provider, 'name')
    return {
      '@type': 'Service',
      name,
      description: textIn(document, 'summary'),
      inLanguage: locale,
      provider: providerName ? { '@type': 'Organization', name: providerName } : undefined,
      availableChannel: listIn(document, 'channels').map((channel) => {
        const dial = textIn(channel, 'dial')
        return {
          '@type': 'ServiceChannel',
          name: textIn(channel, 'label'),
          serviceUrl: textIn(channel, 'url'),
          availableLanguage: channel['languages'],
          servicePhone: dial ? { '@type': 'ContactPoint', telephone: dial } : undefined,
        }
      }),
    }
  },
}

export const traits: Traits = {
  routable,
  searchable,
  available,
  structured,
  vital: { reason: 'The right number must be found when the database is down.' },
}
