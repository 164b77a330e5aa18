/** Support over a longer time: peers in groups, and a trained support person. */
import type { DemoWriter } from '../../../src/content/model/contentPlugin.ts'
import { paragraph, richText } from '../../../src/content/richText/compose.ts'
import { christmasBreak } from './closures.ts'

export async function createPeerGroups({ create, id }: DemoWriter): Promise<void> {
  await create(
    'services',
    'service:vertaisryhmat',
    {
      name: 'Vertaistukiryhmät',
      kind: 'peerSupport',
      summary: 'Ryhmissä tapaat muita, joilla on samankaltaisia kokemuksia. Ryhmiä kokoontuu usealla paikkakunnalla.',
      channels: [
        { type: 'website', label: 'Paikkakunnat ja ajat', url: 'https://www.verkosto.example/tapahtumat?tyyppi=vertaisryhma' },
        { type: 'email', label: 'Ilmoittaudu ryhmään', email: 'vertaistuki@verkosto.example' },
        { type: 'visit', label: 'Ryhmät kasvokkain', cost: 'Maksuton', languages: ['fi'] },
      ],
      exceptions: [christmasBreak.fi],
      locations: [
        { name: 'Ryhmä Helsingissä', city: 'Helsinki' },
        { name: 'Ryhmä Tampereella', city: 'Tampere' },
        { name: 'Ryhmä Turussa', city: 'Turku' },
      ],
      body: richText(
        paragraph(
          'Kunkin ryhmän kokoontumisajat löytyvät tapahtumista. Ensimmäisellä kerralla voit vain kuunnella. Ryhmässä sovitaan yhdessä, ' +
            'että kaikki kuultu jää ryhmän kesken.',
        ),
      ),
      languages: ['fi'],
      provider: id('organization:delfins'),
      verifiedAt: '2026-10-05T12:00:00.000Z',
      audiences: ['survivor', 'closePerson'],
      contentNotes: ['childSexualAbuse'],
    },
    {
      sv: {
        name: 'Kamratstödsgrupper',
        summary: 'I grupperna möter du andra med liknande erfarenheter. Grupper träffas på flera orter.',
        channels: [{ label: 'Orter och tider' }, { label: 'Anmäl dig till en grupp' }, { label: 'Grupper på plats', cost: 'Avgiftsfritt' }],
        exceptions: [christmasBreak.sv],
        locations: [{ name: 'Gruppen i Helsingfors' }, { name: 'Gruppen i Tammerfors' }, { name: 'Gruppen i Åbo' }],
      },
    },
  )
}

export async function createPeerChats({ create, id }: DemoWriter): Promise<void> {
  await create('services', 'service:vertaischatit', {
    name: 'Vertaischatit',
    kind: 'peerSupport',
    summary: 'Verkossa kokoontuvat ryhmät, joissa kirjoitetaan omista kokemuksista koulutetun ohjaajan tukemana.',
    channels: [{ type: 'chat', label: 'Chatryhmät', url: 'https://ryhmachat.verkosto.example', cost: 'Maksuton', languages: ['fi'] }],
    openingHours: [
      { days: ['WE'], opens: '18:00', closes: '19:30', weeks: 'even' },
      { days: ['SU'], opens: '17:00', closes: '18:30', weeks: 'first' },
    ],
    exceptions: [christmasBreak.fi],
    body: richText(
      paragraph(
        'Chatryhmään voi osallistua nimimerkillä mistä päin Suomea tahansa. Ohjaaja pitää huolta siitä, että keskustelu pysyy turvallisena ' +
          'ja että jokainen saa vuoron.',
      ),
    ),
    languages: ['fi'],
    provider: id('organization:delfins'),
    verifiedAt: '2026-10-05T12:00:00.000Z',
    audiences: ['survivor'],
    contentNotes: ['childSexualAbuse'],
  })
}

export async function createSupportPerson({ create, id }: DemoWriter): Promise<void> {
  await create(
    'services',
    'service:tukihenkilo',
    {
      name: 'Tukihenkilö',
      kind: 'supportPerson',
      summary: 'Koulutettu tukihenkilö kulkee rinnallasi ja auttaa sinua jäsentämään tilannettasi omassa tahdissasi.',
      channels: [{ type: 'email', label: 'Kysy tukihenkilöä', email: 'tukihenkilo@verkosto.example', cost: 'Maksuton', languages: ['fi'] }],
      exceptions: [christmasBreak.fi],
      body: richText(
        paragraph(
          'Tukisuhde on pidempi kuin yksittäinen keskustelu: tapaamisista, niiden paikasta ja kestosta sovitaan yhdessä. Tukihenkilö on ' +
            'tehtävään koulutettu vapaaehtoinen, ja häntä sitoo vaitiolo.',
        ),
      ),
      languages: ['fi'],
      provider: id('organization:delfins'),
      // More than 180 days ago: what nobody has checked for so long is to be noticed.
      verifiedAt: '2026-04-20T12:00:00.000Z',
      audiences: ['survivor', 'closePerson'],
    },
    {
      sv: {
        name: 'Stödperson',
        summary: 'En utbildad stödperson går vid din sida och hjälper dig att reda ut din situation i din egen takt.',
        channels: [{ label: 'Be om en stödperson', cost: 'Avgiftsfritt' }],
        exceptions: [christmasBreak.sv],
      },
      en: {
        name: 'Support person',
        summary: 'A trained support person walks beside you and helps you make sense of your situation at your own pace.',
        channels: [{ label: 'Ask for a support person', cost: 'Free of charge' }],
        exceptions: [christmasBreak.en],
      },
    },
  )
}
