/**
 * What can be wrong with a request before it comes to content, and with its form: code, status and sentence. What stands in
 * braces is put in when it is told.
 */
export const requestErrors = {
  ADDRESS_UNKNOWN: {
    status: 404,
    message: {
      fi: 'Tässä osoitteessa ei ole mitään.',
      sv: 'Det finns ingenting på den här adressen.',
      en: 'There is nothing at this address.',
    },
  },
  ADDRESS_INVALID: {
    status: 400,
    message: { fi: 'Osoite ei ole kelvollinen.', sv: 'Adressen är inte giltig.', en: 'The address is not valid.' },
  },
  ADDRESS_TOO_LONG: {
    status: 414,
    message: {
      fi: 'Polussa saa olla enintään {most} merkkiä.',
      sv: 'En sökväg får ha högst {most} tecken.',
      en: 'A path may have {most} characters at most.',
    },
  },
  METHOD_NOT_ALLOWED: {
    status: 405,
    message: {
      fi: 'Tätä metodia ei ole tässä osoitteessa.',
      sv: 'Metoden finns inte på den här adressen.',
      en: 'There is no such method here.',
    },
  },
  REQUEST_UNREADABLE: {
    status: 400,
    message: {
      fi: 'Pyyntö ei ole kelvollista HTTP:tä. Koodaa osoitteeseen muut kuin ASCII-merkit.',
      sv: 'Begäran är inte giltig HTTP. Koda andra tecken än ASCII i adressen.',
      en: 'The request is no valid HTTP. Encode what is not ASCII in its address.',
    },
  },
  HEADERS_TOO_LARGE: {
    status: 431,
    message: {
      fi: 'Pyynnön otsakkeet ovat liian pitkät.',
      sv: 'Begärans huvuden är för långa.',
      en: 'The headers of the request are too long.',
    },
  },
  REQUEST_TOO_SLOW: {
    status: 408,
    message: { fi: 'Pyyntö saapui liian hitaasti.', sv: 'Begäran kom för långsamt.', en: 'The request came too slowly.' },
  },
  HOST_REPEATED: {
    status: 400,
    message: { fi: 'Lähetä yksi Host-otsake.', sv: 'Skicka ett Host-huvud.', en: 'Send one Host header.' },
  },
  EXPECTATION_UNKNOWN: {
    status: 417,
    message: {
      fi: 'Expect-otsakkeen odotusta ei tunneta.',
      sv: 'Förväntan i huvudet Expect är okänd.',
      en: 'There is no such expectation.',
    },
  },
  BODY_TOO_LARGE: {
    status: 413,
    message: {
      fi: 'Pyynnön runko on liian suuri: siinä saa olla enintään {most} tavua.',
      sv: 'Begärans innehåll är för stort: det får ha högst {most} byte.',
      en: 'The body is larger than {most} bytes.',
    },
  },
  BODY_TOO_COMPLEX: {
    status: 413,
    message: {
      fi: 'Pyynnön rungossa saa olla enintään {values} arvoa ja {depth} tasoa.',
      sv: 'Begärans innehåll får ha högst {values} värden och {depth} nivåer.',
      en: 'The body has more than {values} values, or is deeper than {depth}.',
    },
  },
  BODY_TOO_SLOW: {
    status: 408,
    message: {
      fi: 'Pyynnön runko saapui liian hitaasti.',
      sv: 'Begärans innehåll kom för långsamt.',
      en: 'The body came too slowly.',
    },
  },
  BODY_NOT_AN_OBJECT: {
    status: 400,
    message: {
      fi: 'Pyynnön runko ei ole JSON-olio.',
      sv: 'Begärans innehåll är inte ett JSON-objekt.',
      en: 'The body is not a JSON object.',
    },
  },
  BODY_TYPE_UNKNOWN: {
    status: 415,
    message: {
      fi: 'Lähetä runko tyyppinä application/json.',
      sv: 'Skicka innehållet som application/json.',
      en: 'Send the body as application/json.',
    },
  },
  BODY_CODED: {
    status: 415,
    message: {
      fi: 'Lähetä runko ilman Content-Encoding-otsaketta.',
      sv: 'Skicka innehållet utan Content-Encoding.',
      en: 'Send the body without a Content-Encoding.',
    },
  },
  FORM_TYPE_UNKNOWN: {
    status: 415,
    message: {
      fi: 'Lähetä lomakkeet tyyppinä multipart/form-data ja anna boundary.',
      sv: 'Skicka formulär som multipart/form-data med en boundary.',
      en: 'Send forms as multipart/form-data with a boundary.',
    },
  },
  BODIES_BUSY: {
    status: 503,
    message: {
      fi: 'Palvelimelle lähetetään juuri nyt liikaa. Lähetä hetken kuluttua uudelleen.',
      sv: 'För mycket skickas till servern just nu. Skicka igen om en stund.',
      en: 'Too much is being sent at the moment. Send it again in a while.',
    },
  },
  FILES_NEED_SIGN_IN: {
    status: 403,
    message: {
      fi: 'Kirjaudu sisään, ennen kuin lähetät lomakkeen, jossa on tiedostoja.',
      sv: 'Logga in innan du skickar ett formulär med filer.',
      en: 'Sign in to send a form with files.',
    },
  },
  ONE_SIGN_IN_AT_A_TIME: {
    status: 400,
    message: {
      fi: 'Kokeile yhdessä pyynnössä yksiä tunnuksia.',
      sv: 'Försök med en uppsättning uppgifter i en begäran.',
      en: 'Try one set of credentials in a request.',
    },
  },
  FILE_CHANGED: {
    status: 412,
    message: {
      fi: 'Tiedosto ei ole se, joka sinulla on.',
      sv: 'Filen är inte den som du har.',
      en: 'The file is not the one that you have.',
    },
  },
  RANGE_UNKNOWN: {
    status: 416,
    message: {
      fi: 'Tiedostossa ei ole tällaista osaa.',
      sv: 'Filen har ingen sådan del.',
      en: 'The file has no such range.',
    },
  },
  NO_ANSWERS_KEPT: {
    status: 404,
    message: {
      fi: 'Tämä palvelinprosessi ei pidä vastauksia muistissa.',
      sv: 'Den här serverprocessen håller inga svar i minnet.',
      en: 'This process keeps no answers.',
    },
  },
  QUERY_TOO_LONG: {
    status: 413,
    message: {
      fi: 'Kyselyssä saa olla enintään {most} merkkiä.',
      sv: 'En fråga får ha högst {most} tecken.',
      en: 'A query may have {most} characters at most.',
    },
  },
  PARAMETERS_TOO_MANY: {
    status: 400,
    message: {
      fi: 'Kyselyssä saa olla enintään {most} parametria.',
      sv: 'En fråga får ha högst {most} parametrar.',
      en: 'A query may have {most} parameters at most.',
    },
  },
  PARAMETER_UNKNOWN: {
    status: 400,
    message: {
      fi: 'Tässä ei ole parametria {name}. Tämän osoitteen parametrit ovat {known}.',
      sv: 'Det finns ingen parameter {name} här. Den här adressen tar {known}.',
      en: 'There is no parameter {name} here. This address takes {known}.',
    },
  },
  PARAMETER_INVALID: {
    status: 400,
    message: {
      fi: 'Parametri {name}: {expected}.',
      sv: 'Parametern {name}: {expected}.',
      en: 'The parameter {name} {expected}.',
    },
  },
  LOCALE_UNKNOWN: {
    status: 400,
    message: {
      fi: 'Kieltä "{locale}" ei ole. Kielet ovat {known}.',
      sv: 'Språket "{locale}" finns inte. Språken är {known}.',
      en: 'There is no locale "{locale}". Use {known}.',
    },
  },
  DOCUMENT_IN_ADDRESS: {
    status: 400,
    message: {
      fi: 'Parametri data luetaan GET-pyyntöä vastaavan POST-pyynnön rungosta, ei osoitteesta.',
      sv: 'Parametern data läses ur innehållet i en POST som står för en GET, inte ur en adress.',
      en: 'The parameter data is taken from the body of a POST that stands for a GET, and from no address.',
    },
  },
  LIMIT_EXCEEDED: {
    status: 400,
    message: {
      fi: 'Parametri {name}: {expected}.',
      sv: 'Parametern {name}: {expected}.',
      en: 'The parameter {name} {expected}.',
    },
  },
  ANSWER_TOO_LARGE: {
    status: 400,
    message: {
      fi: 'Vastaus olisi liian suuri. Pyydä vähemmän sisältöjä kerralla (limit) tai vähemmän kenttiä (select).',
      sv: 'Svaret skulle bli för stort. Be om färre innehåll åt gången (limit) eller färre fält (select).',
      en: 'The answer would be too large. Ask for fewer documents at a time (limit) or for fewer fields (select).',
    },
  },
  RELATIONS_TOO_MANY: {
    status: 400,
    message: {
      fi: 'Suodatin tai järjestys kulkee liian monen suhteen kautta: {joins} yhdistettävää taulua, enintään {most}. Käytä vähemmän ehtoja tai kysy kahdesti.',
      sv: 'Filtret eller sorteringen går genom för många relationer: {joins} tabeller att koppla, högst {most}. Använd färre villkor eller fråga två gånger.',
      en: 'The parameter where or sort leads through too many relations: {joins} tables to join, {most} at most. Use fewer conditions on related documents, or ask twice.',
    },
  },
  RELATIONS_OF_REQUEST_TOO_MANY: {
    status: 400,
    message: {
      fi: 'Pyynnön luettelot kulkevat liian monen suhteen kautta: yhteensä yli {most} yhdistettävää taulua.',
      sv: 'Begärans listor går genom för många relationer: sammanlagt mer än {most} tabeller att koppla.',
      en: 'The lists of this request lead through too many relations: more than {most} tables to join in all.',
    },
  },
  DOCUMENTS_TOO_MANY: {
    status: 400,
    message: {
      fi: 'Pyyntö kysyy jopa {documents} sisältöä, enintään {most}. Pienennä rajaa tai syvyyttä, tai hae vähemmän kenttiä.',
      sv: 'Begäran frågar efter upp till {documents} dokument, högst {most}. Använd en mindre gräns eller ett mindre djup, eller hämta färre fält.',
      en: 'The request asks for up to {documents} documents, {most} at most. Use a smaller limit or depth, or populate fewer fields.',
    },
  },
  QUERY_INVALID: {
    status: 400,
    message: {
      fi: 'Näillä kentillä ei voi hakea: {paths}',
      sv: 'Dessa fält kan inte användas i en fråga: {paths}',
      en: 'These paths cannot be queried: {paths}',
    },
  },
  GRAPHQL_INVALID: {
    status: 400,
    message: {
      fi: 'GraphQL-kysely ei ole kelvollinen: {reason}',
      sv: 'GraphQL-frågan är inte giltig: {reason}',
      en: '{reason}',
    },
  },
  GRAPHQL_LIMIT_EXCEEDED: {
    status: 400,
    message: {
      fi: 'GraphQL-kysely on {what}.',
      sv: 'GraphQL-frågan är {what}.',
      en: 'The query is {what}.',
    },
  },
  GRAPHQL_OPERATION_UNKNOWN: {
    status: 400,
    message: {
      fi: 'Pyynnössä ei ole tällaista operaatiota: nimeä operationName-kentässä yksi, jos niitä on useita. Tilauksia (subscription) ei ole.',
      sv: 'Begäran har ingen sådan operation: namnge en med operationName om det finns flera. Prenumerationer (subscription) finns inte.',
      en: 'The request has no such operation: name one of several by operationName. There are no subscriptions.',
    },
  },
  PERSISTED_QUERY_NOT_FOUND: {
    status: 200,
    // The word that clients look for, in every language.
    message: { fi: 'PersistedQueryNotFound', sv: 'PersistedQueryNotFound', en: 'PersistedQueryNotFound' },
  },
  PERSISTED_QUERY_MISMATCH: {
    status: 400,
    message: {
      fi: 'extensions.persistedQuery-kentän SHA-256 ei ole kyselyn.',
      sv: 'SHA-256 i extensions.persistedQuery är inte frågans.',
      en: 'The SHA-256 in extensions.persistedQuery is not that of the query.',
    },
  },
  NOT_ACCEPTABLE: {
    status: 406,
    message: {
      fi: 'Vastausta ei ole siinä muodossa, jota Accept-otsake pyytää.',
      sv: 'Svaret finns inte i det format som Accept begär.',
      en: 'There is no answer of the type that Accept asks for.',
    },
  },
  REQUEST_INVALID: {
    status: 400,
    message: { fi: 'Pyyntö ei ole kelvollinen.', sv: 'Begäran är inte giltig.', en: 'The request is not valid.' },
  },
  FIELD_KIND_WRONG: {
    status: 400,
    message: {
      fi: 'Kentän {path} on oltava {kind}, eikä {value}.',
      sv: 'Fältet {path} ska vara {kind}, och inte {value}.',
      en: 'The field {path} must be {kind}, and not {value}.',
    },
  },
  ROWS_TOO_MANY: {
    status: 400,
    message: {
      fi: 'Sisällössä saa olla enintään {most} riviä ja viittausta.',
      sv: 'Innehållet får ha högst {most} rader och hänvisningar.',
      en: 'A document may have {most} rows and references at most.',
    },
  },
  FIELD_UNKNOWN: {
    status: 400,
    message: {
      fi: 'Kenttää {path} ei ole.',
      sv: 'Det finns inget fält {path}.',
      en: 'There is no field {path}.',
    },
  },
  VALIDATION_FAILED: {
    status: 400,
    message: {
      fi: 'Tarkista kentät.',
      sv: 'Kontrollera fälten.',
      en: 'Some fields are not valid.',
    },
  },
  LINK_EXPIRED: {
    status: 403,
    message: {
      fi: 'Linkki ei ole enää voimassa. Pyydä uusi.',
      sv: 'Länken gäller inte längre. Be om en ny.',
      en: 'This link is not valid any more. Ask for a new one.',
    },
  },
  SIGN_IN_REQUIRED: {
    status: 401,
    message: { fi: 'Kirjaudu ensin sisään.', sv: 'Logga in först.', en: 'Sign in first.' },
  },
  FORBIDDEN: {
    status: 403,
    message: {
      fi: 'Sinulla ei ole oikeutta tähän toimintoon.',
      sv: 'Du får inte utföra denna åtgärd.',
      en: 'You are not allowed to perform this action.',
    },
  },
  NOT_FOUND: {
    status: 404,
    message: { fi: 'Ei löytynyt', sv: 'Hittades inte', en: 'Not Found' },
  },
  CONFLICT: {
    status: 409,
    message: {
      fi: 'Tätä ei voi tehdä sisällön nykyisessä tilassa.',
      sv: 'Detta kan inte göras i innehållets nuvarande tillstånd.',
      en: 'This cannot be done in the present state of the document.',
    },
  },
  DOCUMENT_LOCKED: {
    status: 423,
    message: {
      fi: 'Joku muu muokkaa sisältöä parhaillaan, eikä sitä voi muuttaa.',
      sv: 'Någon annan redigerar innehållet just nu och det kan inte ändras.',
      en: 'Somebody else is editing this document, and it cannot be changed.',
    },
  },
  INTERNAL: {
    status: 500,
    message: {
      fi: 'Jotain meni vikaan palvelimella. Yritä uudelleen, ja jos se ei auta, kerro ylläpidolle vastauksen X-Request-Id.',
      sv: 'Något gick fel på servern. Försök igen, och om det inte hjälper, meddela administratören svarets X-Request-Id.',
      en: 'Something went wrong. Try again, and if that does not help, tell the operator the X-Request-Id of this answer.',
    },
  },
} as const
