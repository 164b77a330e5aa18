/** Controlled lists that several content plugins share. Values are stored; labels are for people. */
import type { Option, Field } from 'payload'
import type { Localized } from '../locales.ts'

type Vocabulary<Value extends string> = Readonly<Record<Value, Localized>>

/** Select options of a vocabulary, in the order in which it is written. */
export function options<Value extends string>(vocabulary: Vocabulary<Value>): Option[] {
  return Object.entries<Localized>(vocabulary).map(([value, label]) => ({ value, label }))
}

/** For whom a document is written: SeriE networks and the services around them speak to different people on one page. */
export const audiences = {
  survivor: { fi: 'Väkivaltaa kokenut', sv: 'Våldsutsatt', en: 'Survivor' },
  closePerson: { fi: 'Läheinen', sv: 'Närstående', en: 'Close person' },
  worriedAboutSelf: {
    fi: 'Omista ajatuksistaan tai teoistaan huolissaan oleva',
    sv: 'Orolig över egna tankar eller handlingar',
    en: 'Worried about own thoughts or acts',
  },
  professional: { fi: 'Ammattilainen', sv: 'Yrkesperson', en: 'Professional' },
  parent: { fi: 'Vanhempi', sv: 'Förälder', en: 'Parent' },
  public: { fi: 'Kaikki', sv: 'Alla', en: 'Public' },
} as const satisfies Vocabulary<string>

/** What a reader may want to know before reading on. */
export const contentNotes = {
  childSexualAbuse: {
    fi: 'Lapsiin kohdistuva seksuaaliväkivalta',
    sv: 'Sexuellt våld mot barn',
    en: 'Child sexual abuse',
  },
  sexualViolence: { fi: 'Seksuaaliväkivalta', sv: 'Sexuellt våld', en: 'Sexual violence' },
  violence: { fi: 'Väkivalta', sv: 'Våld', en: 'Violence' },
  suicide: { fi: 'Itsemurha', sv: 'Självmord', en: 'Suicide' },
  perpetratorPerspective: { fi: 'Tekijän näkökulma', sv: 'Förövarens perspektiv', en: 'Perspective of a perpetrator' },
  courtProcess: { fi: 'Oikeusprosessi', sv: 'Rättsprocess', en: 'Court process' },
} as const satisfies Vocabulary<string>

export function audiencesField(): Field {
  return {
    name: 'audiences',
    type: 'select',
    hasMany: true,
    label: { fi: 'Kohderyhmät', sv: 'Målgrupper', en: 'Audiences' },
    options: options(audiences),
    admin: { position: 'sidebar' },
  }
}

export function contentNotesField(): Field {
  return {
    name: 'contentNotes',
    type: 'select',
    hasMany: true,
    label: { fi: 'Sisältövaroitukset', sv: 'Innehållsvarningar', en: 'Content notes' },
    options: options(contentNotes),
    admin: { position: 'sidebar' },
  }
}
