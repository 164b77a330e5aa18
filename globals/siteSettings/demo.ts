/** The federation as a whole: its national goals, retold from the page that the demo federation holds, and its invitations. */
import type { DemoContent } from '../../src/content/model/contentPlugin.ts'

const goals = {
  fi: [
    'Henkilö, jota huolettavat omat lapsiin kohdistuvat seksuaaliset mieltymykset tai jota epäillään lapseen kohdistuneesta seksuaalirikoksesta, pääsee helpommin asianmukaiseen ennaltaehkäisevään tukeen. Tuomittujen jatkokuntoutus vahvistuu.',
    'Verkostot ovat mukana julkisessa keskustelussa ja puuttuvat epäkohtiin asiakkaiden tuessa ja hoidossa.',
    'Asiakasryhmä ja sen tarvitsema tuki tulevat näkyviksi valtakunnallisen vaikuttamistyön avulla.',
    'Ammattilaiset, joiden asiakkaat ovat tavallista suuremmassa vaarassa tehdä lapseen kohdistuvan seksuaalirikoksen, löytävät toisensa ja tekevät yhteistyötä.',
    'Lapsikohteiseen seksuaalisuuteen liittyvä stigma vähenee, jolloin avun hakeminen on helpompaa ja rikosten riski pienempi.',
    'Lapsikohteisesta seksuaalisuudesta ja sitä koskevasta ehkäisevästä työstä on saatavilla asiallista ja ajantasaista tietoa.',
  ],
  sv: [
    'Den som är orolig över sin sexuella dragning till barn eller misstänks för ett sexualbrott mot barn får lättare ändamålsenligt förebyggande stöd. Den fortsatta rehabiliteringen för dömda stärks.',
    'Nätverken deltar i den offentliga debatten och tar upp missförhållanden i klienternas stöd och vård.',
    'Klientgruppen och det stöd den behöver blir synliga genom påverkansarbete i hela landet.',
    'Yrkespersoner vars klienter har en förhöjd risk att begå sexualbrott mot barn hittar varandra och samarbetar.',
    'Stigmat kring sexuell dragning till barn minskar, så att det blir lättare att söka hjälp och risken för brott blir mindre.',
    'Det finns saklig och aktuell information om sexuell dragning till barn och om det förebyggande arbetet kring den.',
  ],
  en: [
    'People who are worried about their sexual attraction to children, or suspected of a sexual offence against a child, get appropriate preventive support more easily. Continued rehabilitation of those convicted grows stronger.',
    'The networks take part in public debate and speak up about shortcomings in the support and treatment of clients.',
    'The client group and the support that it needs become visible through nationwide advocacy.',
    'Professionals whose clients are at a heightened risk of committing sexual offences against children find each other and work together.',
    'The stigma of sexual attraction to children lessens, so that seeking help is easier and the risk of offending is smaller.',
    'Factual and current information is available on sexual attraction to children and on the preventive work around it.',
  ],
}

const texts = (list: readonly string[]) => list.map((text) => ({ text }))
const newsletter = 'https://uutiskirje.verkosto.example'
const membership = 'https://www.verkosto.example'

export const demo: DemoContent = async ({ global, id }) => {
  await global(
    'site-settings',
    {
      name: 'SeriE-verkostot',
      description: 'Ammattilaisten verkostot, jotka ehkäisevät lapsiin kohdistuvia seksuaalirikoksia eri puolilla Suomea.',
      organization: id('organization:sexpo'),
      goals: texts(goals.fi),
      membership: {
        text: 'Tue työtämme liittymällä Suomen Delfins ry:n jäseneksi.',
        url: `${membership}/sivut/liity-jaseneksi`,
      },
      newsletter: {
        text: 'Tilaa maksuton uutiskirje. Lähettäjän nimestä ei näy, mistä kirje kertoo, ja tilauksen voi perua joka kirjeessä.',
        url: `${newsletter}/tilaa`,
      },
      quickExit: {
        button: 'Poistu sivulta nopeasti',
        explanation:
          'Painike avaa säätiedotuksen tämän sivun tilalle. Saman voi tehdä painamalla vaihtonäppäintä (Shift) kolme kertaa. ' +
          'Sivu voi silti näkyä selaimesi historiassa.',
        target: 'https://www.ilmatieteenlaitos.fi',
      },
      accessibility: {
        statement: id('page:saavutettavuus'),
        contactEmail: 'saavutettavuus@verkosto.example',
        assessedAt: '2026-11-02',
      },
    },
    {
      sv: {
        name: 'SeriE-nätverken',
        description: 'Nätverk av yrkespersoner som förebygger sexualbrott mot barn i olika delar av Finland.',
        goals: texts(goals.sv),
        membership: { text: 'Stöd vårt arbete genom att bli medlem i Suomen Delfins ry.', url: `${membership}/sv/sidor/bli-medlem` },
        newsletter: {
          text: 'Prenumerera på det kostnadsfria nyhetsbrevet. Avsändarens namn avslöjar inte vad brevet handlar om, och du kan säga upp prenumerationen i varje brev.',
          url: `${newsletter}/sv/prenumerera`,
        },
        quickExit: {
          button: 'Lämna sidan snabbt',
          explanation:
            'Knappen öppnar en väderprognos i stället för den här sidan. Du kan också trycka tre gånger på skifttangenten (Shift). ' +
            'Sidan kan ändå synas i webbläsarens historik.',
        },
      },
      en: {
        name: 'SeriE networks',
        description: 'Networks of professionals who prevent sexual offences against children across Finland.',
        goals: texts(goals.en),
        membership: { text: 'Support our work by becoming a member of Suomen Delfins ry.' },
        newsletter: {
          text: 'Subscribe to the free newsletter (in Finnish). The sender’s name does not tell what it is about, and every issue lets you unsubscribe.',
        },
        quickExit: {
          button: 'Leave this page quickly',
          explanation:
            'The button opens a weather forecast in place of this page. Pressing the Shift key three times does the same. The page may ' +
            'still show in your browser’s history.',
        },
      },
    },
  )
}
