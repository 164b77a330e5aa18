/** Menus: documents where there is one, and the site's own lists by their path. */
import type { DemoContent, DemoWriter } from '../../src/content/model/contentPlugin.ts'

interface Entry {
  text: { fi: string; sv: string; en: string }
  /** Collection and key of a document. */
  document?: { relationTo: string; key: string }
  url?: { fi: string; sv: string; en: string }
  children?: readonly Entry[]
}

const page = (key: string) => ({ relationTo: 'pages', key: `page:${key}` })
const service = (key: string) => ({ relationTo: 'services', key: `service:${key}` })

const main: readonly Entry[] = [
  {
    text: { fi: 'Apua ja tukea', sv: 'Hjälp och stöd', en: 'Help and support' },
    url: { fi: '/palvelut', sv: '/tjanster', en: '/services' },
    children: [
      { text: { fi: 'Neuvontapuhelin', sv: 'Rådgivningstelefon', en: 'Advice phone' }, document: service('neuvontapuhelin') },
      { text: { fi: 'Chat', sv: 'Chatt', en: 'Chat' }, document: service('chat') },
      { text: { fi: 'Ajanvaraus', sv: 'Tidsbokning', en: 'Appointments' }, document: service('ajanvaraus') },
      { text: { fi: 'Vertaistuki', sv: 'Kamratstöd', en: 'Peer support' }, document: service('vertaisryhmat') },
      { text: { fi: 'Tukihenkilö', sv: 'Stödperson', en: 'Support person' }, document: service('tukihenkilo') },
    ],
  },
  { text: { fi: 'Verkostot', sv: 'Nätverken', en: 'Networks' }, url: { fi: '/verkostot', sv: '/natverk', en: '/networks' } },
  { text: { fi: 'Tapahtumat', sv: 'Evenemang', en: 'Events' }, url: { fi: '/tapahtumat', sv: '/evenemang', en: '/events' } },
  { text: { fi: 'Ajankohtaista', sv: 'Aktuellt', en: 'News' }, url: { fi: '/artikkelit', sv: '/artiklar', en: '/articles' } },
  { text: { fi: 'Tietoa meistä', sv: 'Om oss', en: 'About us' }, document: page('verkostoista') },
]

const footer: readonly Entry[] = [
  { text: { fi: 'Liity jäseneksi', sv: 'Bli medlem', en: 'Become a member' }, document: page('jaseneksi') },
  {
    text: { fi: 'Uutiskirjeet', sv: 'Nyhetsbrev', en: 'Newsletters' },
    url: { fi: '/uutiskirjeet', sv: '/nyhetsbrev', en: '/newsletters' },
  },
  { text: { fi: 'Medialle', sv: 'För medier', en: 'For the media' }, document: page('medialle') },
  { text: { fi: 'Tietosuoja', sv: 'Dataskydd', en: 'Data protection' }, document: page('tietosuoja') },
  {
    text: { fi: 'Saavutettavuusseloste', sv: 'Tillgänglighetsutlåtande', en: 'Accessibility statement' },
    document: page('saavutettavuus'),
  },
]

/** Entries that lead somewhere: a document whose plugin is not installed leaves none. */
function written(entries: readonly Entry[], { id }: Pick<DemoWriter, 'id'>): Entry[] {
  return entries.flatMap(({ children = [], ...entry }) => {
    const leads = entry.url !== undefined || (entry.document !== undefined && id(entry.document.key) !== undefined)
    return leads ? [{ ...entry, children: written(children, { id }) }] : []
  })
}

function rows(entries: readonly Entry[], demo: Pick<DemoWriter, 'id'>): Record<string, unknown>[] {
  return entries.map(({ children = [], document, text, url }) => ({
    text: text.fi,
    url: url?.fi,
    ...(document ? { document: { relationTo: document.relationTo, value: demo.id(document.key) } } : {}),
    children: rows(children, demo),
  }))
}

function translatedRows(entries: readonly Entry[], locale: 'sv' | 'en'): Record<string, unknown>[] {
  return entries.map(({ children = [], text, url }) => ({
    text: text[locale],
    url: url?.[locale],
    children: translatedRows(children, locale),
  }))
}

export const demo: DemoContent = async (demo) => {
  const menus = { main: written(main, demo), footer: written(footer, demo) }
  const translated = (locale: 'sv' | 'en') => ({
    main: translatedRows(menus.main, locale),
    footer: translatedRows(menus.footer, locale),
  })
  await demo.global(
    'navigation',
    { main: rows(menus.main, demo), footer: rows(menus.footer, demo) },
    { sv: translated('sv'), en: translated('en') },
  )
}
