import { describe, expect, it } from '@jest/globals'
import { changesConsent, publicPartOf } from '../../collections/people/consent.ts'
import { structured } from '../../collections/people/structured.ts'

const person = {
  id: '0190',
  name: 'Maija Mallikas',
  profession: 'Psykologi',
  bio: 'Työskentelee Lahdessa.',
  portrait: 'image',
  consent: { given: true, fields: ['profession'] },
}

describe('what is public of a person', () => {
  it('is the name and what they consented to', () => {
    const shown = publicPartOf(person)
    expect(shown).toMatchObject({ name: 'Maija Mallikas', profession: 'Psykologi' })
    expect(Object.keys(shown)).not.toContain('bio')
    expect(Object.keys(shown)).not.toContain('portrait')
  })

  it('is nothing that needs a consent when the document carries none', () => {
    expect(Object.keys(publicPartOf({ ...person, consent: undefined }))).not.toContain('profession')
  })
})

describe('a consent', () => {
  it('changes with what is allowed and until when', () => {
    expect(changesConsent(person.consent, { given: false, fields: ['profession'] })).toBe(true)
    expect(changesConsent(person.consent, { given: true, fields: ['profession', 'bio'] })).toBe(true)
    expect(changesConsent(person.consent, { ...person.consent, until: '2027-01-01' })).toBe(true)
  })

  it('does not change with order or the notation of a date', () => {
    const consent = { given: true, fields: ['bio', 'title'], until: '2027-01-01' }
    expect(changesConsent(consent, { given: true, fields: ['title', 'bio'], until: '2027-01-01T00:00:00.000Z' })).toBe(false)
    expect(changesConsent(undefined, { given: false })).toBe(false)
  })
})

describe('the schema.org node of a person', () => {
  it('holds no contact details', () => {
    const node = structured.node({ ...person, contact: { email: 'maija@example.org' } }, 'fi')
    expect(node).toMatchObject({ '@type': 'Person', name: 'Maija Mallikas', jobTitle: 'Psykologi' })
    expect(JSON.stringify(node)).not.toContain('maija@')
  })
})
