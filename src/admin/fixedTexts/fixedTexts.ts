/**
 * Texts that Payload's panel and the packages in it have in English alone, written into their code: for the languages of the panel.
 * `$1` and so on stand for what the pattern catches.
 */
import { isLocale, type Locale } from '../../content/locales.ts'

type Translation = Readonly<Record<Exclude<Locale, 'en'>, string>>

interface FixedText {
  pattern: RegExp | string
  translation: Translation
  /** Where the text stands as an element's own; without it, only in attributes that describe an element. */
  within?: string
}

const toolbar = '.toolbar-popup__dropdown-items, .slash-menu-popup'
const tableMenu = '.table-action-menu-dropdown'
const dates = '.react-datepicker'
const toasts = '[data-sonner-toast]'
/** For screen readers, of what can be dragged. */
const spoken = '[style*="display: none"], [aria-live="assertive"]'

const handles: Readonly<Record<string, Translation>> = {
  'north west': { fi: 'vasen yläkulma', sv: 'övre vänstra hörnet' },
  north: { fi: 'yläreuna', sv: 'övre kanten' },
  'north east': { fi: 'oikea yläkulma', sv: 'övre högra hörnet' },
  east: { fi: 'oikea reuna', sv: 'högra kanten' },
  'south east': { fi: 'oikea alakulma', sv: 'nedre högra hörnet' },
  south: { fi: 'alareuna', sv: 'nedre kanten' },
  'south west': { fi: 'vasen alakulma', sv: 'nedre vänstra hörnet' },
  west: { fi: 'vasen reuna', sv: 'vänstra kanten' },
}

const exact = (text: string, fi: string, sv: string, within?: string): FixedText => ({
  pattern: text,
  translation: { fi, sv },
  ...(within ? { within } : {}),
})

