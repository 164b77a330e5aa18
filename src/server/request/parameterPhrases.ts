/** What a parameter must be, as the end of a sentence that begins with its name (PARAMETER_INVALID and LIMIT_EXCEEDED of the errors). */
import type { Localized } from '../../content/locales.ts'

export const once: Localized = {
  fi: 'anna se kerran, tavallisena arvona',
  sv: 'ge den en gång, som ett vanligt värde',
  en: 'must be given once, as a plain value',
}

export const trueOrFalse: Localized = { fi: 'arvon on oltava true tai false', sv: 'ska vara true eller false', en: 'must be true or false' }

export const documentAsJson: Localized = {
  fi: 'arvon on oltava sisältö JSON-oliona',
  sv: 'ska vara ett dokument som JSON-objekt',
  en: 'must be a document, as a JSON object',
}

export const joinForm: Localized = {
  fi: 'arvon on oltava false tai sillä on oltava limit, page, sort tai where',
  sv: 'ska vara false eller ha limit, page, sort eller where',
  en: 'must be false or have a limit, a page, a sort or a where',
}

export function formOf(example: string): Localized {
  return { fi: `muodon on oltava ${example}`, sv: `ska ha formen ${example}`, en: `must have the form ${example}` }
}

export function oneOf(known: readonly string[] | undefined): Localized {
  const list = (known ?? []).join(', ')
  return { fi: `arvon on oltava jokin näistä: ${list}`, sv: `ska vara något av ${list}`, en: `must be one of ${list}` }
}

/** @param most none: there is no upper bound */
export function wholeNumber(least: number, most?: number): Localized {
  if (most === undefined) {
    return {
      fi: `arvon on oltava kokonaisluku, vähintään ${least}`,
      sv: `ska vara ett heltal, minst ${least}`,
      en: `must be a whole number from ${least}`,
    }
  }
  return {
    fi: `arvon on oltava kokonaisluku väliltä ${least}–${most}`,
    sv: `ska vara ett heltal från ${least} till ${most}`,
    en: `must be a whole number from ${least} to ${most}`,
  }
}

export function needsLimit(most: number): Localized {
  return {
    fi: `anna myös limit, joka on 1–${most}`,
    sv: `behöver en limit från 1 till ${most}`,
    en: `needs a limit from 1 to ${most}`,
  }
}

export function fieldsOfSort(fields: number, characters: number): Localized {
  return {
    fi: `siinä saa olla enintään ${fields} kenttää, kussakin enintään ${characters} merkkiä`,
    sv: `får ha högst ${fields} fält, vart och ett med högst ${characters} tecken`,
    en: `may name ${fields} fields at most, of ${characters} characters at most`,
  }
}

const parts = {
  characters: { fi: 'merkkiä', sv: 'tecken', en: 'characters' },
  conditions: { fi: 'ehtoa', sv: 'villkor', en: 'conditions' },
  values: { fi: 'arvoa', sv: 'värden', en: 'values' },
  words: { fi: 'sanaa', sv: 'ord', en: 'words' },
} as const satisfies Record<string, Localized>

export function atMost(most: number, part: keyof typeof parts): Localized {
  const { en, fi, sv } = parts[part]
  return { fi: `siinä saa olla enintään ${most} ${fi}`, sv: `får ha högst ${most} ${sv}`, en: `may have ${most} ${en} at most` }
}

export function pathAtMost(most: number): Localized {
  return {
    fi: `siinä polussa saa olla enintään ${most} merkkiä`,
    sv: `får ha sökvägar med högst ${most} tecken`,
    en: `may have paths of ${most} characters at most`,
  }
}

export function hasNoSuchName(name: string): Localized {
  return {
    fi: `siinä on ${name}, jota missään sisällössä ei ole`,
    sv: `innehåller ${name}, som inget dokument har`,
    en: `has ${name} in it, which no document has`,
  }
}

export function endless(documents: number, most: number): Localized {
  return {
    fi: `sisältöjä on ${documents}; kysy enintään ${most} kerrallaan parametreilla limit ja page`,
    sv: `det finns ${documents} dokument; fråga efter högst ${most} åt gången med limit och page`,
    en: `leaves ${documents} documents: ask for ${most} at most with the parameters limit and page`,
  }
}
