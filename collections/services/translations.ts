import type { Localized } from '../../src/content/locales.ts'

export const labels = {
  singular: { fi: 'Palvelu', sv: 'Tjänst', en: 'Service' },
  plural: { fi: 'Palvelut', sv: 'Tjänster', en: 'Services' },
  description: {
    fi: 'Apu, johon voi ottaa yhteyttä. Aukioloajat ovat vain täällä; artikkelit viittaavat palveluun.',
    sv: 'Hjälp som man kan kontakta. Öppettiderna finns bara här; artiklar hänvisar till tjänsten.',
    en: 'Help that people can turn to. Opening hours live here alone; articles refer to the service.',
  },
  name: { fi: 'Nimi', sv: 'Namn', en: 'Name' },
  kind: { fi: 'Tyyppi', sv: 'Typ', en: 'Kind' },
  summary: { fi: 'Tiivistelmä', sv: 'Sammanfattning', en: 'Summary' },
  body: { fi: 'Kuvaus', sv: 'Beskrivning', en: 'Body' },
  channels: { fi: 'Yhteydenottotavat', sv: 'Kontaktsätt', en: 'Channels' },
  channel: { fi: 'Yhteydenottotapa', sv: 'Kontaktsätt', en: 'Channel' },
  channelType: { fi: 'Tapa', sv: 'Sätt', en: 'Type' },
  channelLabel: { fi: 'Teksti', sv: 'Text', en: 'Label' },
  dial: { fi: 'Valittava numero', sv: 'Numret som rings', en: 'Number to dial' },
  dialDescription: {
    fi: 'Vain numerot ja +, esimerkiksi 116006 tai +358505835000.',
    sv: 'Endast siffror och +, till exempel 116006 eller +358505835000.',
    en: 'Digits and + only, for example 116006 or +358505835000.',
  },
  display: { fi: 'Näytettävä numero', sv: 'Numret som visas', en: 'Number as shown' },
  url: { fi: 'Verkko-osoite', sv: 'Webbadress', en: 'Web address' },
  email: { fi: 'Sähköposti', sv: 'E-post', en: 'E-mail' },
  cost: { fi: 'Hinta', sv: 'Pris', en: 'Cost' },
  languages: { fi: 'Palvelukielet', sv: 'Servicespråk', en: 'Languages' },
  openingHours: { fi: 'Aukioloajat', sv: 'Öppettider', en: 'Opening hours' },
  openingHoursDescription: {
    fi: 'Suomen aikaa. Jos sulkemisaika on ennen avaamisaikaa, se on seuraavana päivänä.',
    sv: 'Finsk tid. Om stängningstiden är före öppningstiden gäller den följande dag.',
    en: 'Finnish time. A closing time before the opening time is on the next day.',
  },
  rule: { fi: 'Sääntö', sv: 'Regel', en: 'Rule' },
  days: { fi: 'Päivät', sv: 'Dagar', en: 'Days' },
  opens: { fi: 'Avataan', sv: 'Öppnar', en: 'Opens' },
  closes: { fi: 'Suljetaan', sv: 'Stänger', en: 'Closes' },
  validFrom: { fi: 'Voimassa alkaen', sv: 'Gäller från', en: 'Valid from' },
  validThrough: { fi: 'Voimassa saakka', sv: 'Gäller till', en: 'Valid through' },
  weeks: { fi: 'Viikot', sv: 'Veckor', en: 'Weeks' },
  exceptions: { fi: 'Poikkeukset', sv: 'Undantag', en: 'Exceptions' },
  exception: { fi: 'Poikkeus', sv: 'Undantag', en: 'Exception' },
  from: { fi: 'Alkaen', sv: 'Från', en: 'From' },
  through: { fi: 'Saakka', sv: 'Till', en: 'Through' },
  throughDescription: { fi: 'Tyhjä: yksi päivä.', sv: 'Tom: en dag.', en: 'Empty: one day.' },
  closed: { fi: 'Suljettu', sv: 'Stängt', en: 'Closed' },
  note: { fi: 'Selite', sv: 'Förklaring', en: 'Note' },
  temporarilyClosed: { fi: 'Tilapäisesti suljettu', sv: 'Tillfälligt stängd', en: 'Temporarily closed' },
  locations: { fi: 'Paikat', sv: 'Platser', en: 'Locations' },
  location: { fi: 'Paikka', sv: 'Plats', en: 'Location' },
  address: { fi: 'Katuosoite', sv: 'Gatuadress', en: 'Street address' },
  city: { fi: 'Paikkakunta', sv: 'Ort', en: 'City' },
  provider: { fi: 'Palvelun tuottaja', sv: 'Producent', en: 'Provider' },
  networks: { fi: 'Verkostot', sv: 'Nätverk', en: 'Networks' },
  urgent: { fi: 'Kiireellinen apu', sv: 'Brådskande hjälp', en: 'Urgent help' },
  verifiedAt: { fi: 'Tiedot tarkistettu', sv: 'Uppgifterna kontrollerade', en: 'Verified' },
  verifiedAtDescription: {
    fi: 'Päivä, jona ajat ja numerot on viimeksi varmistettu. Muokkaaminen ei ole tarkistamista.',
    sv: 'Dagen då tider och nummer senast kontrollerades. Att redigera är inte att kontrollera.',
    en: 'The day on which hours and numbers were last confirmed. Editing is not verifying.',
  },
} as const satisfies Record<string, Localized>