const fixedTexts: readonly FixedText[] = [
  exact('Add block', 'Lisää lohko', 'Lägg till block'),
  exact('Drag to move', 'Siirrä vetämällä', 'Dra för att flytta'),
  exact('Insert Paragraph', 'Lisää kappale', 'Infoga stycke'),
  exact('Edit link', 'Muokkaa linkkiä', 'Redigera länk'),
  exact('Remove link', 'Poista linkki', 'Ta bort länk'),
  exact('Slash menu', 'Lisättävät osat', 'Delar att infoga'),
  exact('Table', 'Taulukko', 'Tabell', toolbar),
  exact('add dropdown', 'Lisää osa', 'Lägg till del'),
  exact('align dropdown', 'Tasaus', 'Justering'),
  exact('blocks dropdown', 'Lohkot', 'Block'),
  exact('text dropdown', 'Kappaleen tyyli', 'Styckeformat'),
  exact('Add Row', 'Lisää rivi', 'Lägg till rad'),
  exact('Add Column', 'Lisää sarake', 'Lägg till kolumn'),
  exact('Merge cells', 'Yhdistä solut', 'Slå ihop celler', tableMenu),
  exact('Unmerge cells', 'Erota solut', 'Dela celler', tableMenu),
  exact('Toggle Row Striping', 'Joka toinen rivi raidallinen', 'Varannan rad färgad', tableMenu),
  exact('Toggle First Column Freeze', 'Kiinnitä ensimmäinen sarake', 'Lås första kolumnen', tableMenu),
  exact('Insert row above', 'Lisää rivi yläpuolelle', 'Infoga rad ovanför', tableMenu),
  exact('Insert row below', 'Lisää rivi alapuolelle', 'Infoga rad nedanför', tableMenu),
  exact('Insert column left', 'Lisää sarake vasemmalle', 'Infoga kolumn till vänster', tableMenu),
  exact('Insert column right', 'Lisää sarake oikealle', 'Infoga kolumn till höger', tableMenu),
  {
    pattern: /^Insert (\d+) rows above$/,
    translation: { fi: 'Lisää $1 riviä yläpuolelle', sv: 'Infoga $1 rader ovanför' },
    within: tableMenu,
  },
  {
    pattern: /^Insert (\d+) rows below$/,
    translation: { fi: 'Lisää $1 riviä alapuolelle', sv: 'Infoga $1 rader nedanför' },
    within: tableMenu,
  },
  {
    pattern: /^Insert (\d+) columns left$/,
    translation: { fi: 'Lisää $1 saraketta vasemmalle', sv: 'Infoga $1 kolumner till vänster' },
    within: tableMenu,
  },
  {
    pattern: /^Insert (\d+) columns right$/,
    translation: { fi: 'Lisää $1 saraketta oikealle', sv: 'Infoga $1 kolumner till höger' },
    within: tableMenu,
  },
  exact('Delete row', 'Poista rivi', 'Ta bort rad', tableMenu),
  exact('Delete column', 'Poista sarake', 'Ta bort kolumn', tableMenu),
  exact('Delete table', 'Poista taulukko', 'Ta bort tabell', tableMenu),
  exact('Add row header', 'Rivi on otsikkorivi', 'Gör till rubrikrad', tableMenu),
  exact('Remove row header', 'Rivi ei ole otsikkorivi', 'Inte rubrikrad', tableMenu),
  exact('Add column header', 'Sarake on otsikkosarake', 'Gör till rubrikkolumn', tableMenu),
  exact('Remove column header', 'Sarake ei ole otsikkosarake', 'Inte rubrikkolumn', tableMenu),
  exact('Choose Date and Time', 'Valitse päivä ja kellonaika', 'Välj datum och tid'),
  exact('Choose Date', 'Valitse päivä', 'Välj datum'),
  exact('Next Month', 'Seuraava kuukausi', 'Nästa månad', dates),
  exact('Previous Month', 'Edellinen kuukausi', 'Föregående månad', dates),
  exact('Next Year', 'Seuraava vuosi', 'Nästa år', dates),
  exact('Previous Year', 'Edellinen vuosi', 'Föregående år', dates),
  { pattern: /^Choose (.+ \d{4})$/, translation: { fi: 'Valitse $1', sv: 'Välj $1' } },
  { pattern: /^Not available (.+ \d{4})$/, translation: { fi: 'Ei valittavissa: $1', sv: 'Kan inte väljas: $1' } },
  { pattern: /^Month (.+, \d{4})$/, translation: { fi: 'Kuukausi: $1', sv: 'Månad: $1' } },
  exact('select-all', 'Valitse kaikki', 'Välj alla'),
  { pattern: /^edit-[a-z-]+$/, translation: { fi: 'Muokkaa valittuja', sv: 'Redigera valda' } },
  { pattern: /^Edit (\S.*)$/, translation: { fi: 'Muokkaa: $1', sv: 'Redigera: $1' } },
  exact('toggle fullscreen', 'Koko näyttö', 'Helskärm'),
  exact('Close toast', 'Sulje ilmoitus', 'Stäng meddelandet'),
  { pattern: /^Notifications (.+)$/, translation: { fi: 'Ilmoitukset $1', sv: 'Meddelanden $1' } },
  {
    pattern: /^Successfully saved (\d+) files$/,
    translation: { fi: 'Tallennettuja tiedostoja: $1', sv: 'Sparade filer: $1' },
    within: toasts,
  },
  {
    pattern: /^Failed to save (\d+) files$/,
    translation: { fi: 'Tallentamatta jääneitä tiedostoja: $1', sv: 'Filer som inte sparades: $1' },
    within: toasts,
  },
  exact('Copy URL', 'Kopioi osoite', 'Kopiera adressen', '.file-details, .file-meta'),
  {
    pattern: /^Failed to fetch$/,
    translation: {
      fi: 'Palvelimeen ei saatu yhteyttä. Kirjoittamasi on tallessa tässä ikkunassa: yritä hetken kuluttua uudelleen.',
      sv: 'Servern kunde inte nås. Det du har skrivit finns kvar i fönstret: försök igen om en stund.',
    },
    within: toasts,
  },
  exact('Use the arrow keys to move the crop selection area', 'Siirrä rajausta nuolinäppäimillä', 'Flytta beskärningen med piltangenterna'),
  ...Object.entries(handles).map(([handle, { fi, sv }]) =>
    exact(
      `Use the arrow keys to move the ${handle} drag handle to change the crop selection area`,
      `Muuta rajausta nuolinäppäimillä: ${fi}`,
      `Ändra beskärningen med piltangenterna: ${sv}`,
    ),
  ),
  {
    pattern: /^To pick up a draggable item, press the space bar\.[^]*$/,
    translation: {
      fi: 'Tartu siirrettävään kohtaan välilyönnillä, siirrä nuolinäppäimillä, ja aseta paikalleen välilyönnillä. Peru Esc-näppäimellä.',
      sv: 'Ta tag i det som ska flyttas med mellanslag, flytta med piltangenterna och släpp med mellanslag. Avbryt med Esc.',
    },
    within: spoken,
  },
  { pattern: /^Picked up draggable item (\S+)\.$/, translation: { fi: 'Kohtaan tartuttiin.', sv: 'Objektet lyftes.' }, within: spoken },
  {
    pattern: /^Draggable item (\S+) was moved over droppable area (\S+)\.$/,
    translation: { fi: 'Kohta on uuden paikan päällä.', sv: 'Objektet är över en ny plats.' },
    within: spoken,
  },
  {
    pattern: /^Draggable item (\S+) is no longer over a droppable area\.$/,
    translation: { fi: 'Kohta ei ole minkään paikan päällä.', sv: 'Objektet är inte över någon plats.' },
    within: spoken,
  },
  {
    pattern: /^Draggable item (\S+) was dropped over droppable area (\S+)$/,
    translation: { fi: 'Kohta asetettiin paikalleen.', sv: 'Objektet släpptes på sin plats.' },
    within: spoken,
  },
  {
    pattern: /^Dragging was cancelled\. Draggable item (\S+) was dropped\.$/,
    translation: { fi: 'Siirto peruttiin.', sv: 'Flytten avbröts.' },
    within: spoken,
  },
]

/**
 * @param isWithin whether the text stands inside an element that a selector matches; undefined for an attribute
 * @returns undefined for what is not one of these texts, and in English
 */
export function translated(text: string, language: string, isWithin?: (selector: string) => boolean): string | undefined {
  if (!isLocale(language) || language === 'en') return undefined
  const isIt = (pattern: RegExp | string): boolean => (typeof pattern === 'string' ? pattern === text : pattern.test(text))
  const known = fixedTexts.find(({ pattern, within }) => isIt(pattern) && (!isWithin || (within !== undefined && isWithin(within))))
  return known && text.replace(known.pattern, known.translation[language])
}
