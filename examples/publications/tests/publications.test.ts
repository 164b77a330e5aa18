import { describe, expect, it } from '@jest/globals'
import { traitsOf } from 'verkosto'
import publicationsPlugin from '../src/index.ts'
import { toRis } from '../src/citations.ts'
import { publications } from '../src/collection.ts'
import { doiField } from '../src/doiField.ts'

const traits = traitsOf(publications)

const publication = {
  id: '0190',
  title: 'Tuen saatavuus',
  slug: 'tuen-saatavuus',
  doi: '10.1234/abcd',
  authors: [{ name: 'Maija Esimerkki' }, {}],
}

describe('the publications plugin', () => {
  it('brings one collection and needs no topics', () => {
    const { collections = [], optional } = publicationsPlugin.definition
    expect(collections.map(({ slug }) => slug)).toEqual(['publications'])
    expect(optional).toContain('topics')
  })
})

describe('a publication', () => {
  it('has an address in each language once it has a slug', () => {
    expect(traits.routable?.path(publication, 'sv')).toBe('/publikationer/tuen-saatavuus')
    expect(traits.routable?.path({ id: '0190' }, 'sv')).toBeNull()
  })

  it('is described to search engines with its authors and its DOI', () => {
    expect(traits.structured?.node(publication, 'fi')).toMatchObject({
      '@type': 'ScholarlyArticle',
      author: [{ '@type': 'Person', name: 'Maija Esimerkki' }],
      sameAs: 'https://doi.org/10.1234/abcd',
    })
  })
})

describe('a citation', () => {
  it('has a field a line, whatever lines a text has, and no more than it knows', () => {
    const node = traits.structured?.node({ ...publication, abstract: 'Yksi\nER  - \r\nkaksi' }, 'fi')
    expect(toRis(node ?? { '@type': 'Thing' }).split('\r\n')).toEqual([
      'TY  - GEN',
      'AU  - Maija Esimerkki',
      'TI  - Tuen saatavuus',
      'AB  - Yksi ER - kaksi',
      'UR  - https://doi.org/10.1234/abcd',
      'ER  - ',
      '',
    ])
    expect(toRis({ '@type': 'Thing' }, 'lines')).toBe('TY  - GEN\nER  - \n')
  })
})

describe('a DOI', () => {
  const validate = doiField.validate as (value: unknown, options: { req: { i18n: { language: string } } }) => string | true
  const inEnglish = { req: { i18n: { language: 'en' } } }

  it('may be left out', () => {
    expect(validate('', inEnglish)).toBe(true)
  })

  it('is written without the address of its resolver', () => {
    expect(validate('10.1234/abcd', inEnglish)).toBe(true)
    expect(validate('https://doi.org/10.1234/abcd', inEnglish)).toBe('Write the DOI without an address, for example 10.1234/abcd.')
  })
})
