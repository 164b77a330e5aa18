import type { Localized } from '../../src/content/locales.ts'

export const labels = {
  singular: { fi: 'Henkilö', sv: 'Person', en: 'Person' },
  plural: { fi: 'Henkilöt', sv: 'Personer', en: 'People' },
  description: {
    fi: 'Henkilö näkyy julkisesti vain, kun hänen suostumuksensa on kirjattu ja voimassa.',
    sv: 'En person visas offentligt bara när personens samtycke är antecknat och i kraft.',
    en: 'A person is public only while their consent is recorded and valid.',
  },
  name: { fi: 'Nimi', sv: 'Namn', en: 'Name' },
  title: { fi: 'Tehtävänimike', sv: 'Titel', en: 'Job title' },
  profession: { fi: 'Ammatti', sv: 'Yrke', en: 'Profession' },
  organization: { fi: 'Organisaatio', sv: 'Organisation', en: 'Organization' },
  bio: { fi: 'Esittely', sv: 'Presentation', en: 'Biography' },
  portrait: { fi: 'Kuva', sv: 'Bild', en: 'Portrait' },
} as const satisfies Record<string, Localized>

export const contactLabels = {
  group: { fi: 'Yhteystiedot', sv: 'Kontaktuppgifter', en: 'Contact details' },
  email: { fi: 'Sähköposti', sv: 'E-post', en: 'E-mail' },
  phone: { fi: 'Puhelin', sv: 'Telefon', en: 'Phone' },
  public: { fi: 'Yhteystiedot ovat julkisia', sv: 'Kontaktuppgifterna är offentliga', en: 'Contact details are public' },
} as const satisfies Record<string, Localized>

export const consentLabels = {
  group: { fi: 'Suostumus julkaisemiseen', sv: 'Samtycke till publicering', en: 'Consent to publication' },
  groupDescription: {
    fi: 'Ilman voimassa olevaa suostumusta henkilöstä ei julkaista mitään.',
    sv: 'Utan giltigt samtycke publiceras inga uppgifter om personen.',
    en: 'Without a valid consent nothing about the person is published.',
  },
  given: {
    fi: 'Henkilö on suostunut nimensä julkaisemiseen',
    sv: 'Personen har samtyckt till att namnet publiceras',
    en: 'The person has consented to being named',
  },
  fields: { fi: 'Mitä muuta saa julkaista', sv: 'Vad mer får publiceras', en: 'What else may be published' },
  until: { fi: 'Voimassa saakka', sv: 'I kraft till', en: 'Valid until' },
  recordedBy: { fi: 'Kirjannut', sv: 'Antecknat av', en: 'Recorded by' },
  recordedAt: { fi: 'Kirjattu', sv: 'Antecknat', en: 'Recorded at' },
} as const satisfies Record<string, Localized>
