/** Articles for people who look for help, for themselves or for somebody close. */
import type { DemoWriter } from '../../../src/content/model/contentPlugin.ts'
import { demoLink } from '../../../src/content/model/demoLink.ts'
import { bulletList, callout, heading, paragraph, richText, webLink } from '../../../src/content/richText/compose.ts'
import { helpNearby } from './helpNearby.ts'

export async function createSomebodyClose(demo: DemoWriter): Promise<void> {
  await demo.create(
    'articles',
    'article:laheisen-teko',
    {
      title: 'Kun tekijä on läheinen',
      lead: 'Väkivaltaa kokenut voi toivoa apua myös sille, joka on tehnyt väärin. Toive ei vähennä kokemuksen painoa eikä tekijän vastuuta.',
      heroImage: demo.id('media:jarvi'),
      body: richText(
        paragraph(
          'Kun lapsuudessa koettu hyväksikäyttö on tapahtunut lähipiirissä, tunteet voivat vetää eri suuntiin. Samaa ihmistä voi pelätä, ' +
            'vihata ja ikävöidä. Mikään näistä tunteista ei ole väärä.',
        ),
        heading(2, 'Sinun apusi tulee ensin'),
        paragraph(
          'Sinun ei tarvitse ratkaista tekijän tilannetta, jotta voisit itse saada apua. Voit puhua kokemastasi ',
          demoLink(demo, 'services', 'service:neuvontapuhelin', 'neuvontapuhelimessa'),
          ', ',
          demoLink(demo, 'services', 'service:chat', 'chatissa'),
          ' tai ',
          demoLink(demo, 'services', 'service:vertaisryhmat', 'vertaistukiryhmässä'),
          ' silloin, kun se sinulle sopii.',
        ),
        heading(2, 'Apua on myös tekijälle'),
        paragraph(
          'Jos toivot, että tekijä hakisi apua, kerro siitä ammattilaiselle. SeriE-verkostoissa työskentelee ihmisiä, jotka osaavat ohjata ' +
            'tekijän hänelle tarkoitettuun hoitoon. Yhteydenotto ei velvoita sinua tapaamaan häntä.',
        ),
        callout('warning', 'Jos lapsi on nyt vaarassa, soita hätänumeroon 112.'),
        ...helpNearby(demo, 'fi'),
      ),
      authors: demo.ids('person:elina-vuorelma'),
      topics: demo.ids('topic:tuki', 'topic:hoitopolut'),
      publishedAt: '2026-10-14T07:00:00.000Z',
      audiences: ['survivor', 'closePerson'],
      contentNotes: ['childSexualAbuse', 'perpetratorPerspective'],
    },
    {
      sv: {
        title: 'När förövaren är en närstående',
        lead: 'Den som har utsatts för våld kan önska hjälp också till den som har gjort fel. Önskan gör inte erfarenheten lättare och minskar inte förövarens ansvar.',
        body: richText(
          paragraph(
            'När övergrepp i barndomen har skett i den närmaste kretsen kan känslorna dra åt olika håll. Man kan vara rädd för samma ' +
              'människa, hata och sakna. Ingen av känslorna är fel.',
          ),
          heading(2, 'Din hjälp kommer först'),
          paragraph(
            'Du behöver inte lösa förövarens situation för att själv få hjälp. Du får tala om det du har varit med om när det passar dig.',
          ),
          heading(2, 'Det finns hjälp också för förövaren'),
          paragraph(
            'Om du önskar att förövaren söker hjälp kan du berätta det för en yrkesperson. I SeriE-nätverken arbetar människor som kan ' +
              'hänvisa till rätt vård. Att du tar kontakt betyder inte att du måste träffa förövaren.',
          ),
          callout('warning', 'Ring nödnumret 112 om ett barn är i fara just nu.'),
          ...helpNearby(demo, 'sv'),
        ),
      },
    },
  )
}

export async function createWorriedAboutSelf(demo: DemoWriter): Promise<void> {
  await demo.create(
    'articles',
    'article:oma-huoli',
    {
      title: 'Mistä apua, kun omat ajatukset huolestuttavat?',
      lead: 'Lapsiin kohdistuvista seksuaalisista ajatuksista voi puhua ammattilaiselle. Avun hakeminen on vastuullinen teko.',
      body: richText(
        paragraph(
          'Seksuaalisista ajatuksista, joita lapset herättävät, on vaikea puhua. Häpeä ja pelko saavat monen vaikenemaan vuosiksi. Ajatus ' +
            'ei kuitenkaan ole teko, ja apua voi saada ennen kuin mitään on tapahtunut.',
        ),
        heading(2, 'Mitä voit tehdä nyt'),
        bulletList(
          'Kerro jollekulle, johon luotat, tai ammattilaiselle. Voit aloittaa sanomalla, että asiasta on vaikea puhua.',
          'Vältä tilanteita, joissa olet epävarma itsestäsi.',
          'Kysy terveydenhuollosta seksuaali- tai psykoterapeuttia, joka tuntee aiheen.',
        ),
        heading(2, 'Mitä avun hakemisesta seuraa'),
        paragraph(
          'Ammattilainen kuuntelee ja arvioi kanssasi, millaisesta tuesta olisi hyötyä. Terveydenhuollossa keskustelut ovat luottamuksellisia. ' +
            'Kysy heti aluksi, mitä luottamuksellisuus tarkoittaa ja missä sen rajat kulkevat.',
        ),
        paragraph(
          'Verkostot tekevät työtä, jotta hoitoon pääsisi eri puolilla maata. Oman alueesi verkoston löydät ',
          webLink('/verkostot', 'verkostojen luettelosta'),
          '.',
        ),
      ),
      authors: demo.ids('person:joonas-hietasalo'),
      topics: demo.ids('topic:lapsikohteisuus', 'topic:hoitopolut'),
      publishedAt: '2026-10-28T07:00:00.000Z',
      audiences: ['worriedAboutSelf'],
      contentNotes: ['perpetratorPerspective', 'childSexualAbuse'],
    },
    {
      sv: {
        title: 'Var finns hjälp när du är orolig över dina egna tankar?',
        lead: 'Du kan tala med en yrkesperson om sexuella tankar som gäller barn. Att söka hjälp är att ta ansvar.',
        body: richText(
          paragraph(
            'Det är svårt att tala om sexuella tankar som gäller barn. Skam och rädsla får många att tiga i åratal. Men en tanke är ingen ' +
              'handling, och det går att få hjälp innan något har hänt.',
          ),
          heading(2, 'Vad du kan göra nu'),
          bulletList(
            'Berätta för någon du litar på eller för en yrkesperson. Du kan börja med att säga att det är svårt att tala om saken.',
            'Undvik situationer där du känner dig osäker på dig själv.',
            'Fråga inom hälsovården efter en sexual- eller psykoterapeut som känner till ämnet.',
          ),
        ),
      },
      en: {
        title: 'Where to find help when your own thoughts worry you',
        lead: 'You can talk with a professional about sexual thoughts concerning children. Seeking help is a responsible act.',
        body: richText(
          paragraph(
            'Sexual thoughts concerning children are hard to talk about. Shame and fear keep many people silent for years. Yet a thought ' +
              'is not an act, and help can be had before anything has happened.',
          ),
          heading(2, 'What you can do now'),
          bulletList(
            'Tell somebody you trust, or a professional. You can begin by saying that it is hard to talk about.',
            'Stay away from situations in which you are unsure of yourself.',
            'Ask your health services for a sexual therapist or psychotherapist who knows the subject.',
          ),
        ),
      },
    },
  )
}
