import { listIn, textIn, valuesIn } from '../../src/content/model/documentValues.ts'
import type { StructuredTrait } from '../../src/content/model/traits.ts'

/** https://schema.org/Service with a ServiceChannel for each way to make contact */
export const structured: StructuredTrait = {
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
