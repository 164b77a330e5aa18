/**
 * What is wrong with the form of a filter, a sort or joined documents, in the caller's language. `queryForm.ts` finds it without a
 * request at hand and says it in English; here each of its sentences stands in the other languages, with what changes in braces.
 */
import { isLocale, type Localized } from '../../content/locales.ts'

const sentences: readonly Localized[] = [
  // Before those of what a parameter must be, which would take its end for theirs.
  {
    en: 'The parameter {name} names "{field}"; it must be one field that is neither translated nor a list.',
    fi: 'Parametrin {name} arvo "{field}" ei käy: sen on oltava yksi kenttä, jota ei käännetä ja joka ei ole luettelo.',
    sv: 'Parametern {name} nämner "{field}", men ska nämna ett fält som varken översätts eller är en lista.',
  },
  {
    en: 'The parameter {parameter} needs an operator, e.g. {example}.',
    fi: 'Parametri {parameter} tarvitsee operaattorin, esimerkiksi {example}.',
    sv: 'Parametern {parameter} behöver en operator, till exempel {example}.',
  },
  {
    en: 'The parameter {parameter} needs a condition, e.g. {example}.',
    fi: 'Parametri {parameter} tarvitsee ehdon, esimerkiksi {example}.',
    sv: 'Parametern {parameter} behöver ett villkor, till exempel {example}.',
  },
  {
    en: 'The parameter {parameter} names no list of the document, which {quantifier} is said of.',
    fi: 'Parametri {parameter} ei ole dokumentin luettelo, josta voi sanoa {quantifier}.',
    sv: 'Parametern {parameter} är ingen lista i dokumentet, som {quantifier} kan sägas om.',
  },
  {
    en: 'The parameter {parameter} names relations that cannot be asked of one row together.',
    fi: 'Parametri {parameter} on viittaus, jota ei voi kysyä yhdestä rivistä muun kanssa.',
    sv: 'Parametern {parameter} är en relation som inte kan frågas om en rad tillsammans med annat.',
  },
  {
    en: 'The parameter {parameter} names no field that can be compared with a value.',
    fi: 'Parametri {parameter} ei ole kenttä, jota voi verrata arvoon.',
    sv: 'Parametern {parameter} är inget fält som kan jämföras med ett värde.',
  },
  {
    en: 'The parameter {parameter} has one of the operators {known}.',
    fi: 'Parametrin {parameter} operaattorit ovat {known}.',
    sv: 'Parametern {parameter} har någon av operatorerna {known}.',
  },
  {
    en: 'The parameter {parameter} must be a list of conditions.',
    fi: 'Parametrin {parameter} on oltava luettelo ehtoja.',
    sv: 'Parametern {parameter} ska vara en lista med villkor.',
  },
  {
    en: 'The parameter {name} must have the form {form}.',
    fi: 'Parametrin {name} muodon on oltava {form}.',
    sv: 'Parametern {name} ska ha formen {form}.',
  },
  {
    en: 'The parameter {name} must name fields, divided by commas.',
    fi: 'Parametrin {name} on nimettävä kenttiä, pilkuilla erotettuina.',
    sv: 'Parametern {name} ska nämna fält, skilda med kommatecken.',
  },
  {
    en: 'The parameter {name} must name a field.',
    fi: 'Parametrin {name} on nimettävä kenttä.',
    sv: 'Parametern {name} ska nämna ett fält.',
  },
  {
    en: 'The parameter {name} must be false or have a limit, a page, a sort or a where.',
    fi: 'Parametrin {name} on oltava false tai sillä on oltava limit, page, sort tai where.',
    sv: 'Parametern {name} ska vara false eller ha limit, page, sort eller where.',
  },
  // Before the next one, which would take what was sent for a part of what was expected.
  {
    en: 'The parameter {parameter} must be {expected}, and not {value}.',
    fi: 'Parametrin {parameter} on oltava {expected}, eikä {value}.',
    sv: 'Parametern {parameter} ska vara {expected}, och inte {value}.',
  },
  {
    en: 'The parameter {parameter} must have a condition. Leave it out to ask for everything.',
    fi: 'Parametrissa {parameter} on oltava ehto. Jätä se pois, jos kysyt kaikkea.',
    sv: 'Parametern {parameter} ska ha ett villkor. Lämna bort den för att fråga efter allt.',
  },
  {
    en: 'The parameter {name} has a condition that is empty. Leave it out to ask for everything.',
    fi: 'Parametrissa {name} on tyhjä ehto. Jätä se pois, jos kysyt kaikkea.',
    sv: 'Parametern {name} har ett tomt villkor. Lämna bort det för att fråga efter allt.',
  },
  {
    en: 'The parameter where must say which documents are meant. For all of them say where[id][exists]=true.',
    fi: 'Parametrin where on sanottava, mitä sisältöjä tarkoitetaan. Kaikki ovat where[id][exists]=true.',
    sv: 'Parametern where ska säga vilka dokument som avses. Alla är where[id][exists]=true.',
  },
  {
    en: 'The parameter {parameter} names no field within {name}, which is true or false.',
    fi: 'Parametri {parameter} ei ole kenttä, joka on osa kenttää {name}; sen arvo on true tai false.',
    sv: 'Parametern {parameter} är inget fält i {name}, som är true eller false.',
  },
  {
    en: 'The parameter {parameter} names no field.',
    fi: 'Parametri {parameter} ei nimeä kenttää.',
    sv: 'Parametern {parameter} nämner inget fält.',
  },
  {
    en: 'The parameter {parameter} names no collection.',
    fi: 'Parametri {parameter} ei nimeä kokoelmaa.',
    sv: 'Parametern {parameter} nämner ingen samling.',
  },
  {
    en: 'The parameter {parameter} must be {expected}.',
    fi: 'Parametrin {parameter} on oltava {expected}.',
    sv: 'Parametern {parameter} ska vara {expected}.',
  },
  {
    en: 'The parameter {name} names "{field}", which is no field.',
    fi: 'Parametri {name} nimeää kentän "{field}", jota ei ole.',
    sv: 'Parametern {name} nämner "{field}", som inte är något fält.',
  },
  {
    en: 'The parameter {name} names "{field}", which puts documents in no order.',
    fi: 'Parametri {name} nimeää kentän "{field}", joka ei pane sisältöjä järjestykseen.',
    sv: 'Parametern {name} nämner "{field}", som inte ger dokument någon ordning.',
  },
  {
    en: 'The parameter {name} names "{field}", which goes only with fields of the document\'s own.',
    fi: 'Parametri {name} nimeää kentän "{field}", jonka kanssa käyvät vain sisällön omat kentät.',
    sv: 'Parametern {name} nämner "{field}", som går ihop bara med dokumentets egna fält.',
  },
  {
    en: 'The parameter {name} names "{field}"; it must be one field that is neither translated nor a list.',
    fi: 'Parametri {name} nimeää kentän "{field}"; sen on oltava yksi kenttä, jota ei ole käännetty ja joka ei ole luettelo.',
    sv: 'Parametern {name} nämner "{field}"; det ska vara ett fält som varken är översatt eller en lista.',
  },
  {
    en: 'The parameter {name} names no field of joined documents.',
    fi: 'Parametri {name} ei ole kenttä, jossa on liitettyjä sisältöjä.',
    sv: 'Parametern {name} är inget fält med kopplade dokument.',
  },
]

