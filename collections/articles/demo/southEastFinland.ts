/** The news of April 2022 about the network of South-East Finland. This file: Finnish, and what is the same in each language. */
import type { DemoWriter } from '../../../src/content/model/contentPlugin.ts'
import { demoLink } from '../../../src/content/model/demoLink.ts'
import { bold, bulletList, heading, paragraph, richText } from '../../../src/content/richText/compose.ts'
import type { RichText } from '../../../src/content/richText/tree.ts'
import { helpNearby } from './helpNearby.ts'
import * as english from './southEastFinlandEnglish.ts'
import * as swedish from './southEastFinlandSwedish.ts'

/** As the news gave them; a source keeps its own name in every language. */
const references = [
  { kind: 'video', authors: 'Nissinen, Jussi', title: 'Lapsikohteinen seksuaalisuus', publisher: 'Suomen Delfins ry:n asiantuntijavideot' },
  {
    kind: 'guide',
    title: 'Verkkovälitteinen lapseen kohdistuva seksuaalinen riisto ja hyväksikäyttö: vinkkejä 4–7-vuotiaiden lasten suojelemiseksi',
    publisher: 'Suojellaan Lapsia – ohjeistusta vanhemmille',
  },
  {
    kind: 'publication',
    authors: 'Taivaloja, Nita; Paalanen, Tommi',
    year: 2022,
    title: 'Lapsikohteisen seksuaalisuuden ja muutoksen saamat merkitykset SeriE-hankkeen asiakkaiden puheessa',
  },
]

/** A page has its address in every language; the newsletter exists in Finnish alone. */
function callsToAction({ id }: DemoWriter): Record<string, unknown>[] {
  const page = (key: string, path: string) => {
    const value = id(key)
    return value === undefined ? { url: path } : { document: { relationTo: 'pages', value } }
  }
  return [
    { kind: 'readMore', label: 'Lisätietoa SeriE-verkostoista', ...page('page:verkostoista', '/verkostot') },
    { kind: 'subscribe', label: 'Tilaa maksuton uutiskirje', url: 'https://uutiskirje.verkosto.example/tilaa' },
    { kind: 'join', label: 'Liity jäseneksi ja tue työtämme', ...page('page:jaseneksi', '/sivut/liity-jaseneksi') },
    { kind: 'readNewsletter', label: 'Lue huhtikuun 2022 uutiskirje kokonaan', url: '/uutiskirjeet/huhtikuu-2022' },
  ]
}

