/** What the networks are, and the convention behind their work. */
import type { DemoWriter } from '../../../src/content/model/contentPlugin.ts'
import { demoLink } from '../../../src/content/model/demoLink.ts'
import { bulletList, heading, paragraph, quote, richText } from '../../../src/content/richText/compose.ts'

export async function createLanzarote({ create, id, ids }: DemoWriter): Promise<void> {
  await create(
    'articles',
    'article:lanzarote',
    {
      title: 'Lanzaroten sopimus: lasten suojelua ja tekojen ehkäisyä',
      lead: 'Euroopan neuvoston sopimus velvoittaa Suomea suojelemaan lapsia seksuaaliväkivallalta. Se puhuu myös avusta niille, jotka pelkäävät tekevänsä rikoksen.',
      body: richText(
        paragraph(
          'Lanzaroten sopimuksen virallinen nimi on Euroopan neuvoston yleissopimus lasten suojelemisesta seksuaalista riistoa ja ' +
            'seksuaalista hyväksikäyttöä vastaan. Suomi ratifioi sen vuonna 2011.',
        ),
        heading(2, 'Kolme päämäärää'),
        bulletList(
          'Lasten houkuttelu, häirintä ja heihin kohdistuva seksuaaliväkivalta pyritään ehkäisemään ja torjumaan.',
          'Väkivallan kohteeksi joutuneen lapsen asema turvataan.',
          'Yhteistyötä lasten suojelemiseksi lisätään kansallisesti ja maiden välillä.',
        ),
        heading(2, 'Ehkäisy kuuluu sopimukseen'),
        paragraph(
          'Sopimuksessa ehkäisy ei ole sivuasia. Maat sitoutuvat järjestämään asianmukaista tukea myös ihmisille, jotka ovat huolissaan ' +
            'omista ajatuksistaan tai teoistaan. Kun apua on saatavilla ajoissa, moni teko jää tekemättä.',
        ),
        paragraph(
          'Suomessa palvelujen saanti vaihtelee alueittain. SeriE-verkostot työskentelevät sen puolesta, että apua löytyisi koko maassa.',
        ),
      ),
      references: [
        {
          kind: 'legislation',
          authors: 'Euroopan neuvosto',
          title: 'Yleissopimus lasten suojelemisesta seksuaalista riistoa ja seksuaalista hyväksikäyttöä vastaan (Lanzaroten sopimus)',
        },
      ],
      authors: ids('person:joonas-hietasalo'),
      topics: ids('topic:laki', 'topic:ennaltaehkaisy'),
      newsletter: id('newsletter:2026-09'),
      publishedAt: '2026-09-24T06:00:00.000Z',
      audiences: ['professional', 'public'],
      contentNotes: ['childSexualAbuse'],
    },
    {
      sv: {
        title: 'Lanzarotekonventionen: att skydda barn och förebygga brott',
        lead: 'Europarådets konvention förpliktar Finland att skydda barn mot sexuellt våld. Den talar också om hjälp till dem som är rädda att begå ett brott.',
        body: richText(
          paragraph(
            'Det officiella namnet på Lanzarotekonventionen är Europarådets konvention om skydd för barn mot sexuell exploatering och ' +
              'sexuella övergrepp. Finland ratificerade den 2011.',
          ),
          heading(2, 'Tre syften'),
          bulletList(
            'Sexuella trakasserier, kontaktsökande i sexuellt syfte och sexuellt våld mot barn förebyggs och bekämpas.',
            'Ställningen tryggas för barn som har utsatts för våld.',
            'Samarbetet för att skydda barn ökar nationellt och mellan länder.',
          ),
          heading(2, 'Förebyggande arbete hör till'),
          paragraph(
            'Förebyggande arbete är ingen bisak i konventionen. Länderna förbinder sig att ordna ändamålsenligt stöd också för den som är ' +
              'orolig över sina egna tankar eller handlingar. När hjälpen finns i tid blir många gärningar aldrig begångna.',
          ),
        ),
      },
      en: {
        title: 'The Lanzarote Convention: protecting children, preventing acts',
        lead: 'A convention of the Council of Europe obliges Finland to protect children from sexual violence. It also speaks of help for those who fear that they might offend.',
        body: richText(
          paragraph(
            'The full name of the Lanzarote Convention is the Council of Europe Convention on the Protection of Children against Sexual ' +
              'Exploitation and Sexual Abuse. Finland ratified it in 2011.',
          ),
          heading(2, 'Three aims'),
          bulletList(
            'Sexual harassment, grooming and sexual violence against children are prevented and combated.',
            'The position of children who have been subjected to violence is protected.',
            'Co-operation for the protection of children grows, within countries and between them.',
          ),
          heading(2, 'Prevention is part of it'),
          paragraph(
            'Prevention is no side issue in the convention. Countries undertake to provide appropriate support also for people who are ' +
              'worried about their own thoughts or acts. When help is there in time, many acts are never committed.',
          ),
        ),
      },
    },
  )
}

