/** What a site like this has to say about itself: data protection and accessibility. */
import type { DemoWriter } from '../../../src/content/model/contentPlugin.ts'
import { bulletList, heading, paragraph, richText, webLink } from '../../../src/content/richText/compose.ts'

const reviewBy = '2027-03-31T12:00:00.000Z'
const audiences = ['public']

export async function createDataProtection({ create }: DemoWriter): Promise<void> {
  await create(
    'pages',
    'page:tietosuoja',
    {
      title: 'Tietosuoja',
      summary: 'Sivustolla käynnistä ei jää kävijästä tietoa. Kerromme, mitä tietoja silti käsittelemme ja miksi.',
      body: richText(
        heading(2, 'Kun luet sivustoa'),
        paragraph(
          'Emme käytä seurantaevästeitä emmekä kävijätunnuksia. Palvelimen lokiin ei kirjata IP-osoitteita eikä hakusanoja, ' +
            'eikä sivusto lataa mitään muiden palvelimilta.',
        ),
        heading(2, 'Kun tilaat uutiskirjeen'),
        paragraph(
          'Tallennamme sähköpostiosoitteesi vasta, kun olet vahvistanut tilauksen. Jo tilaus voi kertoa jotakin sinusta, joten osoite ' +
            'säilytetään salattuna ja poistetaan, kun perut tilauksen.',
        ),
        heading(2, 'Verkostojen koordinaattorit'),
        paragraph(
          'Nimi julkaistaan vain henkilön kirjatulla suostumuksella. Suostumuksen voi perua milloin tahansa, ja silloin tiedot poistetaan ' +
            'sivustolta.',
        ),
        heading(2, 'Oikeutesi'),
        bulletList(
          'Voit pyytää nähtäväksesi sinua koskevat tiedot.',
          'Voit pyytää virheen korjaamista tai tietojesi poistamista.',
          'Voit tehdä valituksen tietosuojavaltuutetulle.',
        ),
      ),
      reviewBy,
      audiences,
    },
    {
      sv: {
        title: 'Dataskydd',
        summary:
          'Ett besök på webbplatsen lämnar inga uppgifter om besökaren. Här berättar vi vilka uppgifter vi ändå behandlar och varför.',
        body: richText(
          heading(2, 'När du läser webbplatsen'),
          paragraph(
            'Vi använder inga spårningskakor eller besökar-id. I serverns logg antecknas varken IP-adresser eller sökord, och webbplatsen ' +
              'laddar ingenting från andras servrar.',
          ),
          heading(2, 'Dina rättigheter'),
          bulletList(
            'Du kan begära att få se de uppgifter som gäller dig.',
            'Du kan begära att fel rättas eller att dina uppgifter raderas.',
            'Du kan anföra klagomål hos dataombudsmannen.',
          ),
        ),
      },
      en: {
        title: 'Data protection',
        summary:
          'A visit to this site leaves nothing about the visitor behind. This page says what data is processed all the same, and why.',
        body: richText(
          heading(2, 'When you read the site'),
          paragraph(
            'There are no tracking cookies and no visitor ids. The server’s log holds neither IP addresses nor search words, and the site ' +
              'loads nothing from servers of others.',
          ),
          heading(2, 'Your rights'),
          bulletList(
            'You can ask to see the data that concerns you.',
            'You can ask for errors to be corrected or for your data to be deleted.',
            'You can lodge a complaint with the Data Protection Ombudsman.',
          ),
        ),
      },
    },
  )
}

export async function createAccessibilityStatement({ create }: DemoWriter): Promise<void> {
  await create(
    'pages',
    'page:saavutettavuus',
    {
      title: 'Saavutettavuusseloste',
      summary: 'Miten sivusto täyttää saavutettavuusvaatimukset, mitä puutteita siinä on ja miten annat palautetta.',
      body: richText(
        paragraph('Seloste koskee tätä sivustoa. Se perustuu omaan arvioomme, ja se on päivitetty 2.11.2026.'),
        heading(2, 'Saavutettavuuden tila'),
        paragraph('Sivusto täyttää suurimman osan laissa (306/2019) tarkoitetuista vaatimuksista. Tiedossamme on yksi puute:'),
        bulletList('Kaikista sisällöistä ei ole ruotsin- tai englanninkielistä versiota. Sisällön kieliversiot kerrotaan sivulla.'),
        heading(2, 'Anna palautetta'),
        paragraph(
          'Jos huomaat puutteen, kerro siitä osoitteeseen ',
          webLink('mailto:saavutettavuus@verkosto.example', 'saavutettavuus@verkosto.example'),
          '. Vastaamme 14 päivän kuluessa.',
        ),
        heading(2, 'Valvonta'),
        paragraph(
          'Jos vastaus ei tyydytä sinua, voit kannella asiasta Liikenne- ja viestintävirasto Traficomille, joka valvoo saavutettavuutta.',
        ),
      ),
      reviewBy,
      audiences,
    },
    {
      sv: {
        title: 'Tillgänglighetsutlåtande',
        summary: 'Hur webbplatsen uppfyller kraven på tillgänglighet, vilka brister den har och hur du ger respons.',
        body: richText(
          paragraph('Utlåtandet gäller denna webbplats. Det bygger på vår egen bedömning och uppdaterades den 2 november 2026.'),
          paragraph('Webbplatsen uppfyller de flesta av kraven i lagen (306/2019). Allt innehåll finns inte på svenska eller engelska.'),
          paragraph(
            'Skicka respons till ',
            webLink('mailto:saavutettavuus@verkosto.example', 'saavutettavuus@verkosto.example'),
            '. Vi svarar inom 14 dagar. Tillgängligheten övervakas av Transport- och kommunikationsverket Traficom.',
          ),
        ),
      },
      en: {
        title: 'Accessibility statement',
        summary: 'How the site meets accessibility requirements, where it falls short, and how to give feedback.',
        body: richText(
          paragraph('This statement is about this site. It rests on our own assessment and was updated on 2 November 2026.'),
          paragraph('The site meets most of the requirements of the Act (306/2019). Not all content exists in Swedish or English.'),
          paragraph(
            'Send feedback to ',
            webLink('mailto:saavutettavuus@verkosto.example', 'saavutettavuus@verkosto.example'),
            '. We answer within 14 days. Accessibility is supervised by the Finnish Transport and Communications Agency Traficom.',
          ),
        ),
      },
    },
  )
}
