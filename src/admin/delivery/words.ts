/** The words of the page about delivery. */
import { defaultLocale, isLocale, type Locale } from '../../content/locales.ts'

export interface Words {
  title: string
  intro: string
  isCurrent: string
  doubts: string
  entries: string
  bytes: string
  hitRatio: string
  hit: string
  miss: string
  stale: string
  waits: string
  invalidations: string
  evictions: string
  purge: string
  purged: string
  failed: string
  ofLimit: (bytes: string, limit: string) => string
}

const words: Record<Locale, Words> = {
  fi: {
    title: 'Julkaisun nopeus',
    intro: 'Julkaistu sisältö vastataan muistista. Luvut ovat tämän palvelinprosessin, sen käynnistymisestä lähtien.',
    isCurrent: 'Muistissa olevat vastaukset ovat ajan tasalla.',
    doubts: 'Tietokantaan ei juuri nyt ole yhteyttä: muistissa olevat vastaukset voivat olla vanhentuneita.',
    entries: 'Vastauksia muistissa',
    bytes: 'Muistia käytössä',
    hitRatio: 'Muistista vastattujen osuus',
    hit: 'Vastattu muistista',
    miss: 'Vastattu tietokannasta',
    stale: 'Vastattu vanhasta, kun tietokanta ei vastannut',
    waits: 'Odottanut toisen pyynnön lukua',
    invalidations: 'Poistettu muutoksen vuoksi',
    evictions: 'Poistettu tilan vuoksi',
    purge: 'Tyhjennä muisti',
    purged: 'Muisti on tyhjennetty kaikista palvelinprosesseista.',
    failed: 'Muistia ei voitu tyhjentää. Yritä hetken kuluttua uudelleen.',
    ofLimit: (bytes, limit) => `${bytes} / ${limit} Mt`,
  },
  sv: {
    title: 'Publiceringens snabbhet',
    intro: 'Publicerat innehåll besvaras ur minnet. Siffrorna gäller denna serverprocess sedan den startade.',
    isCurrent: 'Svaren i minnet är aktuella.',
    doubts: 'Databasen nås inte just nu: svaren i minnet kan vara föråldrade.',
    entries: 'Svar i minnet',
    bytes: 'Använt minne',
    hitRatio: 'Andel besvarad ur minnet',
    hit: 'Besvarat ur minnet',
    miss: 'Besvarat ur databasen',
    stale: 'Besvarat med gammalt när databasen inte svarade',
    waits: 'Väntat på en annan begärans läsning',
    invalidations: 'Borttaget på grund av en ändring',
    evictions: 'Borttaget på grund av utrymme',
    purge: 'Töm minnet',
    purged: 'Minnet har tömts i alla serverprocesser.',
    failed: 'Minnet kunde inte tömmas. Försök igen om en stund.',
    ofLimit: (bytes, limit) => `${bytes} / ${limit} MB`,
  },
  en: {
    title: 'Delivery',
    intro: 'Published content is answered from memory. The figures are those of this server process since it started.',
    isCurrent: 'The answers in memory are up to date.',
    doubts: 'The database cannot be reached at the moment: the answers in memory may be out of date.',
    entries: 'Answers in memory',
    bytes: 'Memory in use',
    hitRatio: 'Share answered from memory',
    hit: 'Answered from memory',
    miss: 'Answered from the database',
    stale: 'Answered with what is old while the database was away',
    waits: 'Waited for the read of another request',
    invalidations: 'Dropped because of a change',
    evictions: 'Dropped for room',
    purge: 'Empty the memory',
    purged: 'The memory of every server process has been emptied.',
    failed: 'The memory could not be emptied. Try again in a while.',
    ofLimit: (bytes, limit) => `${bytes} / ${limit} MB`,
  },
}

export function wordsIn(language: string): Words {
  return words[isLocale(language) ? language : defaultLocale]
}