const kinds: readonly Localized[] = [
  { en: 'a list, each {kind}', fi: 'luettelo, jossa kukin on {kind}', sv: 'en lista där var och en är {kind}' },
  { en: 'one of: {known}', fi: 'jokin näistä: {known}', sv: 'något av: {known}' },
  { en: 'a text', fi: 'teksti', sv: 'en text' },
  { en: 'a list of texts', fi: 'luettelo tekstejä', sv: 'en lista med texter' },
  { en: 'a list', fi: 'luettelo', sv: 'en lista' },
  { en: 'a list of objects', fi: 'luettelo olioita', sv: 'en lista med objekt' },
  { en: 'a list of single values', fi: 'luettelo yksittäisiä arvoja', sv: 'en lista med enskilda värden' },
  { en: 'a list of references', fi: 'luettelo viittauksia', sv: 'en lista med hänvisningar' },
  { en: 'a single value', fi: 'yksi arvo', sv: 'ett enskilt värde' },
  { en: 'an object', fi: 'olio', sv: 'ett objekt' },
  { en: 'a reference', fi: 'viittaus', sv: 'en hänvisning' },
  { en: 'a date', fi: 'päiväys', sv: 'ett datum' },
  {
    en: 'a date, such as 2026-05-31T12:00:00Z',
    fi: 'päiväys, esimerkiksi 2026-05-31T12:00:00Z',
    sv: 'ett datum, till exempel 2026-05-31T12:00:00Z',
  },
  { en: 'a day, such as 2026-12-24', fi: 'päivä, esimerkiksi 2026-12-24', sv: 'en dag, till exempel 2026-12-24' },
  { en: 'a time of day, such as 09:00', fi: 'kellonaika, esimerkiksi 09:00', sv: 'ett klockslag, till exempel 09:00' },
  {
    en: 'a day or a time in Finland, such as 2026-12-24 or 2026-12-24T18:00',
    fi: 'päivä tai Suomen aika, esimerkiksi 2026-12-24 tai 2026-12-24T18:00',
    sv: 'en dag eller en tid i Finland, till exempel 2026-12-24 eller 2026-12-24T18:00',
  },
  { en: 'a list of longitude and latitude', fi: 'luettelo: pituus- ja leveysaste', sv: 'en lista med longitud och latitud' },
  { en: 'a number', fi: 'luku', sv: 'ett tal' },
  { en: 'true or false', fi: 'true tai false', sv: 'true eller false' },
  { en: 'an id', fi: 'tunniste (id)', sv: 'ett id' },
  {
    en: 'a date, such as 2026-05-31 or 2026-05-31T12:00:00Z',
    fi: 'päiväys, esimerkiksi 2026-05-31 tai 2026-05-31T12:00:00Z',
    sv: 'ett datum, till exempel 2026-05-31 eller 2026-05-31T12:00:00Z',
  },
  {
    en: 'a number, true, false or a text of letters, digits, spaces and the characters @ . - + : _',
    fi: 'luku, true, false tai teksti, jossa on kirjaimia, numeroita, välilyöntejä ja merkkejä @ . - + : _',
    sv: 'ett tal, true, false eller en text av bokstäver, siffror, mellanslag och tecknen @ . - + : _',
  },
  {
    en: 'a document: { relationTo, value } with the name of its collection and its id',
    fi: 'sisältö: { relationTo, value }, eli kokoelman nimi ja sisällön tunniste',
    sv: 'ett dokument: { relationTo, value } med samlingens namn och dokumentets id',
  },
]

