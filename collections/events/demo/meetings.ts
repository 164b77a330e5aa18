/** Meetings of the networks: closed ones for members, and the one of spring 2022 that the news told of. */
import type { DemoWriter } from '../../../src/content/model/contentPlugin.ts'
import { bulletList, paragraph, richText } from '../../../src/content/richText/compose.ts'

const audiences = ['professional']

export async function createFirstMeeting({ create, id, ids }: DemoWriter): Promise<void> {
  await create(
    'events',
    'event:kaakkois-suomi-ensimmainen',
    {
      title: 'Kaakkois-Suomen verkoston ensimmäinen kokoontuminen',
      kind: 'networkMeeting',
      summary: 'Huhtikuun 2022 alussa Kaakkois-Suomen ammattilaiset tapasivat ensimmäistä kertaa verkostona.',
      // The day is not known, the month is.
      start: '2022-04-01T00:00',
      allDay: true,
      visibility: 'public',
      body: richText(paragraph('Tapaamisen tarkkaa päivää ei ole kirjattu, joten se on merkitty kuukauden ensimmäiselle päivälle.')),
      networks: ids('network:kaakkois-suomi'),
      organizer: id('organization:sexpo'),
      audiences,
    },
    {
      sv: {
        title: 'Det första mötet i nätverket i Sydöstra Finland',
        summary: 'I början av april 2022 träffades yrkespersonerna i Sydöstra Finland för första gången som ett nätverk.',
      },
      en: {
        title: 'First meeting of the network of South-East Finland',
        summary: 'In early April 2022 professionals of South-East Finland met as a network for the first time.',
      },
    },
  )
}

export async function createClosedMeetings({ create, id, ids }: DemoWriter): Promise<void> {
  await create(
    'events',
    'event:kaakkois-suomi-kokoontumiset',
    {
      title: 'Kaakkois-Suomen verkoston kuukausitapaaminen',
      kind: 'networkMeeting',
      summary: 'Verkoston jäsenten luottamuksellinen tapaaminen joka kuukauden toisena tiistaina.',
      start: '2026-12-08T13:00',
      end: '2026-12-08T15:00',
      recurrence: { frequency: 'monthly', interval: 1, byDay: ['TU'], position: 2, until: '2027-05-31' },
      visibility: 'members',
      location: { name: 'Etäyhteys, linkki jäsenkirjeessä', online: 'https://tapaaminen.verkosto.example/kaakkois-suomi' },
      body: richText(
        paragraph('Asialistalla joka kerralla:'),
        bulletList('kuulumiset ja uudet jäsenet', 'yksi jäsenen tuoma kysymys, jota pohditaan yhdessä', 'seuraavan kerran aihe'),
      ),
      networks: ids('network:kaakkois-suomi'),
      audiences,
    },
    {
      sv: {
        title: 'Månadsträff för nätverket i Sydöstra Finland',
        summary: 'Konfidentiell träff för nätverkets medlemmar den andra tisdagen i månaden.',
        location: { name: 'På distans, länken finns i medlemsbrevet' },
      },
    },
  )
  await create('events', 'event:helsinki-kokoontumiset', {
    title: 'Helsingin verkoston kokoontuminen',
    kind: 'networkMeeting',
    summary: 'Jäsenten kokoontuminen kuukauden ensimmäisenä torstaina.',
    start: '2026-12-03T09:00',
    end: '2026-12-03T11:30',
    recurrence: { frequency: 'monthly', interval: 1, byDay: ['TH'], position: 1, until: '2027-06-03' },
    visibility: 'members',
    location: { name: 'Kokoontumistila ilmoitetaan jäsenille', city: 'Helsinki' },
    networks: ids('network:helsinki'),
    organizer: id('organization:sexpo'),
    audiences,
  })
}

export async function createChangedMeetings({ create, ids }: DemoWriter): Promise<void> {
  await create(
    'events',
    'event:oulu-peruttu',
    {
      title: 'Avoin iltapäivä Oulussa',
      kind: 'other',
      eventStatus: 'cancelled',
      summary: 'Tilaisuus on peruttu esteen vuoksi. Uudesta ajasta kerrotaan keväällä.',
      start: '2026-12-10T13:00',
      end: '2026-12-10T15:30',
      visibility: 'public',
      location: { name: 'Kirjaston kokoushuone', city: 'Oulu' },
      networks: ids('network:oulu'),
      audiences: ['professional', 'public'],
    },
    {
      sv: {
        title: 'Öppen eftermiddag i Uleåborg',
        summary: 'Evenemanget är inställt på grund av förhinder. En ny tid meddelas under våren.',
        location: { name: 'Bibliotekets mötesrum' },
      },
    },
  )
  await create('events', 'event:joensuu-verkossa', {
    title: 'Pohjois-Karjalan hoitopolut: keskustelutilaisuus',
    kind: 'other',
    eventStatus: 'movedOnline',
    summary: 'Keskustelu alueen hoitopoluista pidetään etäyhteyksin Joensuun sijaan. Aika ei muutu.',
    start: '2026-12-16T14:00',
    end: '2026-12-16T16:00',
    visibility: 'public',
    location: { name: 'Etäyhteys', city: 'Joensuu', online: 'https://tapaaminen.verkosto.example/joensuu' },
    networks: ids('network:joensuu'),
    audiences,
  })
}
