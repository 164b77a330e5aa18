import type { Localized } from '../../src/content/locales.ts'

export const labels = {
  singular: { fi: 'Verkosto', sv: 'Nätverk', en: 'Network' },
  plural: { fi: 'Verkostot', sv: 'Nätverk', en: 'Networks' },
  description: {
    fi: 'Alueelliset asiantuntijaverkostot. Koordinaattori ylläpitää oman verkostonsa sivua.',
    sv: 'Regionala expertnätverk. Koordinatorn sköter sitt eget nätverks sida.',
    en: 'Regional expert networks. A coordinator keeps the page of their own network.',
  },
  name: { fi: 'Nimi', sv: 'Namn', en: 'Name' },
  status: { fi: 'Toiminnan tila', sv: 'Verksamhetens läge', en: 'Activity' },
  founded: { fi: 'Perustettu', sv: 'Grundat', en: 'Founded' },
  areas: { fi: 'Alueet', sv: 'Områden', en: 'Areas' },
  area: { fi: 'Alue', sv: 'Område', en: 'Area' },
  scheme: { fi: 'Aluejako', sv: 'Områdesindelning', en: 'Scheme' },
  code: { fi: 'Koodi', sv: 'Kod', en: 'Code' },
  codeDescription: {
    fi: 'Kaksinumeroinen koodi, esimerkiksi 10 (Kymenlaakso hyvinvointialueena).',
    sv: 'Tvåsiffrig kod, till exempel 10 (Kymmenedalen som välfärdsområde).',
    en: 'Two-digit code, for example 10 (Kymenlaakso as a wellbeing services county).',
  },
  areaName: { fi: 'Alueen nimi', sv: 'Områdets namn', en: 'Name of the area' },
  seat: { fi: 'Kotipaikka', sv: 'Hemort', en: 'Seat' },
  summary: { fi: 'Tiivistelmä', sv: 'Sammanfattning', en: 'Summary' },
  body: { fi: 'Esittely', sv: 'Presentation', en: 'Body' },
  heroImage: { fi: 'Pääkuva', sv: 'Huvudbild', en: 'Hero image' },
  goals: { fi: 'Omat tavoitteet', sv: 'Egna mål', en: 'Own goals' },
  goalsDescription: {
    fi: 'Verkoston omat tavoitteet valtakunnallisten tavoitteiden lisäksi.',
    sv: 'Nätverkets egna mål utöver de nationella målen.',
    en: 'The network’s own goals besides the national ones.',
  },
  goal: { fi: 'Tavoite', sv: 'Mål', en: 'Goal' },
  professions: { fi: 'Ammattiryhmät', sv: 'Yrkesgrupper', en: 'Professions' },
  coordinatingOrganization: { fi: 'Koordinoiva organisaatio', sv: 'Koordinerande organisation', en: 'Coordinating organization' },
  memberOrganizations: { fi: 'Jäsenorganisaatiot', sv: 'Medlemsorganisationer', en: 'Member organizations' },
  coordinators: { fi: 'Koordinaattorit', sv: 'Koordinatorer', en: 'Coordinators' },
  contact: { fi: 'Yhteystiedot', sv: 'Kontaktuppgifter', en: 'Contact' },
  email: { fi: 'Sähköposti', sv: 'E-post', en: 'E-mail' },
  phone: { fi: 'Puhelin', sv: 'Telefon', en: 'Phone' },
  website: { fi: 'Verkkosivusto', sv: 'Webbplats', en: 'Website' },
  public: { fi: 'Yhteystiedot ovat julkisia', sv: 'Kontaktuppgifterna är offentliga', en: 'Contact details are public' },
} as const satisfies Record<string, Localized>

export const networkStatuses = {
  forming: { fi: 'Perusteilla', sv: 'Under bildande', en: 'Being formed' },
  active: { fi: 'Toiminnassa', sv: 'Aktivt', en: 'Active' },
  paused: { fi: 'Tauolla', sv: 'Pausat', en: 'Paused' },
} as const satisfies Record<string, Localized>

export const professions = {
  sexualTherapist: { fi: 'Seksuaaliterapeutit', sv: 'Sexualterapeuter', en: 'Sexual therapists' },
  psychotherapist: { fi: 'Psykoterapeutit', sv: 'Psykoterapeuter', en: 'Psychotherapists' },
  physician: { fi: 'Lääkärit', sv: 'Läkare', en: 'Physicians' },
  psychologist: { fi: 'Psykologit', sv: 'Psykologer', en: 'Psychologists' },
  police: { fi: 'Poliisit', sv: 'Poliser', en: 'Police officers' },
  probationWorker: { fi: 'Rikosseuraamustyöntekijät', sv: 'Brottspåföljdsarbetare', en: 'Probation workers' },
  prisonPsychologist: { fi: 'Vankilapsykologit', sv: 'Fängelsepsykologer', en: 'Prison psychologists' },
  prisonInstructor: { fi: 'Vankiloiden erikoisohjaajat', sv: 'Specialhandledare i fängelser', en: 'Special instructors in prisons' },
  prosecutor: { fi: 'Syyttäjät', sv: 'Åklagare', en: 'Prosecutors' },
  researcher: { fi: 'Tutkijat', sv: 'Forskare', en: 'Researchers' },
  childProtectionWorker: { fi: 'Lastensuojelun työntekijät', sv: 'Barnskyddsarbetare', en: 'Child-protection workers' },
  nurse: { fi: 'Hoitotyön ammattilaiset', sv: 'Vårdpersonal', en: 'Nurses' },
  socialWorker: { fi: 'Sosiaalityöntekijät', sv: 'Socialarbetare', en: 'Social workers' },
  thirdSector: { fi: 'Kolmannen sektorin toimijat', sv: 'Aktörer inom tredje sektorn', en: 'Third-sector workers' },
} as const satisfies Record<string, Localized>