export async function createWhatIsSerie(demo: DemoWriter): Promise<void> {
  await demo.create(
    'articles',
    'article:mika-serie',
    {
      title: 'Mikä SeriE-verkosto on – ja mikä se ei ole?',
      lead: 'SeriE-verkosto on ammattilaisten yhteistyöfoorumi. Sitä ei pidä sekoittaa Seri-tukikeskuksiin, jotka auttavat seksuaaliväkivaltaa kokeneita.',
      body: richText(
        paragraph(
          'Kaksi kirjainyhdistelmää muistuttaa toisiaan, mutta kyse on eri asioista. SeriE-verkostoissa ammattilaiset ehkäisevät lapsiin ' +
            'kohdistuvia seksuaalirikoksia ja tukevat toisiaan työssään. Seri-tukikeskukset taas toimivat sairaaloissa, ja niistä saa apua ' +
            'ihminen, joka on kokenut seksuaaliväkivaltaa.',
        ),
        heading(2, 'Ketkä verkostossa työskentelevät'),
        paragraph(
          'Verkostojen jäsenet kohtaavat työssään rikoksista epäiltyjä ja tuomittuja sekä ihmisiä, joita omat ajatukset huolestuttavat. ' +
            'Mukana on sosiaali- ja terveydenhuollon, poliisin, syyttäjälaitoksen ja rikosseuraamusalan ammattilaisia, tutkijoita sekä ' +
            'järjestöjen työntekijöitä.',
        ),
        quote('Yksin ei tarvitse tietää kaikkea. Riittää, että tietää, keneltä kysyä.'),
        heading(2, 'Miten mukaan pääsee'),
        paragraph(
          'Ammattilainen voi ottaa yhteyttä oman alueensa verkostoon. Uusin niistä on ',
          demoLink(demo, 'networks', 'network:kaakkois-suomi', 'Kaakkois-Suomen verkosto'),
          '. Koko maan toimintaa koordinoi Sexpo-säätiö.',
        ),
      ),
      related: demo.ids('article:lanzarote'),
      authors: demo.ids('person:elina-vuorelma'),
      topics: demo.ids('topic:verkostot'),
      newsletter: demo.id('newsletter:2026-09'),
      publishedAt: '2026-09-24T07:00:00.000Z',
      audiences: ['professional', 'public'],
      contentNotes: ['childSexualAbuse'],
    },
    {
      en: {
        title: 'What a SeriE network is – and what it is not',
        lead: 'A SeriE network is a forum where professionals work together. It is not a Seri Support Centre, which helps people who have experienced sexual violence.',
        body: richText(
          paragraph(
            'The two names look alike but stand for different things. In the SeriE networks, professionals prevent sexual offences against ' +
              'children and support each other in their work. Seri Support Centres are in hospitals and help people who have experienced ' +
              'sexual violence.',
          ),
          heading(2, 'Who works in a network'),
          paragraph(
            'Members meet people who are suspected or convicted of offences, and people who are worried about their own thoughts. They come ' +
              'from social welfare and health care, the police, the prosecution service and the prison and probation service; researchers ' +
              'and workers of associations belong to the networks too.',
          ),
        ),
      },
    },
  )
}
