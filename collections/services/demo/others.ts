/** Help that others give. What is said of them is what they themselves tell the public; for the rest they are referred to. */
import type { DemoWriter } from '../../../src/content/model/contentPlugin.ts'

const everyDay = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const workingDays = ['MO', 'TU', 'WE', 'TH', 'FR']
/** Round the clock: from midnight to the next midnight. */
const always = [{ days: everyDay, opens: '00:00', closes: '00:00', weeks: 'every' }]

export async function createEmergencyNumber({ create, id }: DemoWriter): Promise<void> {
  await create(
    'services',
    'service:hatanumero',
    {
      name: 'Hätänumero 112',
      kind: 'other',
      urgent: true,
      summary: 'Soita hätänumeroon heti, jos joku on välittömässä vaarassa.',
      channels: [{ type: 'phone', label: 'Hätänumero', dial: '112', display: '112', cost: 'Maksuton', languages: ['fi', 'sv', 'en'] }],
      openingHours: always,
      languages: ['fi', 'sv', 'en'],
      provider: id('organization:hatakeskuslaitos'),
      verifiedAt: '2026-11-02T12:00:00.000Z',
      audiences: ['public'],
    },
    {
      sv: {
        name: 'Nödnumret 112',
        summary: 'Ring nödnumret genast om någon är i omedelbar fara.',
        channels: [{ label: 'Nödnummer', cost: 'Avgiftsfritt' }],
      },
      en: {
        name: 'Emergency number 112',
        summary: 'Call the emergency number at once if somebody is in immediate danger.',
        channels: [{ label: 'Emergency number', cost: 'Free of charge' }],
      },
    },
  )
}

const rikuRights = {
  fi: {
    ages: 'Kaikenikäisille rikoksen uhreille, heidän läheisilleen ja todistajille.',
    anonymous: 'optional',
    confidentiality: 'Puhelu on luottamuksellinen. Palvelun tuottaja kertoo verkkosivuillaan, milloin vaitiolosta voidaan poiketa.',
    answeredBy: 'both',
    dataProtection: 'Palvelun tuottajan tietosuojakäytännöt ovat sen omilla verkkosivuilla osoitteessa riku.fi.',
    feedback: 'Palaute annetaan palvelun tuottajalle osoitteessa riku.fi.',
    cost: 'Puhelu on maksuton.',
  },
  sv: {
    ages: 'För brottsoffer i alla åldrar, deras närstående och vittnen.',
    confidentiality: 'Samtalet är konfidentiellt. På tjänstens webbplats berättas när tystnadsplikten kan brytas.',
    dataProtection: 'Tjänstens dataskyddspraxis finns på dess egen webbplats, riku.fi.',
    feedback: 'Ge respons direkt till tjänsten på riku.fi.',
    cost: 'Samtalet är avgiftsfritt.',
  },
  en: {
    ages: 'For victims of crime of any age, those close to them and witnesses.',
    confidentiality: 'Calls are confidential. The provider’s website says when confidentiality can be set aside.',
    dataProtection: 'The provider’s data protection practices are on its own website, riku.fi.',
    feedback: 'Give feedback to the provider at riku.fi.',
    cost: 'Calls are free of charge.',
  },
}