interface Pattern {
  /** What stands around the blanks, in turn. */
  literals: readonly string[]
  names: readonly string[]
  words: Localized
}

/** A brace with a single word in it stands for what changes. */
const blank = /\{(\w+)\}/

function patternOf(words: Localized): Pattern {
  const parts = words.en.split(blank)
  return { literals: parts.filter((_, index) => index % 2 === 0), names: parts.filter((_, index) => index % 2 === 1), words }
}

const sentencePatterns = sentences.map(patternOf)
const kindPatterns = kinds.map(patternOf)

/** @returns what stands in the blanks, in turn; undefined for another sentence */
function valuesIn(text: string, { literals }: Pattern): string[] | undefined {
  const [first = '', ...rest] = literals
  if (!text.startsWith(first)) return undefined
  const values: string[] = []
  let position = first.length
  for (const [index, literal] of rest.entries()) {
    const isLast = index === rest.length - 1
    const end = isLast ? (text.endsWith(literal) ? text.length - literal.length : -1) : text.indexOf(literal, position)
    if (end < position) return undefined
    values.push(text.slice(position, end))
    position = end + literal.length
  }
  return position === text.length ? values : undefined
}

function translate(text: string, language: string, patterns: readonly Pattern[]): string | undefined {
  if (!isLocale(language)) return undefined
  for (const pattern of patterns) {
    const values = valuesIn(text, pattern)
    if (!values) continue
    return pattern.words[language].replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[pattern.names.indexOf(name)] ?? ''
      return translate(value, language, kindPatterns) ?? value
    })
  }
  return undefined
}

/** @returns the sentence in the language; as it is when nobody has written it in others */
export function queryFormSentence(english: string, language: string): string {
  return language === 'en' ? english : (translate(english, language, sentencePatterns) ?? english)
}

/** What kind of value something must be, e.g. `a text`. */
export function kindOfValue(english: string, language: string): string {
  return language === 'en' ? english : (translate(english, language, kindPatterns) ?? english)
}
