import type { Localized } from '../../src/content/locales.ts'

export const labels = {
  singular: { fi: 'Tapahtuma', sv: 'Evenemang', en: 'Event' },
  plural: { fi: 'Tapahtumat', sv: 'Evenemang', en: 'Events' },
  description: {
    fi: 'Verkostojen kokoontumiset, koulutukset, webinaarit ja vertaisryhmät. Ajat ovat Suomen aikaa.',
    sv: 'Nätverkens möten, utbildningar, webbinarier och kamratgrupper. Tiderna är finsk tid.',
    en: 'Meetings of networks, trainings, webinars and peer groups. Times are Finnish time.',
  },
  title: { fi: 'Otsikko', sv: 'Rubrik', en: 'Title' },
  kind: { fi: 'Tyyppi', sv: 'Typ', en: 'Kind' },
  summary: { fi: 'Tiivistelmä', sv: 'Sammanfattning', en: 'Summary' },
  body: { fi: 'Kuvaus', sv: 'Beskrivning', en: 'Body' },
  start: { fi: 'Alkaa', sv: 'Börjar', en: 'Start' },
  end: { fi: 'Päättyy', sv: 'Slutar', en: 'End' },
  upcomingUntil: { fi: 'Tulossa tai käynnissä saakka', sv: 'Kommande eller pågående till', en: 'Upcoming until' },
  allDay: { fi: 'Koko päivän', sv: 'Hela dagen', en: 'All day' },
  recurrence: { fi: 'Toistuvuus', sv: 'Upprepning', en: 'Recurrence' },
  frequency: { fi: 'Toistuu', sv: 'Upprepas', en: 'Frequency' },
  interval: { fi: 'Joka n:s kerta', sv: 'Var n:te gång', en: 'Interval' },
  byDay: { fi: 'Viikonpäivät', sv: 'Veckodagar', en: 'Weekdays' },
  position: { fi: 'Monesko viikonpäivä kuukaudessa', sv: 'Vilken veckodag i månaden', en: 'Which weekday of the month' },
  until: { fi: 'Viimeinen päivä', sv: 'Sista dagen', en: 'Until' },
  excludedDays: { fi: 'Päivät, jolloin ei järjestetä', sv: 'Dagar då det inte ordnas', en: 'Days without an occurrence' },
  day: { fi: 'Päivä', sv: 'Dag', en: 'Day' },
  eventStatus: { fi: 'Toteutuminen', sv: 'Genomförande', en: 'Takes place' },
  location: { fi: 'Paikka', sv: 'Plats', en: 'Location' },
  locationName: { fi: 'Paikan nimi', sv: 'Platsens namn', en: 'Name of the place' },
  address: { fi: 'Katuosoite', sv: 'Gatuadress', en: 'Street address' },
  city: { fi: 'Paikkakunta', sv: 'Ort', en: 'City' },
  online: { fi: 'Etäosallistumisen osoite', sv: 'Adress för distansdeltagande', en: 'Address for online attendance' },
  networks: { fi: 'Verkostot', sv: 'Nätverk', en: 'Networks' },
  organizer: { fi: 'Järjestäjä', sv: 'Arrangör', en: 'Organizer' },
  visibility: { fi: 'Näkyvyys', sv: 'Synlighet', en: 'Visibility' },
  heroImage: { fi: 'Pääkuva', sv: 'Huvudbild', en: 'Hero image' },
} as const satisfies Record<string, Localized>

export const eventKinds = {
  networkMeeting: { fi: 'Verkoston kokoontuminen', sv: 'Nätverksmöte', en: 'Network meeting' },
  training: { fi: 'Koulutus', sv: 'Utbildning', en: 'Training' },
  webinar: { fi: 'Webinaari', sv: 'Webbinarium', en: 'Webinar' },
  peerGroup: { fi: 'Vertaisryhmä', sv: 'Kamratgrupp', en: 'Peer group' },
  other: { fi: 'Muu', sv: 'Annat', en: 'Other' },
} as const satisfies Record<string, Localized>

/** Values follow schema.org's EventStatusType. */
export const eventStatuses = {
  scheduled: { fi: 'Järjestetään', sv: 'Ordnas', en: 'Scheduled' },
  rescheduled: { fi: 'Siirretty uuteen aikaan', sv: 'Flyttat till ny tid', en: 'Rescheduled' },
  postponed: { fi: 'Siirretty, uusi aika ilmoitetaan', sv: 'Uppskjutet, ny tid meddelas', en: 'Postponed' },
  movedOnline: { fi: 'Siirretty verkkoon', sv: 'Flyttat till nätet', en: 'Moved online' },
  cancelled: { fi: 'Peruttu', sv: 'Inställt', en: 'Cancelled' },
} as const satisfies Record<string, Localized>

export const visibilities = {
  public: { fi: 'Julkinen', sv: 'Offentligt', en: 'Public' },
  members: { fi: 'Vain kirjautuneille', sv: 'Endast för inloggade', en: 'Signed-in users only' },
} as const satisfies Record<string, Localized>

/** Values are RFC 5545's FREQ in lower case. */
export const frequencies = {
  daily: { fi: 'Päivittäin', sv: 'Dagligen', en: 'Daily' },
  weekly: { fi: 'Viikoittain', sv: 'Varje vecka', en: 'Weekly' },
  monthly: { fi: 'Kuukausittain', sv: 'Varje månad', en: 'Monthly' },
  yearly: { fi: 'Vuosittain', sv: 'Varje år', en: 'Yearly' },
} as const satisfies Record<string, Localized>