export async function createVictimSupport({ create, id }: DemoWriter): Promise<void> {
  await create(
    'services',
    'service:rikosuhripaivystys',
    {
      name: 'Rikosuhripäivystys',
      kind: 'advicePhone',
      urgent: true,
      summary: 'Tukea ja neuvoja rikoksen uhreille, heidän läheisilleen ja todistajille suomeksi ja ruotsiksi.',
      channels: [
        {
          type: 'phone',
          label: 'Rikosuhripäivystyksen puhelin',
          dial: '116006',
          display: '116 006',
          cost: 'Maksuton',
          languages: ['fi', 'sv'],
        },
        { type: 'website', label: 'riku.fi', url: 'https://www.riku.fi' },
      ],
      openingHours: [
        { days: workingDays, opens: '09:00', closes: '20:00', weeks: 'every', languages: ['fi'] },
        { days: workingDays, opens: '12:00', closes: '14:00', weeks: 'every', languages: ['sv'] },
      ],
      callersRights: rikuRights.fi,
      languages: ['fi', 'sv'],
      provider: id('organization:riku'),
      verifiedAt: '2026-11-02T12:00:00.000Z',
      audiences: ['survivor', 'closePerson'],
    },
    {
      sv: {
        name: 'Brottsofferjouren',
        summary: 'Stöd och råd till brottsoffer, deras närstående och vittnen på finska och svenska.',
        channels: [{ label: 'Brottsofferjourens telefon', cost: 'Avgiftsfritt' }, { label: 'riku.fi' }],
        callersRights: rikuRights.sv,
      },
      en: {
        name: 'Victim Support Finland',
        summary: 'Support and advice for victims of crime, those close to them and witnesses, in Finnish and Swedish.',
        channels: [{ label: 'Victim Support phone', cost: 'Free of charge' }, { label: 'riku.fi' }],
        callersRights: rikuRights.en,
      },
    },
  )
}

const nollalinjaRights = {
  fi: {
    ages: 'Kaikenikäisille.',
    anonymous: 'yes',
    confidentiality: 'Puhelu on luottamuksellinen. Palvelun verkkosivut kertovat, milloin vaitiolosta voidaan poiketa.',
    answeredBy: 'professional',
    dataProtection: 'Palvelun tietosuojakäytännöt ovat osoitteessa nollalinja.fi.',
    feedback: 'Palaute annetaan palvelun omien verkkosivujen kautta.',
    cost: 'Puhelu on maksuton, eikä se näy puhelinlaskussa.',
  },
  sv: {
    ages: 'För alla åldrar.',
    confidentiality: 'Samtalet är konfidentiellt. På tjänstens webbplats berättas när tystnadsplikten kan brytas.',
    dataProtection: 'Tjänstens dataskyddspraxis finns på nollalinja.fi.',
    feedback: 'Ge respons via tjänstens egen webbplats.',
    cost: 'Samtalet är avgiftsfritt och syns inte på telefonräkningen.',
  },
  en: {
    ages: 'For all ages.',
    confidentiality: 'Calls are confidential. The service’s website says when confidentiality can be set aside.',
    dataProtection: 'The service’s data protection practices are at nollalinja.fi.',
    feedback: 'Give feedback through the service’s own website.',
    cost: 'Calls are free of charge and do not show on the phone bill.',
  },
}

export async function createNollalinja({ create, id }: DemoWriter): Promise<void> {
  await create(
    'services',
    'service:nollalinja',
    {
      name: 'Nollalinja',
      kind: 'advicePhone',
      urgent: true,
      summary: 'Auttava puhelin lähisuhteessaan väkivaltaa kokeneille. Voit soittaa mihin vuorokauden aikaan tahansa.',
      channels: [
        { type: 'phone', label: 'Nollalinja', dial: '080005005', display: '080 005 005', cost: 'Maksuton' },
        { type: 'website', label: 'nollalinja.fi', url: 'https://nollalinja.fi' },
      ],
      openingHours: always,
      callersRights: nollalinjaRights.fi,
      languages: ['fi', 'sv', 'en'],
      provider: id('organization:thl'),
      verifiedAt: '2026-11-02T12:00:00.000Z',
      audiences: ['survivor', 'closePerson', 'professional'],
      contentNotes: ['violence'],
    },
    {
      sv: {
        name: 'Nollinjen',
        summary: 'Hjälptelefon för den som har utsatts för våld i en nära relation. Du kan ringa när som helst på dygnet.',
        channels: [{ label: 'Nollinjen', cost: 'Avgiftsfritt' }, { label: 'nollalinja.fi' }],
        callersRights: nollalinjaRights.sv,
      },
      en: {
        name: 'Nollalinja',
        summary: 'A helpline for people who have experienced violence in a close relationship. You can call at any time of day.',
        channels: [{ label: 'Nollalinja', cost: 'Free of charge' }, { label: 'nollalinja.fi' }],
        callersRights: nollalinjaRights.en,
      },
    },
  )
}
