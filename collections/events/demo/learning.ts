/** A public webinar and a training for professionals. */
import type { DemoWriter } from '../../../src/content/model/contentPlugin.ts'
import { bulletList, heading, paragraph, richText } from '../../../src/content/richText/compose.ts'

export async function createWebinar({ create, id, ids }: DemoWriter): Promise<void> {
  await create(
    'events',
    'event:webinaari',
    {
      title: 'Mitä ennaltaehkäisy on? Avoin webinaari',
      kind: 'webinar',
      summary: 'Kahden tunnin verkkotilaisuudessa kerrotaan, miten lapsiin kohdistuvia seksuaalirikoksia ehkäistään Suomessa.',
      start: '2027-01-21T13:00',
      end: '2027-01-21T15:00',
      visibility: 'public',
      location: { name: 'Verkossa', online: 'https://webinaari.verkosto.example/ennaltaehkaisy' },
      body: richText(
        paragraph('Webinaari on kaikille avoin ja maksuton. Ilmoittautua ei tarvitse, eikä osallistujien nimiä näytetä.'),
        heading(2, 'Ohjelma'),
        bulletList(
          'Miksi tekoja kannattaa ehkäistä myös tekijän kautta',
          'Miten apua haetaan ja mitä sen jälkeen tapahtuu',
          'Verkostot: kuka niissä työskentelee ja mitä ne tekevät',
          'Kysymykset ja keskustelu',
        ),
      ),
      networks: ids('network:helsinki'),
      organizer: id('organization:sexpo'),
      heroImage: id('media:jarvi'),
      audiences: ['public', 'professional', 'parent'],
      contentNotes: ['childSexualAbuse', 'perpetratorPerspective'],
    },
    {
      sv: {
        title: 'Vad är förebyggande arbete? Öppet webbinarium',
        summary: 'Under två timmar på nätet berättar vi hur sexualbrott mot barn förebyggs i Finland. Webbinariet hålls på finska.',
        location: { name: 'På nätet' },
        body: richText(paragraph('Webbinariet är öppet för alla och avgiftsfritt. Ingen anmälan behövs, och deltagarnas namn visas inte.')),
      },
      en: {
        title: 'What is prevention? An open webinar',
        summary: 'Two hours online on how sexual offences against children are prevented in Finland. The webinar is in Finnish.',
        location: { name: 'Online' },
        body: richText(
          paragraph(
            'The webinar is open to all and free of charge. There is no need to register, and names of participants are not shown.',
          ),
        ),
      },
    },
  )
}

export async function createTraining({ create, ids }: DemoWriter): Promise<void> {
  await create(
    'events',
    'event:koulutus',
    {
      title: 'Miten otan asian puheeksi? Koulutuspäivät ammattilaisille',
      kind: 'training',
      summary: 'Kahtena päivänä harjoitellaan, miten lapsikohteisesta seksuaalisuudesta kysytään ja miten vastaus otetaan vastaan.',
      start: '2027-02-10T09:00',
      end: '2027-02-11T15:00',
      visibility: 'public',
      location: { name: 'Koulutuskeskus', city: 'Tampere' },
      body: richText(
        paragraph(
          'Koulutus sopii sosiaali- ja terveydenhuollon, poliisin ja rikosseuraamusalan ammattilaisille. Aiempaa kokemusta aiheesta ei ' +
            'tarvita. Ryhmään otetaan 24 osallistujaa ilmoittautumisjärjestyksessä.',
        ),
      ),
      networks: ids('network:pirkanmaa'),
      audiences: ['professional'],
      contentNotes: ['childSexualAbuse', 'perpetratorPerspective'],
    },
    {
      sv: {
        title: 'Att ta ämnet till tals – utbildningsdagar för yrkespersoner',
        summary: 'Under två dagar övar vi på att fråga om sexuell dragning till barn och att ta emot svaret. Utbildningen är på finska.',
        location: { name: 'Utbildningscentralen' },
      },
    },
  )
}