function body(demo: DemoWriter): RichText {
  const network = (key: string, text: string) => demoLink(demo, 'networks', `network:${key}`, text)
  return richText(
    paragraph(
      'SeriE-verkostot ovat eri alojen asiantuntijoiden yhteisiä foorumeita, joiden erityisalaa on ehkäistä lapsiin kohdistuvia ' +
        'seksuaalirikoksia. Niissä kohtaavat sosiaali- ja terveydenhuollon sekä Rikosseuraamuslaitoksen ammattilaiset: osa heistä tekee ' +
        'ehkäisevää työtä, osa kuntouttaa rikoksiin syyllistyneitä, moni kumpaakin.',
    ),
    heading(2, 'Monta ammattia, yhteinen asia'),
    paragraph(
      'Verkostoissa on seksuaali- ja psykoterapeutteja, lääkäreitä, psykologeja ja tutkijoita. Oikeuden ja seuraamusten alalta mukana on ' +
        'poliiseja, syyttäjiä, rikosseuraamustyöntekijöitä, vankilapsykologeja ja vankiloiden erikoisohjaajia. Myös lastensuojelun ' +
        'työntekijöitä ja kolmannen sektorin toimijoita kuuluu joukkoon.',
    ),
    paragraph(
      'Oman alueensa verkostosta jäsen saa neuvoa ja antaa sitä muille. Lapsikohteiseen seksuaalisuuteen liittyviä kysymyksiä pohditaan ' +
        'yhdessä, tietoa vaihdetaan, ja työssä toimiviksi osoittautuneet tavat annetaan kaikkien käyttöön.',
    ),
    heading(2, 'Kuusi yhteistä tavoitetta'),
    paragraph('Verkostot ovat sopineet, mihin niiden työ tähtää:'),
    bulletList(
      [
        bold('Apua ajoissa. '),
        'Kun ihminen on huolissaan seksuaalisesta kiinnostuksestaan lapsiin tai häntä epäillään lapseen kohdistuneesta ' +
          'seksuaalirikoksesta, hän pääsee entistä paremmin hänelle sopivan, ehkäisevän tuen piiriin. Tuomituille rakennetaan vahvempia ' +
          'jatkokuntoutuksen polkuja.',
      ],
      [bold('Mukana keskustelussa. '), 'Verkostot osallistuvat julkiseen keskusteluun ja nostavat esiin tuen ja hoidon epäkohtia.'],
      [bold('Vaikuttamista koko maassa. '), 'Asiakasryhmä ja sen tarvitsema tuki tehdään näkyviksi valtakunnallisesti.'],
      [
        bold('Ammattilaiset yhteen. '),
        'Yhteistyö tiivistyy niiden välillä, joiden asiakkailla riski tehdä lapseen kohdistuva seksuaalirikos on tavallista suurempi.',
      ],
      [
        bold('Vähemmän häpeäleimaa. '),
        'Kun lapsikohteiseen seksuaalisuuteen liitetty stigma hälvenee, apua on helpompi hakea ja rikoksen riski pienenee.',
      ],
      [
        bold('Luotettavaa tietoa. '),
        'Lapsikohteisesta seksuaalisuudesta ja ehkäisevästä työstä kerrotaan asiallisesti, ja tieto pidetään ajan tasalla.',
      ],
    ),
    heading(2, 'Sopimus velvoittaa'),
    paragraph(
      'Suomi ratifioi vuonna 2011 ',
      demoLink(demo, 'articles', 'article:lanzarote', 'Lanzaroten sopimuksen'),
      '. Sen päämääränä on ehkäistä ja torjua lasten seksuaalista häirintää, houkuttelua ja heihin kohdistuvaa seksuaaliväkivaltaa, ' +
        'turvata uhriksi joutuneen lapsen asema ja lisätä yhteistyötä lasten suojelemiseksi niin Suomessa kuin maiden välillä.',
    ),
    paragraph(
      'Kaksi asiaa on syytä pitää erillään. Lapsikohteinen suuntautuminen ei tee ihmisestä rikollista: moni ei tee rikosta koskaan. ' +
        'Toisaalta rikoksen tekijä ei aina ole pedofiili.',
    ),
    paragraph(
      'Sopimukseen sitoutuessaan Suomi lupasi järjestää tälle ihmisryhmälle asianmukaisia palveluja. Julkisista palveluista apua on ' +
        'tähän asti ollut hyvin vaikeaa saada. Siksi verkostot selkeyttävät hoitopolkuja omilla alueillaan ja parantavat asiakkaiden ' +
        'ohjaamista palvelusta toiseen.',
    ),
    heading(2, 'Kaakkois-Suomi aloitti keväällä'),
    paragraph(
      network('kaakkois-suomi', 'Kaakkois-Suomen verkosto'),
      ' on alueen omien ammattilaisten perustama. Se kokoontui ensi kerran huhtikuun alussa, ja työ pääsee vauhtiin vähitellen kevään ' +
        'kuluessa. Uusia verkostoja syntyy maahan jatkuvasti.',
    ),
    paragraph(
      'Pääkaupunkiseudulla toimii ',
      network('helsinki', 'Helsingin laaja verkosto'),
      '. Muut verkostot ovat ',
      network('joensuu', 'Joensuussa'),
      ', ',
      network('kajaani', 'Kajaanissa'),
      ', ',
      network('oulu', 'Oulussa'),
      ', ',
      network('pirkanmaa', 'Pirkanmaalla'),
      ', ',
      network('turku', 'Turussa'),
      ' sekä ',
      network('lahti-paijat-hame', 'Lahdessa ja Päijät-Hämeessä'),
      '. Sexpo-säätiö huolehtii verkostojen koordinoinnista koko maassa.',
    ),
    heading(2, 'Apua myös tekijälle'),
    paragraph(
      'Lapsia on suojeltava seksuaalirikoksilta monin keinoin. SeriE-verkostojen osuus tässä on ehkäistä tekoja: niiden ammattilaiset ' +
        'työskentelevät sekä rikoksiin syyllistyneiden että lapsikohteisuutta itsessään tunnistaneiden ihmisten kanssa.',
    ),
    paragraph(
      'Lapsena hyväksikäyttöä kokenut toivoo usein apua myös tekijälle, etenkin jos tämä kuuluu lähipiiriin. Verkoston kasvaessa yhä ',
      'useammalla alueella on ammattilainen, jonka luo myös tekijän voi ohjata.',
    ),
    ...helpNearby(demo, 'fi'),
  )
}

export async function createSouthEastFinland(demo: DemoWriter): Promise<void> {
  await demo.create(
    'articles',
    'article:kaakkois-suomi',
    {
      title: 'Kaakkois-Suomi sai oman SeriE-verkoston',
      slug: 'kaakkois-suomi-sai-oman-serie-verkoston',
      lead:
        'Kaakkois-Suomen ammattilaiset ovat perustaneet verkoston, joka tekee työtä lapsiin kohdistuvien seksuaalirikosten ' +
        'ehkäisemiseksi. Ensimmäinen kokoontuminen oli huhtikuun alussa.',
      heroImage: demo.id('media:portaat'),
      body: body(demo),
      references,
      callsToAction: callsToAction(demo),
      related: demo.ids('article:mika-serie', 'article:lanzarote', 'article:laheisen-teko'),
      authors: demo.ids('person:elina-vuorelma'),
      topics: demo.ids('topic:verkostot', 'topic:ennaltaehkaisy', 'topic:hoitopolut'),
      networks: demo.ids('network:kaakkois-suomi'),
      newsletter: demo.id('newsletter:2022-04'),
      publishedAt: '2022-04-28T06:00:00.000Z',
      audiences: ['professional', 'survivor', 'closePerson', 'public'],
      contentNotes: ['childSexualAbuse', 'perpetratorPerspective'],
    },
    { sv: { ...swedish.fields, body: swedish.body(demo) }, en: { ...english.fields, body: english.body(demo) } },
  )
}
