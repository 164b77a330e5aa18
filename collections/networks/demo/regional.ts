/** The other regional networks: their names and what each says of itself. */
import { paragraph, richText } from '../../../src/content/richText/compose.ts'
import { core } from './professions.ts'

export const regional = [
  {
    key: 'network:joensuu',
    counties: ['14'],
    coordinators: ['person:sanna-metsaranta'],
    data: {
      name: 'Joensuun SeriE-verkosto',
      slug: 'joensuu',
      seat: 'Joensuu',
      summary: 'Verkosto yhdistää Pohjois-Karjalan ammattilaisia, joiden työmatkat toistensa luo ovat usein pitkiä.',
      body: richText(
        paragraph(
          'Joensuun verkoston jäsenet työskentelevät eri puolilla Pohjois-Karjalaa. Osa tapaamisista pidetään etäyhteyksin, jotta ' +
            'mukaan pääsee myös kaukaa.',
        ),
      ),
      goals: [{ text: 'Turvata neuvonta ja tuki myös siellä, missä lähin palvelu on kaukana.' }],
      professions: core,
    },
    sv: {
      name: 'SeriE-nätverket i Joensuu',
      slug: 'joensuu',
      summary: 'Nätverket förenar yrkespersoner i Norra Karelen, där avstånden ofta är långa.',
      goals: [{ text: 'Trygga råd och stöd också där det är långt till närmaste tjänst.' }],
    },
  },
  {
    key: 'network:kajaani',
    counties: ['20'],
    coordinators: [],
    data: {
      name: 'Kajaanin SeriE-verkosto',
      slug: 'kajaani',
      seat: 'Kajaani',
      summary: 'Kainuun ammattilaisten verkosto, jossa kokoontumiset ovat pieniä ja keskustelu avointa.',
      body: richText(
        paragraph(
          'Kajaanin verkostossa samat ihmiset kohtaavat usein monessa asiassa. Verkosto antaa yhteiselle työlle paikan ja ajan, ja sen ' +
            'kautta tavoittaa tarvittaessa myös muiden alueiden asiantuntijat.',
        ),
      ),
      professions: [...core, 'prisonInstructor'],
    },
    sv: {
      name: 'SeriE-nätverket i Kajana',
      slug: 'kajana',
      summary: 'Ett nätverk för yrkespersoner i Kajanaland med små träffar och öppna samtal.',
    },
  },
  {
    key: 'network:oulu',
    counties: ['19'],
    coordinators: ['person:veikko-ylikorpi'],
    data: {
      name: 'Oulun SeriE-verkosto',
      slug: 'oulu',
      seat: 'Oulu',
      summary: 'Pohjois-Pohjanmaan verkosto tuo yhteen terveydenhuollon, sosiaalihuollon ja rikosseuraamusalan ammattilaisia.',
      body: richText(
        paragraph(
          'Oulun verkosto kokoontuu lukukausittain ja järjestää jäsenilleen koulutusta. Tapaamisten välillä jäsenet konsultoivat ' +
            'toisiaan suoraan.',
        ),
      ),
      professions: [...core, 'physician', 'prisonPsychologist', 'researcher'],
    },
    sv: {
      name: 'SeriE-nätverket i Uleåborg',
      slug: 'uleaborg',
      summary: 'Nätverket i Norra Österbotten samlar yrkespersoner från hälsovården, socialvården och brottspåföljdsområdet.',
    },
  },
  {
    key: 'network:pirkanmaa',
    counties: ['08'],
    coordinators: ['person:tiina-koivuharju'],
    data: {
      name: 'Pirkanmaan SeriE-verkosto',
      slug: 'pirkanmaa',
      seat: 'Tampere',
      summary: 'Pirkanmaan ammattilaisten verkosto, jossa painottuvat koulutus ja yhteiset hoitopolut.',
      body: richText(
        paragraph(
          'Pirkanmaan verkosto järjestää jäsenilleen ja muille alueen ammattilaisille koulutusta siitä, miten vaikea asia otetaan ' +
            'puheeksi ja miten asiakas ohjataan eteenpäin.',
        ),
      ),
      goals: [{ text: 'Järjestää ammattilaisille vuosittain koulutusta puheeksi ottamisesta.' }],
      professions: [...core, 'physician', 'police', 'prosecutor'],
    },
    sv: {
      name: 'SeriE-nätverket i Birkaland',
      slug: 'birkaland',
      summary: 'Ett nätverk för yrkespersoner i Birkaland som satsar på utbildning och gemensamma vårdkedjor.',
      goals: [{ text: 'Årligen utbilda yrkespersoner i hur man tar ett svårt ämne till tals.' }],
    },
  },
  {
    key: 'network:turku',
    counties: ['05'],
    coordinators: ['person:petra-sjolund'],
    data: {
      name: 'Turun SeriE-verkosto',
      slug: 'turku',
      seat: 'Turku',
      summary: 'Varsinais-Suomen verkosto toimii suomeksi ja ruotsiksi.',
      body: richText(
        paragraph(
          'Turun verkosto kokoaa Varsinais-Suomen ammattilaisia. Tapaamisissa puhutaan suomea ja ruotsia, ja asiakas ohjataan ' +
            'palveluun, jossa hän voi puhua omaa kieltään.',
        ),
      ),
      goals: [{ text: 'Huolehtia siitä, että apua löytyy alueella sekä suomeksi että ruotsiksi.' }],
      professions: [...core, 'physician', 'police', 'researcher'],
    },
    sv: {
      name: 'SeriE-nätverket i Åbo',
      slug: 'abo',
      summary: 'Nätverket i Egentliga Finland arbetar på finska och svenska.',
      body: richText(
        paragraph(
          'Nätverket i Åbo samlar yrkespersoner i Egentliga Finland. På träffarna talas finska och svenska, och klienten hänvisas till ' +
            'en tjänst där hen kan tala sitt eget språk.',
        ),
      ),
      goals: [{ text: 'Se till att det finns hjälp i regionen på både finska och svenska.' }],
    },
    en: { name: 'SeriE network of Turku', slug: 'turku', summary: 'The network of Southwest Finland works in Finnish and Swedish.' },
  },
  {
    key: 'network:lahti-paijat-hame',
    counties: ['09'],
    coordinators: [],
    data: {
      name: 'Lahden ja Päijät-Hämeen SeriE-verkosto',
      slug: 'lahti-paijat-hame',
      seat: 'Lahti',
      summary: 'Lahden seudun ja muun Päijät-Hämeen ammattilaisten yhteinen verkosto.',
      body: richText(
        paragraph(
          'Verkosto on avoin Päijät-Hämeessä työskenteleville ammattilaisille. Se selkeyttää alueen hoitopolkuja ja auttaa löytämään ' +
            'oikean palvelun silloin, kun asiakas on jo rohkaistunut pyytämään apua.',
        ),
      ),
      professions: core,
    },
    sv: {
      name: 'SeriE-nätverket i Lahtis och Päijänne-Tavastland',
      slug: 'lahtis-paijanne-tavastland',
      summary: 'Ett gemensamt nätverk för yrkespersoner i Lahtisnejden och övriga Päijänne-Tavastland.',
    },
  },
] as const
