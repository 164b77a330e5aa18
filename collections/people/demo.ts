/** Invented people. Some have consented to be shown, some only in part, one no longer, and one never: those stay private. */
import type { DemoContent } from '../../src/content/model/contentPlugin.ts'

const coordinator = {
  fi: { title: 'Aluekoordinaattori' },
  sv: { title: 'Regional koordinator' },
  en: { title: 'Regional coordinator' },
} as const

export const demo: DemoContent = async ({ create }) => {
  await create(
    'people',
    'person:outi-lahdesmaa',
    {
      name: 'Outi Lähdesmaa',
      ...coordinator.fi,
      profession: 'Seksuaaliterapeutti',
      bio: 'Outi kokoaa Kaakkois-Suomen ammattilaisia yhteen ja vastaa verkoston yhteydenottoihin.',
      contact: { email: 'outi.lahdesmaa@verkosto.example', public: false },
      consent: { given: true, fields: ['title', 'profession', 'bio'] },
    },
    {
      sv: {
        ...coordinator.sv,
        profession: 'Sexualterapeut',
        bio: 'Outi samlar yrkespersoner i Sydöstra Finland och svarar när någon kontaktar nätverket.',
      },
      en: {
        ...coordinator.en,
        profession: 'Sexual therapist',
        bio: 'Outi brings professionals in South-East Finland together and answers those who contact the network.',
      },
    },
  )
  await create(
    'people',
    'person:ilkka-rautavuo',
    {
      name: 'Ilkka Rautavuo',
      ...coordinator.fi,
      profession: 'Psykologi',
      contact: { email: 'ilkka.rautavuo@verkosto.example', public: true },
      consent: { given: true, fields: ['title', 'profession'], until: '2027-12-31T12:00:00.000Z' },
    },
    { sv: { ...coordinator.sv, profession: 'Psykolog' }, en: { ...coordinator.en, profession: 'Psychologist' } },
  )
  await create(
    'people',
    'person:petra-sjolund',
    {
      name: 'Petra Sjölund-Aho',
      ...coordinator.fi,
      profession: 'Sosiaalityöntekijä',
      consent: { given: true, fields: ['title'] },
    },
    { sv: { ...coordinator.sv, profession: 'Socialarbetare' }, en: { ...coordinator.en, profession: 'Social worker' } },
  )
  await create('people', 'person:tiina-koivuharju', {
    name: 'Tiina Koivuharju',
    ...coordinator.fi,
    profession: 'Psykoterapeutti',
    consent: { given: true, fields: ['title', 'profession'] },
  })
  // A consent that has run out: the name is no longer public.
  await create('people', 'person:sanna-metsaranta', {
    name: 'Sanna Metsäranta',
    ...coordinator.fi,
    consent: { given: true, fields: ['title'], until: '2025-12-31T12:00:00.000Z' },
  })
  await create('people', 'person:veikko-ylikorpi', {
    name: 'Veikko Ylikorpi',
    ...coordinator.fi,
    profession: 'Rikosseuraamustyöntekijä',
    contact: { email: 'veikko.ylikorpi@verkosto.example', public: false },
    consent: { given: false },
  })
  await create(
    'people',
    'person:elina-vuorelma',
    { name: 'Elina Vuorelma', title: 'Tiedottaja', consent: { given: true, fields: ['title'] } },
    { sv: { title: 'Informatör' }, en: { title: 'Communications officer' } },
  )
  await create(
    'people',
    'person:joonas-hietasalo',
    { name: 'Joonas Hietasalo', title: 'Toimittaja', consent: { given: true, fields: ['title'] } },
    { sv: { title: 'Redaktör' }, en: { title: 'Editor' } },
  )
}
