import { describe, expect, it } from '@jest/globals'
import { areaName, areas, areaSchemes } from '../../collections/networks/areas.ts'
import { networksCollection } from '../../collections/networks/collection.ts'
import { locales } from '../../src/content/locales.ts'
import { traitsOf } from '../../src/content/model/traits.ts'

const traits = traitsOf(networksCollection)

describe.each(Object.entries(areas))('the areas of the scheme %s', (scheme, names) => {
  it('have two-digit codes', () => {
    expect(Object.keys(names).filter((code) => !/^\d{2}$/.test(code))).toEqual([])
  })

  it('have a name in every language', () => {
    const unnamed = Object.entries(names).filter(([, name]) => locales.some((locale) => name[locale].trim() === ''))
    expect(unnamed).toEqual([])
  })

  it.each(locales)('have names of their own in %s', (locale) => {
    const inLocale = Object.values(names).map((name) => name[locale])
    expect(inLocale).toHaveLength(new Set(inLocale).size)
  })

  it('belong to a scheme that has a label', () => {
    expect(Object.keys(areaSchemes)).toContain(scheme)
  })
})

describe('the name of an area', () => {
  it('depends on the scheme, because schemes share codes', () => {
    expect(areaName('region', '10')?.fi).toBe('Etelä-Savo')
    expect(areaName('wellbeingServicesCounty', '10')?.fi).toBe('Kymenlaakso')
  })

  it('is complete: 19 regions, 21 counties, Helsinki and Åland', () => {
    expect(Object.keys(areas.region)).toHaveLength(19)
    expect(Object.keys(areas.wellbeingServicesCounty)).toHaveLength(23)
  })

  it('is null for what is not in the data', () => {
    expect([areaName('region', '03'), areaName('county', '10'), areaName('region', 10), areaName(undefined, undefined)]).toEqual([
      null,
      null,
      null,
      null,
    ])
  })
})

const network = { id: '0190', name: 'Kaakkois-Suomen verkosto', slug: 'kaakkois-suomi', founded: '2022-04-01T00:00:00.000Z' }

describe('the traits of a network', () => {
  it('place it under a folder in the language of the reader', () => {
    expect(locales.map((locale) => traits.routable?.path(network, locale))).toEqual([
      '/verkostot/kaakkois-suomi',
      '/natverk/kaakkois-suomi',
      '/networks/kaakkois-suomi',
    ])
  })

  it('say which areas it serves, and read relations that were not populated', () => {
    const node = traits.structured?.node(
      { ...network, coordinatingOrganization: '0191', areas: [{ scheme: 'wellbeingServicesCounty', code: '10', name: 'Kymenlaakso' }] },
      'fi',
    )
    expect(node).toMatchObject({
      '@type': 'NGO',
      foundingDate: '2022-04-01',
      areaServed: [{ '@type': 'AdministrativeArea', name: 'Kymenlaakso' }],
    })
  })

  it('keep contact details out of what crawlers read', () => {
    const node = traits.structured?.node({ ...network, contact: { email: 'verkosto@example.org', phone: '050 000 0000' } }, 'fi')
    expect(JSON.stringify(node)).not.toMatch(/verkosto@|050/)
  })
})
