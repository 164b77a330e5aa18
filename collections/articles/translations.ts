import type { Localized } from '../../src/content/locales.ts'

export const labels = {
  singular: { fi: 'Artikkeli', sv: 'Artikel', en: 'Article' },
  plural: { fi: 'Artikkelit', sv: 'Artiklar', en: 'Articles' },
  description: {
    fi: 'Uutiset ja artikkelit. Kirjoittaja tallentaa luonnoksen ja lähettää sen tarkistettavaksi.',
    sv: 'Nyheter och artiklar. Skribenten sparar ett utkast och skickar det för granskning.',
    en: 'News and articles. An author saves a draft and submits it for review.',
  },
  title: { fi: 'Otsikko', sv: 'Rubrik', en: 'Title' },
  lead: { fi: 'Ingressi', sv: 'Ingress', en: 'Lead' },
  leadDescription: {
    fi: 'Yksi tai kaksi virkettä. Näkyy luetteloissa, syötteissä ja hakutuloksissa.',
    sv: 'En eller två meningar. Visas i listor, flöden och sökresultat.',
    en: 'One or two sentences. Shown in lists, feeds and search results.',
  },
  body: { fi: 'Leipäteksti', sv: 'Brödtext', en: 'Body' },
  heroImage: { fi: 'Pääkuva', sv: 'Huvudbild', en: 'Hero image' },
  authors: { fi: 'Kirjoittajat', sv: 'Skribenter', en: 'Authors' },
  topics: { fi: 'Aiheet', sv: 'Ämnen', en: 'Topics' },
  networks: { fi: 'Verkostot, joita artikkeli koskee', sv: 'Nätverk som artikeln gäller', en: 'Networks concerned' },
  related: { fi: 'Lisää aiheesta', sv: 'Mer om ämnet', en: 'More on this' },
  newsletter: { fi: 'Ilmestynyt uutiskirjeessä', sv: 'Publicerad i nyhetsbrevet', en: 'First appeared in newsletter' },
  publishedAt: { fi: 'Julkaisuaika', sv: 'Publiceringstid', en: 'Publication time' },
  publishedAtDescription: {
    fi: 'Täytetään julkaistaessa, jos kenttä on tyhjä. Tuleva aika pitää artikkelin piilossa siihen asti.',
    sv: 'Fylls i vid publicering om fältet är tomt. En kommande tid håller artikeln dold till dess.',
    en: 'Filled in at publication while empty. A time in the future keeps the article hidden until then.',
  },
} as const satisfies Record<string, Localized>

export const reviewLabels = {
  field: { fi: 'Tarkistuksen tila', sv: 'Granskningsläge', en: 'Review state' },
  description: {
    fi: 'Valitse ”Lähetetty tarkistettavaksi”, kun teksti on valmis toimituksen luettavaksi.',
    sv: 'Välj ”Skickad för granskning” när texten är klar för redaktionen att läsa.',
    en: 'Choose “Submitted for review” when the text is ready for the editors to read.',
  },
} as const satisfies Record<string, Localized>

export const reviewStates = {
  working: { fi: 'Työn alla', sv: 'Under arbete', en: 'Being written' },
  submitted: { fi: 'Lähetetty tarkistettavaksi', sv: 'Skickad för granskning', en: 'Submitted for review' },
  returned: { fi: 'Palautettu korjattavaksi', sv: 'Återsänd för ändringar', en: 'Returned for changes' },
} as const satisfies Record<string, Localized>

export const referenceLabels = {
  singular: { fi: 'Lähde', sv: 'Källa', en: 'Reference' },
  plural: { fi: 'Lähteet ja lisälukemista', sv: 'Källor och vidare läsning', en: 'References and further reading' },
  kind: { fi: 'Laji', sv: 'Typ', en: 'Kind' },
  authors: { fi: 'Tekijät', sv: 'Upphov', en: 'Authors' },
  authorsDescription: {
    fi: 'Niin kuin lähteessä: ”Sukunimi, Etunimi; Sukunimi, Etunimi”.',
    sv: 'Som i källan: ”Efternamn, Förnamn; Efternamn, Förnamn”.',
    en: 'As in the source: “Surname, First name; Surname, First name”.',
  },
  year: { fi: 'Vuosi', sv: 'År', en: 'Year' },
  title: { fi: 'Nimi', sv: 'Titel', en: 'Title' },
  publisher: { fi: 'Julkaisija', sv: 'Utgivare', en: 'Publisher' },
  url: { fi: 'Verkko-osoite', sv: 'Webbadress', en: 'Web address' },
} as const satisfies Record<string, Localized>

export const referenceKinds = {
  publication: { fi: 'Julkaisu', sv: 'Publikation', en: 'Publication' },
  video: { fi: 'Video', sv: 'Video', en: 'Video' },
  guide: { fi: 'Opas', sv: 'Guide', en: 'Guide' },
  legislation: { fi: 'Laki tai sopimus', sv: 'Lag eller avtal', en: 'Legislation or treaty' },
  website: { fi: 'Verkkosivu', sv: 'Webbsida', en: 'Website' },
  other: { fi: 'Muu', sv: 'Annat', en: 'Other' },
} as const satisfies Record<string, Localized>

export const callToActionLabels = {
  singular: { fi: 'Toimintakehote', sv: 'Uppmaning', en: 'Call to action' },
  plural: { fi: 'Toimintakehotteet', sv: 'Uppmaningar', en: 'Calls to action' },
  kind: { fi: 'Mihin kutsutaan', sv: 'Vad läsaren uppmanas till', en: 'Kind' },
  label: { fi: 'Linkin teksti', sv: 'Länktext', en: 'Link text' },
} as const satisfies Record<string, Localized>

export const callToActionKinds = {
  subscribe: { fi: 'Tilaa uutiskirje', sv: 'Prenumerera på nyhetsbrevet', en: 'Subscribe to the newsletter' },
  readNewsletter: { fi: 'Lue koko uutiskirje', sv: 'Läs hela nyhetsbrevet', en: 'Read the whole newsletter' },
  join: { fi: 'Liity jäseneksi', sv: 'Bli medlem', en: 'Become a member' },
  support: { fi: 'Tue toimintaa', sv: 'Stöd verksamheten', en: 'Support the work' },
  readMore: { fi: 'Lue lisää', sv: 'Läs mer', en: 'Read more' },
} as const satisfies Record<string, Localized>
