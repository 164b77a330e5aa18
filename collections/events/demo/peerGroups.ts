import type { DemoWriter } from '../../../src/content/model/contentPlugin.ts'
import { paragraph, richText } from '../../../src/content/richText/compose.ts'

const common = { kind: 'peerGroup', visibility: 'public', audiences: ['survivor'], contentNotes: ['childSexualAbuse'] }
const days = (...list: readonly string[]) => list.map((day) => ({ day }))

export async function createPeerGroups({ create, id }: DemoWriter): Promise<void> {
  const organizer = id('organization:delfins')
  await create(
    'events',
    'event:vertaisryhma-helsinki',
    {
      ...common,
      title: 'Vertaisryhmä Helsingissä',
      summary: 'Joka tiistai kokoontuva ryhmä lapsuudessaan seksuaalista hyväksikäyttöä kokeneille aikuisille.',
      start: '2026-12-01T17:30',
      end: '2026-12-01T19:00',
      recurrence: {
        frequency: 'weekly',
        interval: 1,
        byDay: ['TU'],
        until: '2027-05-25',
        excludedDays: days('2026-12-29', '2027-01-05'),
      },
      location: { name: 'Osoite kerrotaan ilmoittautuneille', city: 'Helsinki' },
      body: richText(
        paragraph(
          'Ryhmää ohjaa kaksi koulutettua ohjaajaa. Mukaan mahtuu kahdeksan ihmistä, ja paikan voi varata sähköpostitse osoitteesta ' +
            'vertaistuki@verkosto.example.',
        ),
      ),
      organizer,
    },
    {
      en: {
        title: 'Peer group in Helsinki',
        summary: 'A group that meets every Tuesday, for adults who were sexually abused as children. The group is in Finnish.',
        location: { name: 'The address is given to those who have signed up' },
      },
    },
  )
  await create('events', 'event:vertaisryhma-tampere', {
    ...common,
    title: 'Vertaisryhmä Tampereella',
    summary: 'Ryhmä kokoontuu joka toinen keskiviikko ja on avoin sekä kokeneille että heidän läheisilleen.',
    start: '2026-12-02T18:00',
    end: '2026-12-02T19:30',
    recurrence: { frequency: 'weekly', interval: 2, byDay: ['WE'], until: '2027-05-26', excludedDays: days('2026-12-30') },
    location: { name: 'Osoite kerrotaan ilmoittautuneille', city: 'Tampere' },
    organizer,
    audiences: ['survivor', 'closePerson'],
  })
  await create(
    'events',
    'event:vertaisryhma-turku',
    {
      ...common,
      title: 'Vertaisryhmä Turussa',
      summary: 'Kerran kuussa lauantaisin kokoontuva ryhmä. Ryhmässä puhutaan suomea ja ruotsia.',
      start: '2026-12-12T11:00',
      end: '2026-12-12T13:00',
      recurrence: { frequency: 'monthly', interval: 1, byDay: ['SA'], position: 2, until: '2027-06-12' },
      location: { name: 'Osoite kerrotaan ilmoittautuneille', city: 'Turku' },
      organizer,
    },
    {
      sv: {
        title: 'Kamratgrupp i Åbo',
        summary: 'En grupp som träffas en lördag i månaden. I gruppen talar vi finska och svenska.',
        location: { name: 'Adressen ges till dem som har anmält sig' },
      },
    },
  )
}