/** What a Finnish helpline owes its caller, by the ethical rules of PuhEet. */
export const rightsLabels = {
  group: { fi: 'Mitä soittaja saa tietää', sv: 'Vad den som ringer får veta', en: 'What the caller may know' },
  description: {
    fi: 'Puhelin- ja verkkoauttamisen eettisten periaatteiden mukaiset tiedot. Vaaditaan puhelimelta ja chatilta ennen julkaisemista.',
    sv: 'Uppgifter enligt de etiska principerna för telefon- och nätjour. Krävs av telefon och chatt före publicering.',
    en: 'What the ethical principles of phone and online help ask for. Required of phones and chats before publication.',
  },
  ages: { fi: 'Minkä ikäisille', sv: 'För vilka åldrar', en: 'For which ages' },
  anonymous: { fi: 'Voiko asioida nimettömästi', sv: 'Kan man vara anonym', en: 'Anonymity' },
  confidentiality: { fi: 'Luottamuksellisuus ja sen rajat', sv: 'Sekretess och dess gränser', en: 'Confidentiality and its limits' },
  answeredBy: { fi: 'Kuka vastaa', sv: 'Vem svarar', en: 'Who answers' },
  dataProtection: { fi: 'Tietosuoja', sv: 'Dataskydd', en: 'Data protection' },
  feedback: { fi: 'Palautteen antaminen', sv: 'Att ge respons', en: 'Giving feedback' },
  cost: { fi: 'Maksu ja näkyminen laskulla', sv: 'Avgift och synlighet på räkningen', en: 'Cost and whether it shows on the bill' },
} as const satisfies Record<string, Localized>

export const serviceKinds = {
  advicePhone: { fi: 'Neuvontapuhelin', sv: 'Rådgivningstelefon', en: 'Advice phone' },
  chat: { fi: 'Chat', sv: 'Chatt', en: 'Chat' },
  appointment: { fi: 'Ajanvaraus', sv: 'Tidsbeställning', en: 'Appointment' },
  peerSupport: { fi: 'Vertaistuki', sv: 'Kamratstöd', en: 'Peer support' },
  supportPerson: { fi: 'Tukihenkilö', sv: 'Stödperson', en: 'Support person' },
  other: { fi: 'Muu', sv: 'Annan', en: 'Other' },
} as const satisfies Record<string, Localized>

export const channelTypes = {
  phone: { fi: 'Puhelin', sv: 'Telefon', en: 'Phone' },
  chat: { fi: 'Chat', sv: 'Chatt', en: 'Chat' },
  email: { fi: 'Sähköposti', sv: 'E-post', en: 'E-mail' },
  website: { fi: 'Verkkosivu', sv: 'Webbsida', en: 'Website' },
  booking: { fi: 'Ajanvarauskalenteri', sv: 'Tidsbokning', en: 'Booking calendar' },
  visit: { fi: 'Käynti paikan päällä', sv: 'Besök på plats', en: 'Visit' },
} as const satisfies Record<string, Localized>

export const serviceLanguages = {
  fi: { fi: 'suomi', sv: 'finska', en: 'Finnish' },
  sv: { fi: 'ruotsi', sv: 'svenska', en: 'Swedish' },
  en: { fi: 'englanti', sv: 'engelska', en: 'English' },
  se: { fi: 'pohjoissaame', sv: 'nordsamiska', en: 'Northern Sámi' },
  ar: { fi: 'arabia', sv: 'arabiska', en: 'Arabic' },
  ru: { fi: 'venäjä', sv: 'ryska', en: 'Russian' },
  uk: { fi: 'ukraina', sv: 'ukrainska', en: 'Ukrainian' },
  so: { fi: 'somali', sv: 'somaliska', en: 'Somali' },
  fa: { fi: 'persia', sv: 'persiska', en: 'Persian' },
} as const satisfies Record<string, Localized>

/** Days that are not days of the week: schema.org has PublicHolidays; eves are how Finnish hours are given. */
export const specialDays = {
  publicHoliday: { fi: 'pyhäpäivä', sv: 'helgdag', en: 'public holiday' },
  eve: { fi: 'aatto', sv: 'helgdagsafton', en: 'eve of a public holiday' },
} as const satisfies Record<string, Localized>

export const weekSelections = {
  every: { fi: 'joka viikko', sv: 'varje vecka', en: 'every week' },
  even: { fi: 'parilliset viikot', sv: 'jämna veckor', en: 'even weeks' },
  odd: { fi: 'parittomat viikot', sv: 'udda veckor', en: 'odd weeks' },
  first: { fi: 'kuukauden ensimmäinen', sv: 'månadens första', en: 'first of the month' },
  second: { fi: 'kuukauden toinen', sv: 'månadens andra', en: 'second of the month' },
  third: { fi: 'kuukauden kolmas', sv: 'månadens tredje', en: 'third of the month' },
  fourth: { fi: 'kuukauden neljäs', sv: 'månadens fjärde', en: 'fourth of the month' },
  last: { fi: 'kuukauden viimeinen', sv: 'månadens sista', en: 'last of the month' },
} as const satisfies Record<string, Localized>

export const answerers = {
  professional: { fi: 'Ammattilainen', sv: 'Yrkesperson', en: 'A professional' },
  volunteer: { fi: 'Koulutettu vapaaehtoinen', sv: 'Utbildad frivillig', en: 'A trained volunteer' },
  both: {
    fi: 'Ammattilainen tai koulutettu vapaaehtoinen',
    sv: 'Yrkesperson eller utbildad frivillig',
    en: 'A professional or a trained volunteer',
  },
} as const satisfies Record<string, Localized>

export const anonymity = {
  yes: { fi: 'Kyllä, nimeä ei kysytä', sv: 'Ja, namn frågas inte', en: 'Yes, no name is asked for' },
  optional: { fi: 'Kyllä, jos haluaa', sv: 'Ja, om man vill', en: 'Yes, if wanted' },
  no: { fi: 'Ei', sv: 'Nej', en: 'No' },
} as const satisfies Record<string, Localized>
