/** What the federation is, how to join, and whom the media may ask. */
import type { DemoWriter } from '../../../src/content/model/contentPlugin.ts'
import { bulletList, heading, paragraph, richText, webLink } from '../../../src/content/richText/compose.ts'

export async function createAbout({ create }: DemoWriter): Promise<void> {
  await create(
    'pages',
    'page:verkostoista',
    {
      title: 'Tietoa SeriE-verkostoista',
      summary: 'Kahdeksan alueellista verkostoa ehkäisee lapsiin kohdistuvia seksuaalirikoksia. Niitä koordinoi Sexpo-säätiö.',
      body: richText(
        paragraph(
          'SeriE-verkostot kokoavat yhteen ammattilaisia, jotka työssään ehkäisevät lapsiin kohdistuvia seksuaalirikoksia tai kuntouttavat ' +
            'niihin syyllistyneitä. Verkosto ei ole hoitopaikka, mutta sen jäsenet osaavat ohjata avun piiriin.',
        ),
        heading(2, 'Verkostot eri puolilla Suomea'),
        bulletList(
          'Helsinki (koko pääkaupunkiseutu)',
          'Joensuu',
          'Kaakkois-Suomi',
          'Kajaani',
          'Lahti ja Päijät-Häme',
          'Oulu',
          'Pirkanmaa',
          'Turku',
        ),
        paragraph('Kunkin verkoston alue ja ammattiryhmät kerrotaan ', webLink('/verkostot', 'verkoston omalla sivulla'), '.'),
        heading(2, 'Miten verkostot toimivat'),
        paragraph(
          'Jäsenet tapaavat, konsultoivat toisiaan ja jakavat tietoa. Kaikilla verkostoilla on samat valtakunnalliset tavoitteet, ja moni ' +
            'on asettanut itselleen lisäksi omia. Tapaamiset ovat luottamuksellisia.',
        ),
      ),
      reviewBy: '2027-05-31T12:00:00.000Z',
      audiences: ['public', 'professional'],
      contentNotes: ['childSexualAbuse'],
    },
    {
      sv: {
        title: 'Om SeriE-nätverken',
        summary: 'Åtta regionala nätverk förebygger sexualbrott mot barn. De samordnas av Sexpo-stiftelsen.',
        body: richText(
          paragraph(
            'SeriE-nätverken samlar yrkespersoner som i sitt arbete förebygger sexualbrott mot barn eller rehabiliterar dem som har begått ' +
              'sådana brott. Ett nätverk är ingen vårdplats, men medlemmarna kan hänvisa till hjälp.',
          ),
          heading(2, 'Nätverk i olika delar av Finland'),
          bulletList(
            'Birkaland',
            'Helsingfors (hela huvudstadsregionen)',
            'Joensuu',
            'Kajana',
            'Lahtis och Päijänne-Tavastland',
            'Sydöstra Finland',
            'Uleåborg',
            'Åbo',
          ),
          paragraph(
            'Medlemmarna träffas, frågar varandra om råd och delar kunskap. Alla nätverk har samma nationella mål, och träffarna är konfidentiella.',
          ),
        ),
      },
      en: {
        title: 'About the SeriE networks',
        summary: 'Eight regional networks prevent sexual offences against children. The Sexpo Foundation coordinates them.',
        body: richText(
          paragraph(
            'The SeriE networks bring together professionals whose work is to prevent sexual offences against children or to rehabilitate ' +
              'people who have committed them. A network is not a place of treatment, but its members can point the way to help.',
          ),
          heading(2, 'Networks across Finland'),
          bulletList(
            'Helsinki (the whole capital region)',
            'Joensuu',
            'Kajaani',
            'Lahti and Päijät-Häme',
            'Oulu',
            'Pirkanmaa',
            'South-East Finland',
            'Turku',
          ),
          paragraph(
            'Members meet, consult each other and share knowledge. All networks have the same national goals, and meetings are confidential.',
          ),
        ),
      },
    },
  )
}

export async function createMembership({ create }: DemoWriter): Promise<void> {
  await create(
    'pages',
    'page:jaseneksi',
    {
      title: 'Liity jäseneksi',
      summary: 'Jäsenenä tuet työtä, jota Suomen Delfins ry tekee väkivaltaa kokeneiden hyväksi.',
      body: richText(
        paragraph(
          'Jäseneksi voi liittyä jokainen, joka haluaa tukea yhdistyksen työtä. Jäsenyys ei edellytä omaa kokemusta, eikä sitä kysytä. ' +
            'Jäsenluetteloa ei julkaista.',
        ),
        heading(2, 'Näin liityt'),
        paragraph(
          'Lähetä nimesi ja sähköpostiosoitteesi osoitteeseen ',
          webLink('mailto:jasenyys@verkosto.example', 'jasenyys@verkosto.example'),
          '. Vastaamme viikon kuluessa. Jäsenyyden voi päättää milloin tahansa.',
        ),
        heading(2, 'Voit tukea muutenkin'),
        paragraph(
          'Tilaa maksuton uutiskirje ja kerro siitä muille. Myös verkostoissa työskentelevät ammattilaiset ovat tervetulleita lukijoiksi.',
        ),
      ),
      reviewBy: '2027-01-31T12:00:00.000Z',
      audiences: ['public'],
    },
    {
      sv: {
        title: 'Bli medlem',
        slug: 'bli-medlem',
        summary: 'Som medlem stöder du det arbete som Suomen Delfins ry gör för dem som har utsatts för våld.',
        body: richText(
          paragraph(
            'Alla som vill stödja föreningens arbete kan bli medlemmar. Medlemskapet förutsätter ingen egen erfarenhet, och vi frågar inte ' +
              'om det. Medlemsförteckningen publiceras inte.',
          ),
          paragraph(
            'Skicka ditt namn och din e-postadress till ',
            webLink('mailto:jasenyys@verkosto.example', 'jasenyys@verkosto.example'),
            '.',
          ),
        ),
      },
    },
  )
}

export async function createForMedia({ create, id }: DemoWriter): Promise<void> {
  await create('pages', 'page:medialle', {
    title: 'Medialle',
    summary: 'Miten haastateltavia pyydetään ja mitä toivomme jutuilta, jotka käsittelevät lapsiin kohdistuvaa seksuaaliväkivaltaa.',
    body: richText(
      paragraph(
        'Välitämme haastatteluja verkostojen asiantuntijoille. Lähetä pyyntösi osoitteeseen ',
        webLink('mailto:viestinta@verkosto.example', 'viestinta@verkosto.example'),
        '. Kerro, missä ja milloin juttu ilmestyy.',
      ),
      heading(2, 'Toiveemme toimituksille'),
      bulletList(
        'Käytä sanaa pedofiili harkiten: se ei tarkoita samaa kuin rikoksen tekijä.',
        'Puhu väkivallasta ja hyväksikäytöstä niiden oikeilla nimillä.',
        'Jätä pois yksityiskohdat, joista väkivaltaa kokeneen voi tunnistaa.',
        'Kerro jutun yhteydessä, mistä saa apua.',
      ),
      paragraph('Emme välitä asiakkaita haastateltaviksi.'),
    ),
    parent: id('page:verkostoista'),
    reviewBy: '2027-05-31T12:00:00.000Z',
    audiences: ['public'],
  })
}
