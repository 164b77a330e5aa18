import type { DemoWriter } from '../../../src/content/model/contentPlugin.ts'
import { demoLink } from '../../../src/content/model/demoLink.ts'
import { bulletList, heading, image, numberedList, paragraph, richText } from '../../../src/content/richText/compose.ts'

export async function createSmallChildrenOnline({ create, id, ids }: DemoWriter): Promise<void> {
  await create('articles', 'article:lapset-verkossa', {
    title: 'Pienen lapsen turva verkossa alkaa arjesta',
    lead: 'Leikki-ikäinen ei tarvitse pelottelua vaan aikuisen, joka on kiinnostunut ja jolle voi kertoa kaikesta.',
    body: richText(
      paragraph(
        'Neljävuotias pelaa, katsoo videoita ja juttelee isovanhemmille puhelimella. Verkko on hänelle osa tavallista päivää. Siksi myös ' +
          'turvataitoja opetellaan tavallisissa hetkissä, ei yhdessä vakavassa puheessa.',
      ),
      heading(2, 'Näin pääset alkuun'),
      numberedList(
        'Pelaa ja katso yhdessä. Silloin tiedät, mitä lapsi näkee ja kenen kanssa hän juttelee.',
        'Opettele lapsen kanssa kehon osien nimet ja se, että omasta kehostaan saa määrätä itse.',
        'Sovi, ettei kuvia lähetetä kysymättä aikuiselta.',
        'Kerro, että salaisuuden, josta tulee paha olo, saa aina kertoa.',
      ),
      heading(2, 'Jos jotain on jo tapahtunut'),
      paragraph(
        'Kuuntele rauhassa ja kiitä lasta siitä, että hän kertoi. Tallenna viestit, mutta älä vastaa niihin. Ota yhteyttä poliisiin, kun ' +
          'epäilet rikosta. Kiireellisessä hädässä soita 112.',
      ),
    ),
    references: [
      {
        kind: 'guide',
        title: 'Verkkovälitteinen lapseen kohdistuva seksuaalinen riisto ja hyväksikäyttö: vinkkejä 4–7-vuotiaiden lasten suojelemiseksi',
        publisher: 'Suojellaan Lapsia – ohjeistusta vanhemmille',
      },
    ],
    authors: ids('person:joonas-hietasalo'),
    topics: ids('topic:lasten-turvallisuus'),
    newsletter: id('newsletter:2026-11'),
    publishedAt: '2026-11-19T06:00:00.000Z',
    audiences: ['parent'],
    contentNotes: ['childSexualAbuse'],
  })
}

export async function createChristmasServices(demo: DemoWriter): Promise<void> {
  const service = (key: string, text: string) => demoLink(demo, 'services', `service:${key}`, text)
  await demo.create(
    'articles',
    'article:joulu',
    {
      title: 'Apua myös joulun aikaan',
      lead: 'Palvelumme ovat joulutauolla, mutta yksin ei tarvitse jäädä. Kokosimme numerot, joista saat apua pyhinäkin.',
      body: richText(
        paragraph(
          'Joulu voi nostaa pintaan vaikeita muistoja, ja pyhien aikana moni tuttu palvelu on kiinni. Tauon tarkat päivät näet kunkin ' +
            'palvelun omalta sivulta.',
        ),
        heading(2, 'Ennen taukoa ja sen jälkeen'),
        bulletList(
          [service('neuvontapuhelin', 'Neuvontapuhelin'), ' vastaa joulua edeltävänä maanantaina tavallista pidempään.'],
          [service('chat', 'Chatin'), ' illat jatkuvat tammikuussa.'],
        ),
        heading(2, 'Tauon aikana'),
        bulletList(
          [service('nollalinja', 'Nollalinja'), ' auttaa, kun olet kokenut väkivaltaa lähisuhteessa.'],
          [service('rikosuhripaivystys', 'Rikosuhripäivystys'), ' neuvoo rikoksen uhria ja läheistä suomeksi ja ruotsiksi.'],
          ['Välittömässä vaarassa soita ', service('hatanumero', 'hätänumeroon'), '.'],
        ),
      ),
      authors: demo.ids('person:elina-vuorelma'),
      topics: demo.ids('topic:tuki', 'topic:hoitopolut'),
      newsletter: demo.id('newsletter:2026-11'),
      publishedAt: '2026-11-19T07:00:00.000Z',
      audiences: ['survivor', 'closePerson'],
    },
    {
      sv: {
        title: 'Hjälp finns också under julen',
        lead: 'Våra tjänster håller julpaus, men du behöver inte bli ensam. Här är de nummer där du får hjälp också under helgen.',
        body: richText(
          paragraph(
            'Julen kan väcka svåra minnen, och under helgen är många tjänster stängda. Pausens dagar ser du på varje tjänsts egen sida.',
          ),
          bulletList(
            [service('nollalinja', 'Nollinjen'), ' hjälper dig som har utsatts för våld i en nära relation.'],
            [service('rikosuhripaivystys', 'Brottsofferjouren'), ' ger råd till brottsoffer och närstående på finska och svenska.'],
            ['I omedelbar fara: ring ', service('hatanumero', 'nödnumret'), '.'],
          ),
        ),
      },
    },
  )
}

export async function createWebinarNews({ create, id, ids }: DemoWriter): Promise<void> {
  const lake = id('media:jarvi')
  await create('articles', 'article:webinaari', {
    title: 'Tammikuussa avoin webinaari ennaltaehkäisystä',
    lead: 'Kuka tahansa voi tulla kuulemaan, miten lapsiin kohdistuvia seksuaalirikoksia ehkäistään ja miten apua haetaan.',
    body: richText(
      paragraph(
        'Verkostojen asiantuntijat kertovat työstään avoimessa webinaarissa. Ohjelmassa on kolme lyhyttä puheenvuoroa, ja lopuksi on aikaa ' +
          'kysymyksille. Kysymyksen voi lähettää nimettömästi jo etukäteen.',
      ),
      ...(lake ? [image(lake, 'Webinaarin voi katsoa siellä, missä itse olet.')] : []),
      paragraph('Webinaari on suomenkielinen ja maksuton. Ajan ja osallistumislinkin löydät tapahtumista. Tallennetta ei tehdä.'),
    ),
    related: ids('article:mika-serie', 'article:kaakkois-suomi'),
    authors: ids('person:joonas-hietasalo'),
    topics: ids('topic:ennaltaehkaisy', 'topic:verkostot'),
    networks: ids('network:helsinki'),
    newsletter: id('newsletter:2026-11'),
    publishedAt: '2026-11-19T08:00:00.000Z',
    audiences: ['public', 'professional'],
  })
}
