import type { Localized } from '../../src/content/locales.ts'

export const labels = {
  singular: { fi: 'Organisaatio', sv: 'Organisation', en: 'Organization' },
  plural: { fi: 'Organisaatiot', sv: 'Organisationer', en: 'Organizations' },
  description: {
    fi: 'Palvelujen tuottajat, verkostojen koordinoijat ja jäsenet.',
    sv: 'De som producerar tjänster, koordinerar nätverk och är medlemmar i dem.',
    en: 'Those who provide services, coordinate networks and belong to them.',
  },
  name: { fi: 'Nimi', sv: 'Namn', en: 'Name' },
  abbreviation: { fi: 'Lyhenne', sv: 'Förkortning', en: 'Abbreviation' },
  kind: { fi: 'Tyyppi', sv: 'Typ', en: 'Kind' },
  summary: { fi: 'Kuvaus', sv: 'Beskrivning', en: 'Summary' },
  website: { fi: 'Verkkosivusto', sv: 'Webbplats', en: 'Website' },
  email: { fi: 'Sähköposti', sv: 'E-post', en: 'E-mail' },
  phone: { fi: 'Puhelin', sv: 'Telefon', en: 'Phone' },
  logo: { fi: 'Logo', sv: 'Logotyp', en: 'Logo' },
} as const satisfies Record<string, Localized>

export const organizationKinds = {
  association: { fi: 'Yhdistys', sv: 'Förening', en: 'Association' },
  foundation: { fi: 'Säätiö', sv: 'Stiftelse', en: 'Foundation' },
  wellbeingServicesCounty: { fi: 'Hyvinvointialue', sv: 'Välfärdsområde', en: 'Wellbeing services county' },
  municipality: { fi: 'Kunta', sv: 'Kommun', en: 'Municipality' },
  authority: { fi: 'Viranomainen', sv: 'Myndighet', en: 'Authority' },
  company: { fi: 'Yritys', sv: 'Företag', en: 'Company' },
  university: { fi: 'Oppilaitos tai tutkimuslaitos', sv: 'Läroanstalt eller forskningsinstitut', en: 'University or research institute' },
  other: { fi: 'Muu', sv: 'Annan', en: 'Other' },
} as const satisfies Record<string, Localized>
