/**
 * Every error that a person can meet, declared once: code, HTTP status and a sentence that says what happened and what
 * to do, in the three languages. It is answered as `{ errors: [{ message, code, name, data: { code, field } }] }`.
 */
import { APIError, ValidationError, type PayloadRequest } from 'payload'
import { defaultLocale, isLocale, type Locale, type Localized } from './locales.ts'
import { requestErrors } from './requestErrors.ts'

export interface ErrorDeclaration {
  status: number
  message: Localized
}

const declarations = {
  ...requestErrors,
  NEWER_DRAFT_EXISTS: {
    status: 409,
    message: {
      fi: 'Sisällöstä on uudempi luonnos. Tallenna luonnokseen (draft=true) tai julkaise (_status: "published").',
      sv: 'Det finns ett nyare utkast av innehållet. Spara i utkastet (draft=true) eller publicera (_status: "published").',
      en: 'This document has a newer draft. Save onto the draft (draft=true) or publish it (_status: "published").',
    },
  },
  STATUS_UNKNOWN: {
    status: 400,
    message: {
      fi: 'Tila on joko draft tai published.',
      sv: 'Statusen är antingen draft eller published.',
      en: 'The status is either draft or published.',
    },
  },
  UNPUBLISH_ALONE: {
    status: 409,
    message: {
      fi: 'Tämä tallennus poistaisi julkaisun. Tallenna luonnokseen (draft=true) tai poista julkaisu erikseen (pelkkä _status: "draft").',
      sv: 'Detta skulle avpublicera innehållet. Spara i utkastet (draft=true) eller avpublicera separat (enbart _status: "draft").',
      en: 'This would unpublish the document. Save onto the draft (draft=true), or unpublish it by itself (_status: "draft" and nothing else).',
    },
  },
  OFFICE_DRAFT_PENDING: {
    status: 409,
    message: {
      fi: 'Luonnoksessa on kansallisen toimiston julkaisematon muutos, esimerkiksi nimeen tai alueeseen. Pyydä toimistoa julkaisemaan se ensin.',
      sv: 'Utkastet innehåller en opublicerad ändring av det nationella kontoret, till exempel av namnet eller området. Be kontoret publicera den först.',
      en: 'The draft holds an unpublished change by the national office, such as to the name or the area. Ask the office to publish it first.',
    },
  },
  NOTHING_SAVED: {
    status: 400,
    message: {
      fi: 'Mitään ei tallennettu, koska kaikkia valittuja ei voitu muuttaa.',
      sv: 'Ingenting sparades, eftersom alla valda inte kunde ändras.',
      en: 'Nothing was saved, because not all of the selected documents could be changed.',
    },
  },
  PARENT_CIRCULAR: {
    status: 400,
    message: {
      fi: 'Sisältö olisi itsensä alla. Valitse sen yläpuolelle toinen.',
      sv: 'Innehållet skulle ligga under sig självt. Välj något annat ovanför det.',
      en: 'The document would be below itself. Choose another one above it.',
    },
  },
  ROW_ID_TAKEN: {
    status: 400,
    message: {
      fi: 'Rivin tunniste (id) on jo toisella rivillä, toisessa kentässä tai toisessa sisällössä. Jätä uuden rivin tunniste pois.',
      sv: 'Radens id finns redan på en annan rad, i ett annat fält eller i ett annat innehåll. Utelämna id på en ny rad.',
      en: 'The id of the row is that of another row, in this field, another field or another document. Leave out the id of a new row.',
    },
  },
  REFERENCE_UNKNOWN: {
    status: 400,
    message: {
      fi: 'Viitattua sisältöä ei ole tai et voi käyttää sitä.',
      sv: 'Innehållet som hänvisas till finns inte eller kan inte användas av dig.',
      en: 'The document referred to does not exist, or you cannot use it.',
    },
  },
  RESTORE_AS_DRAFT: {
    status: 409,
    message: {
      fi: 'Tämän luonnoksen palauttaminen poistaisi julkaisun. Palauta se luonnoksena (draft=true).',
      sv: 'Att återställa detta utkast skulle avpublicera innehållet. Återställ det som utkast (draft=true).',
      en: 'Restoring this draft would unpublish the document. Restore it as a draft (draft=true).',
    },
  },
  PUBLISHING_NOT_ALLOWED: {
    status: 403,
    message: {
      fi: 'Roolisi ei voi julkaista tai muuttaa julkaistua sisältöä. Tallenna luonnoksena ja lähetä tarkistettavaksi.',
      sv: 'Din roll kan inte publicera eller ändra publicerat innehåll. Spara som utkast och skicka för granskning.',
      en: 'Your role cannot publish or change published content. Save a draft and submit it for review.',
    },
  },
  NETWORK_NOT_YOURS: {
    status: 403,
    message: {
      fi: 'Voit liittää sisältöä vain omaan verkostoosi.',
      sv: 'Du kan koppla innehåll bara till ditt eget nätverk.',
      en: 'You can attach content to your own network only.',
    },
  },
  COORDINATOR_NEEDS_NETWORK: {
    status: 400,
    message: {
      fi: 'Valitse ainakin yksi verkosto, jota aluekoordinaattori hoitaa.',
      sv: 'Välj minst ett nätverk som den regionala koordinatorn sköter.',
      en: 'Choose at least one network that the regional coordinator keeps.',
    },
  },
  NETWORK_REQUIRED: {
    status: 400,
    message: {
      fi: 'Valitse, mille omista verkostoistasi sisältö kuuluu.',
      sv: 'Välj vilket av dina nätverk innehållet hör till.',
      en: 'Choose which of your own networks the content belongs to.',
    },
  },
  LAST_ADMINISTRATOR: {
    status: 409,
    message: {
      fi: 'Viimeistä pääkäyttäjää ei voi poistaa eikä vaihtaa muuhun rooliin. Nimeä ensin toinen pääkäyttäjä.',
      sv: 'Den sista administratören kan inte tas bort eller få en annan roll. Utse först en annan administratör.',
      en: 'The last administrator cannot be removed or given another role. Appoint another administrator first.',
    },
  },
  SETUP_TOKEN_REQUIRED: {
    status: 403,
    message: {
      fi: 'Ensimmäisen pääkäyttäjän luomiseen tarvitaan käynnistyksen tulostama kertalinkki.',
      sv: 'För att skapa den första administratören behövs engångslänken som skrevs ut vid start.',
      en: 'Creating the first administrator needs the one-time link that the server printed at start.',
    },
  },
  SETUP_LINK_USED: {
    status: 404,
    message: {
      fi: 'Linkki ei ole enää voimassa: ensimmäinen pääkäyttäjä on jo luotu, tai palvelin on käynnistetty uudella linkillä.',
      sv: 'Länken gäller inte längre: den första administratören finns redan, eller så har servern startats med en ny länk.',
      en: 'This link is not valid any more: the first administrator exists, or the server has been started with a new link.',
    },
  },
  SLUG_TAKEN: {
    status: 400,
    message: {
      fi: 'Tunniste on jo toisen sisällön käytössä. Valitse toinen.',
      sv: 'Adressdelen används redan av ett annat innehåll. Välj en annan.',
      en: 'Another document already uses this slug. Choose another.',
    },
  },
  SLUG_INVALID: {
    status: 400,
    message: {
      fi: 'Tunnisteessa voi olla vain pieniä kirjaimia a–z, numeroita ja yksittäisiä yhdysmerkkejä.',
      sv: 'Adressdelen får innehålla bara små bokstäver a–z, siffror och enstaka bindestreck.',
      en: 'A slug may contain only the letters a–z, digits and single hyphens.',
    },
  },
  AREA_UNKNOWN: {
    status: 400,
    message: {
      fi: 'Aluejaossa ei ole tällaista koodia.',
      sv: 'Det finns ingen sådan kod i områdesindelningen.',
      en: 'There is no such code in this scheme of areas.',
    },
  },
  DAY_INVALID: {
    status: 400,
    message: {
      fi: 'Kirjoita päivä muodossa VVVV-KK-PP, esimerkiksi 2026-12-24.',
      sv: 'Skriv dagen i formen ÅÅÅÅ-MM-DD, till exempel 2026-12-24.',
      en: 'Write the day as YYYY-MM-DD, for example 2026-12-24.',
    },
  },
  TIME_OF_DAY_INVALID: {
    status: 400,
    message: {
      fi: 'Kirjoita kellonaika muodossa TT:MM, esimerkiksi 09:00.',
      sv: 'Skriv klockslaget i formen TT:MM, till exempel 09:00.',
      en: 'Write the time of day as HH:MM, for example 09:00.',
    },
  },
  WALL_CLOCK_INVALID: {
    status: 400,
    message: {
      fi: 'Kirjoita aika Suomen aikana muodossa VVVV-KK-PPTTT:MM, esimerkiksi 2026-12-24T18:00.',
      sv: 'Skriv tiden som finsk tid i formen ÅÅÅÅ-MM-DDTTT:MM, till exempel 2026-12-24T18:00.',
      en: 'Write the time as Finnish time in the form YYYY-MM-DDTHH:MM, for example 2026-12-24T18:00.',
    },
  },
  EXCEPTION_WITHOUT_HOURS: {
    status: 400,
    message: {
      fi: 'Kirjoita, milloin palvelu avataan ja suljetaan, tai merkitse se suljetuksi.',
      sv: 'Skriv när tjänsten öppnar och stänger, eller märk den som stängd.',
      en: 'Write when the service opens and closes, or mark it as closed.',
    },
  },
  ENDS_BEFORE_START: {
    status: 400,
    message: {
      fi: 'Päättymisaika on ennen alkamisaikaa.',
      sv: 'Sluttiden är före starttiden.',
      en: 'The end is before the start.',
    },
  },
  CALLERS_RIGHTS_REQUIRED: {
    status: 400,
    message: {
      fi: 'Soittajalle ja chattaajalle kerrotaan tämä ennen julkaisemista.',
      sv: 'Den som ringer eller chattar får veta detta före publicering.',
      en: 'Whoever calls or chats is told this before the service is published.',
    },
  },
  ONE_LOCALE_PER_WRITE: {
    status: 400,
    message: {
      fi: 'Tallenna yksi kieliversio kerrallaan: anna locale-parametrille fi, sv tai en.',
      sv: 'Spara en språkversion i taget: ge parametern locale värdet fi, sv eller en.',
      en: 'Write one language at a time: give the parameter locale the value fi, sv or en.',
    },
  },
  PHONE_INVALID: {
    status: 400,
    message: {
      fi: 'Kirjoita numero ilman välejä, esimerkiksi 116006 tai +358505835000.',
      sv: 'Skriv numret utan mellanslag, till exempel 116006 eller +358505835000.',
      en: 'Write the number without spaces, for example 116006 or +358505835000.',
    },
  },
  WEB_ADDRESS_INVALID: {
    status: 400,
    message: {
      fi: 'Kirjoita koko verkko-osoite, esimerkiksi https://www.esimerkki.fi/sivu.',
      sv: 'Skriv hela webbadressen, till exempel https://www.exempel.fi/sida.',
      en: 'Write the whole web address, for example https://www.example.org/page.',
    },
  },
  ALT_TEXT_REQUIRED: {
    status: 400,
    message: {
      fi: 'Kuvaile sanallisesti, mitä kuvassa on, tai merkitse kuva koristeeksi.',
      sv: 'Beskriv i ord vad bilden visar eller märk bilden som dekorativ.',
      en: 'Describe in words what the image shows, or mark the image as decorative.',
    },
  },
  FILE_TYPE_NOT_ALLOWED: {
    status: 400,
    message: {
      fi: 'Tiedosto ei ole sallittua tyyppiä. Sallittuja ovat JPEG, PNG, WebP, AVIF, GIF, SVG ja PDF.',
      sv: 'Filtypen är inte tillåten. Tillåtna är JPEG, PNG, WebP, AVIF, GIF, SVG och PDF.',
      en: 'This type of file is not allowed. Allowed are JPEG, PNG, WebP, AVIF, GIF, SVG and PDF.',
    },
  },
  FILE_REQUIRED: {
    status: 400,
    message: {
      fi: 'Valitse tiedosto.',
      sv: 'Välj en fil.',
      en: 'Choose a file.',
    },
  },
  FILE_UNREADABLE: {
    status: 400,
    message: {
      fi: 'Kuvatiedostoa ei voi lukea: se on vioittunut tai liian suuri. Tallenna kuva uudelleen ja yritä sitten.',
      sv: 'Bildfilen kan inte läsas: den är skadad eller för stor. Spara bilden på nytt och försök igen.',
      en: 'The image file cannot be read: it is damaged or too large. Save the image again and retry.',
    },
  },
  IMAGE_TOO_LARGE: {
    status: 400,
    message: {
      fi: 'Kuvassa on liikaa pikseleitä. Sivu saa olla enintään 16 383 pikseliä ja kuva 50 megapikseliä, animaation kaikki ruudut yhteensä (progressiivinen tai lomiteltu 25, WebP 12, AVIF 9). Pienennä kuvaa ja yritä sitten uudelleen.',
      sv: 'Bilden har för många pixlar. En sida får ha högst 16 383 pixlar och bilden 50 megapixlar, alla rutor i en animation sammanlagt (progressiv eller sammanflätad 25, WebP 12, AVIF 9). Förminska bilden och försök sedan igen.',
      en: 'The image has too many pixels. A side may have 16,383 pixels and the image 50 megapixels, all frames of an animation together (progressive or interlaced 25, WebP 12, AVIF 9). Make the image smaller and retry.',
    },
  },
  IMAGE_TOO_NARROW: {
    status: 400,
    message: {
      fi: 'Kuva on liian kapea: pidempi sivu saa olla enintään 50 kertaa lyhyemmän pituinen.',
      sv: 'Bilden är för smal: den längre sidan får vara högst 50 gånger så lång som den kortare.',
      en: 'The image is too narrow: the longer side may be at most 50 times as long as the shorter.',
    },
  },
  SVG_TOO_LARGE: {
    status: 400,
    message: {
      fi: 'SVG-kuva on liian suuri. Enimmäiskoko on 1 Mt. Yksinkertaista kuvaa tai tallenna se PNG-muodossa.',
      sv: 'SVG-bilden är för stor. Största tillåtna storlek är 1 MB. Förenkla bilden eller spara den som PNG.',
      en: 'The SVG image is too large. The largest size is 1 MB. Simplify the image or save it as PNG.',
    },
  },
  PDF_ENCRYPTED: {
    status: 400,
    message: {
      fi: 'PDF-tiedosto on salattu tai suojattu salasanalla. Tallenna se ilman suojausta ja yritä sitten uudelleen.',
      sv: 'PDF-filen är krypterad eller skyddad med lösenord. Spara den utan skydd och försök sedan igen.',
      en: 'The PDF is encrypted or protected by a password. Save it without protection and retry.',
    },
  },
  PDF_UNREADABLE: {
    status: 400,
    message: {
      fi: 'PDF-tiedostoa ei voi lukea: se on vioittunut tai liian raskas. Tallenna tai tulosta se uudelleen PDF:ksi ja yritä sitten.',
      sv: 'PDF-filen kan inte läsas: den är skadad eller för tung. Spara eller skriv ut den som PDF på nytt och försök sedan.',
      en: 'The PDF cannot be read: it is damaged or too heavy. Save or print it as a PDF again and retry.',
    },
  },
  UPLOADS_BUSY: {
    status: 503,
    message: {
      fi: 'Palvelin käsittelee juuri nyt muita tiedostoja. Yritä hetken kuluttua uudelleen.',
      sv: 'Servern behandlar just nu andra filer. Försök igen om en stund.',
      en: 'The server is working on other files at the moment. Try again in a while.',
    },
  },
  STORAGE_FULL: {
    status: 507,
    message: {
      fi: 'Palvelimen levy on täynnä, eikä tiedostoa tallennettu. Kerro ylläpidolle.',
      sv: 'Serverns disk är full och filen sparades inte. Meddela administratören.',
      en: 'The disk of the server is full, and the file was not saved. Tell whoever runs the server.',
    },
  },
  STORAGE_UNAVAILABLE: {
    status: 503,
    message: {
      fi: 'Palvelin ei voi juuri nyt kirjoittaa levylle, eikä tiedostoa tallennettu. Kerro ylläpidolle.',
      sv: 'Servern kan inte skriva på disken just nu och filen sparades inte. Meddela administratören.',
      en: 'The server cannot write to its disk at the moment, and the file was not saved. Tell whoever runs the server.',
    },
  },
  FILE_ONE_AT_A_TIME: {
    status: 400,
    message: {
      fi: 'Vaihda tiedostot yksi kerrallaan.',
      sv: 'Byt ut filerna en i taget.',
      en: 'Replace files one at a time.',
    },
  },
  CROP_ONE_AT_A_TIME: {
    status: 400,
    message: {
      fi: 'Rajaa kuvat yksi kerrallaan.',
      sv: 'Beskär bilderna en i taget.',
      en: 'Crop images one at a time.',
    },
  },
  SVG_DRAWS_TOO_MUCH: {
    status: 400,
    message: {
      fi: 'SVG-kuvassa on toistoineen yli 500 000 osaa, eikä selain jaksa piirtää sitä. Yksinkertaista kuvaa tai tallenna se PNG-muotoon.',
      sv: 'SVG-bilden har med upprepningar över 500 000 delar, och en webbläsare orkar inte rita den. Förenkla bilden eller spara den som PNG.',
      en: 'With its repetitions the SVG image has more than 500,000 parts, too many for a browser to draw. Simplify it, or save it as a PNG.',
    },
  },
  SVG_NOT_STILL: {
    status: 400,
    message: {
      fi: 'SVG-kuvassa on ohjelmakoodia tai viittauksia muualle. Tallenna kuva ilman niitä.',
      sv: 'SVG-bilden innehåller programkod eller hänvisningar till andra platser. Spara bilden utan dem.',
      en: 'The SVG image contains code or references to other places. Save the image without them.',
    },
  },
  NESTED_TOO_DEEP: {
    status: 400,
    message: {
      fi: 'Sisältö on liian monen tason syvyinen.',
      sv: 'Innehållet har för många nivåer inuti varandra.',
      en: 'The content is nested too deep.',
    },
  },
  RICH_TEXT_INVALID: {
    status: 400,
    message: {
      fi: 'Teksti ei ole muotoa, jota editori käyttää: { "root": { "children": [...] } }.',
      sv: 'Texten har inte den form som redigeraren använder: { "root": { "children": [...] } }.',
      en: 'The text is not of the form that the editor uses: { "root": { "children": [...] } }.',
    },
  },
  RICH_TEXT_BLOCK_TOO_LONG: {
    status: 400,
    message: {
      fi: 'Yksi kappale, luettelo tai taulukko on liian pitkä: siinä voi olla enintään 50 000 merkkiä, ja taulukon jokainen solu lasketaan 30 merkiksi. Jaa se useampaan.',
      sv: 'Ett stycke, en lista eller en tabell är för lång: den får ha högst 50 000 tecken, och varje cell i en tabell räknas som 30 tecken. Dela upp den.',
      en: 'A paragraph, list or table is too long: it may have 50,000 characters at the most, and each cell of a table counts as 30. Divide it.',
    },
  },
  RICH_TEXT_TOO_LONG: {
    status: 400,
    message: {
      fi: 'Teksti on liian pitkä: siinä voi olla enintään 500 000 merkkiä. Jaa se useampaan sisältöön.',
      sv: 'Texten är för lång: den får ha högst 500 000 tecken. Dela upp den på flera innehåll.',
      en: 'The text is too long: it may have 500,000 characters at the most. Divide it into several documents.',
    },
  },
  RICH_TEXT_NODE_NOT_ALLOWED: {
    status: 400,
    message: {
      fi: 'Tekstissä on osa, jota tässä ei voi käyttää. Sallittuja ovat kappaleet, otsikot, luettelot, lainaukset, taulukot, kuvat, linkit, nostot, videolinkit ja palvelut.',
      sv: 'Texten har en del som inte kan användas här. Tillåtna är stycken, rubriker, listor, citat, tabeller, bilder, länkar, notiser, videolänkar och tjänster.',
      en: 'The text has a part that cannot be used here. Allowed are paragraphs, headings, lists, quotes, tables, images, links, callouts, video links and services.',
    },
  },
  HEADING_LEVEL_NOT_ALLOWED: {
    status: 400,
    message: {
      fi: 'Tekstin otsikot ovat tasoja 2–4. Taso 1 on sivun oma otsikko.',
      sv: 'Rubriker i texten har nivå 2–4. Nivå 1 är sidans egen rubrik.',
      en: 'Headings in the text have levels 2 to 4. Level 1 is the title of the page.',
    },
  },
  LINK_ADDRESS_INVALID: {
    status: 400,
    message: {
      fi: 'Linkin osoite alkaa http://, https://, mailto: tai tel:, tai se on sivuston oma polku, esimerkiksi /sivut/tietosuoja.',
      sv: 'En länks adress börjar med http://, https://, mailto: eller tel:, eller är en sökväg på webbplatsen, till exempel /sidor/dataskydd.',
      en: 'The address of a link begins with http://, https://, mailto: or tel:, or is a path on the site, for example /pages/privacy.',
    },
  },
  LINK_TARGET_INVALID: {
    status: 400,
    message: {
      fi: 'Linkistä puuttuu kohde, tai kohteella ei ole omaa sivua.',
      sv: 'Länken saknar mål, eller så har målet ingen egen sida.',
      en: 'The link has no target, or its target has no page of its own.',
    },
  },
  VIDEO_ADDRESS_INVALID: {
    status: 400,
    message: {
      fi: 'Videon osoite alkaa https://.',
      sv: 'Videons adress börjar med https://.',
      en: 'The address of a video begins with https://.',
    },
  },
  RICH_TEXT_BLOCK_INCOMPLETE: {
    status: 400,
    message: {
      fi: 'Tekstissä on kesken jäänyt nosto, videolinkki tai palvelu. Täydennä tai poista se.',
      sv: 'Texten har en ofullständig notis, videolänk eller tjänst. Fyll i den eller ta bort den.',
      en: 'The text has an unfinished callout, video link or service. Complete it or remove it.',
    },
  },
  FILE_TOO_LARGE: {
    status: 413,
    message: {
      fi: 'Tiedosto on liian suuri. Enimmäiskoko on 20 Mt.',
      sv: 'Filen är för stor. Största tillåtna storlek är 20 MB.',
      en: 'The file is too large. The largest size is 20 MB.',
    },
  },
  FILE_MISSING: {
    status: 404,
    message: {
      fi: 'Tiedostoa ei ole.',
      sv: 'Filen finns inte.',
      en: 'There is no such file.',
    },
  },
  SIGN_IN_REFUSED: {
    status: 401,
    message: {
      fi: 'Sähköposti tai salasana on väärä, tai yrityksiä on ollut liikaa. Tarkista ne, tai odota hetki ja yritä uudelleen.',
      sv: 'E-postadressen eller lösenordet är fel, eller så har försöken varit för många. Kontrollera dem, eller vänta en stund och försök igen.',
      en: 'The e-mail address or the password is wrong, or there have been too many attempts. Check them, or wait a while and try again.',
    },
  },
  ACCOUNT_GUESSED_AT: {
    status: 429,
    message: {
      fi: 'Tämän tilin salasanaa on arvattu liian monta kertaa. Kirjaudu laitteella, jolla olet kirjautunut ennenkin, tai pyydä pääkäyttäjää avaamaan tili. Muuten odota tunti.',
      sv: 'Lösenordet till detta konto har gissats för många gånger. Logga in med en enhet som du har använt förut, eller be en administratör låsa upp kontot. Vänta annars en timme.',
      en: 'The password of this account has been guessed at too many times. Sign in with a device that you have used before, or ask an administrator to unlock the account. Otherwise wait an hour.',
    },
  },
  PASSWORD_TOO_SHORT: {
    status: 400,
    message: {
      fi: 'Salasanassa on oltava vähintään 12 merkkiä. Muutama toisiinsa liittymätön sana on hyvä salasana.',
      sv: 'Lösenordet ska ha minst 12 tecken. Några ord som inte hör ihop är ett bra lösenord.',
      en: 'A password has at least 12 characters. A few words that have nothing to do with each other make a good one.',
    },
  },
  PASSWORD_TOO_LONG: {
    status: 400,
    message: {
      fi: 'Salasanassa saa olla enintään 256 merkkiä. Lyhennä sitä.',
      sv: 'Lösenordet får ha högst 256 tecken. Förkorta det.',
      en: 'A password has at most 256 characters. Make it shorter.',
    },
  },
  PASSWORD_GUESSABLE: {
    status: 400,
    message: {
      fi: 'Salasana on helppo arvata: se on yleinen, toistaa itseään tai koostuu nimestäsi, sähköpostiosoitteestasi tai sivuston nimestä. Valitse muutama toisiinsa liittymätön sana.',
      sv: 'Lösenordet är lätt att gissa: det är vanligt, upprepar sig eller består av ditt namn, din e-postadress eller webbplatsens namn. Välj några ord som inte hör ihop.',
      en: 'The password is easy to guess: it is common, repeats itself, or is made of your name, your e-mail address or the name of the site. Choose a few words that have nothing to do with each other.',
    },
  },
  PASSWORDS_DIFFER: {
    status: 400,
    message: {
      fi: 'Salasanat eivät ole samat. Kirjoita uusi salasana kumpaankin kenttään.',
      sv: 'Lösenorden är inte lika. Skriv det nya lösenordet i båda fälten.',
      en: 'The passwords are not the same. Write the new password in both fields.',
    },
  },
  CURRENT_PASSWORD_REQUIRED: {
    status: 400,
    message: {
      fi: 'Kirjoita nykyinen salasanasi. Sitä tarvitaan, kun vaihdat oman salasanasi tai sähköpostiosoitteesi.',
      sv: 'Skriv ditt nuvarande lösenord. Det behövs när du byter ditt eget lösenord eller din e-postadress.',
      en: 'Enter your current password. It is needed when you change your own password or e-mail address.',
    },
  },
  CURRENT_PASSWORD_WRONG: {
    status: 400,
    message: {
      fi: 'Nykyinen salasana on väärä. Tarkista se ja yritä uudelleen.',
      sv: 'Det nuvarande lösenordet är fel. Kontrollera det och försök igen.',
      en: 'The current password is wrong. Check it and try again.',
    },
  },
  TOO_MANY_ATTEMPTS: {
    status: 429,
    message: {
      fi: 'Yrityksiä on ollut liikaa. Odota vartti ja yritä sitten uudelleen.',
      sv: 'Det har gjorts för många försök. Vänta en kvart och försök sedan igen.',
      en: 'Too many attempts. Wait a quarter of an hour and try again.',
    },
  },
  VALUE_INVALID: {
    status: 400,
    message: {
      fi: 'Pyynnössä on arvo, jota ei voi käsitellä: se on väärää tyyppiä tai rajojen ulkopuolella.',
      sv: 'Begäran innehåller ett värde som inte kan behandlas: det är av fel typ eller utanför gränserna.',
      en: 'The request contains a value that cannot be processed: it is of the wrong type or out of range.',
    },
  },
  REFERENCE_INVALID: {
    status: 400,
    message: {
      fi: 'Sisältö viittaa sisältöön, jota ei ole.',
      sv: 'Innehållet hänvisar till ett innehåll som inte finns.',
      en: 'The document refers to another one that does not exist.',
    },
  },
  WRITTEN_AT_THE_SAME_TIME: {
    status: 409,
    message: {
      fi: 'Joku muu tallensi saman sisällön yhtä aikaa. Yritä uudelleen.',
      sv: 'Någon annan sparade samma innehåll samtidigt. Försök igen.',
      en: 'Somebody else saved the same content at the same moment. Try again.',
    },
  },
  CHANGED_MEANWHILE: {
    status: 412,
    message: {
      fi: 'Joku muu on muuttanut sisältöä sen jälkeen, kun luit sen. Mitään ei tallennettu. Katso uusin sisältö ja tee muutoksesi siihen.',
      sv: 'Någon annan har ändrat innehållet sedan du läste det. Inget sparades. Se det nyaste innehållet och gör dina ändringar i det.',
      en: 'Somebody else has changed this content since you read it. Nothing was saved. Look at the newest content and make your changes there.',
    },
  },
  CONDITION_ON_ONE_DOCUMENT: {
    status: 400,
    message: {
      fi: 'If-Match koskee yhtä sisältöä, joka on jo olemassa: käytä sitä REST-osoitteessa, jossa on sisällön tunniste, tai jätä se pois.',
      sv: 'If-Match gäller ett innehåll som redan finns: använd det på en REST-adress med innehållets id, eller lämna bort det.',
      en: 'If-Match is about one document that is there: send it to a REST address with the id of the document, or leave it out.',
    },
  },
  TOO_SLOW: {
    status: 503,
    message: {
      fi: 'Vastaaminen kesti liian kauan, joten se keskeytettiin. Yritä hetken kuluttua uudelleen.',
      sv: 'Det tog för lång tid att svara, så det avbröts. Försök igen om en stund.',
      en: 'Answering took too long and was ended. Try again in a while.',
    },
  },
  OVERLOADED: {
    status: 503,
    message: {
      fi: 'Palvelimella on juuri nyt liikaa kysyjiä. Yritä hetken kuluttua uudelleen.',
      sv: 'Servern har för många frågor just nu. Försök igen om en stund.',
      en: 'The server has too many requests at the moment. Try again in a while.',
    },
  },
  DATABASE_UNAVAILABLE: {
    status: 503,
    message: {
      fi: 'Tietokanta ei juuri nyt vastaa. Yritä hetken kuluttua uudelleen.',
      sv: 'Databasen svarar inte just nu. Försök igen om en stund.',
      en: 'The database does not answer at the moment. Try again in a while.',
    },
  },
} as const satisfies Record<string, ErrorDeclaration>

export type ErrorCode = keyof typeof declarations

export const errorCodes = Object.keys(declarations) as ErrorCode[]

export function errorStatus(code: ErrorCode): number {
  return declarations[code].status
}

/** What is put into a sentence; a phrase of one's own is in every language. */
export type ErrorValues = Readonly<Record<string, string | number | Localized>>

export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(declarations, code)
}

/** A sentence in a language, with values in place of the names that it has in braces. */
export function fillSentence(message: Localized, language: string, values: ErrorValues = {}): string {
  const locale: Locale = isLocale(language) ? language : defaultLocale
  const sentence: string = message[locale]
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    return typeof value === 'object' ? value[locale] : String(value ?? whole)
  })
}

/** @param values what its sentence has in braces */
export function errorSentence(code: ErrorCode, language: string, values?: ErrorValues): string {
  return fillSentence(declarations[code].message, language, values)
}

/** The sentence of an error in the language of the request, for field validation, which wants a string. */
export function errorMessage(code: ErrorCode, req: Pick<PayloadRequest, 'i18n'>): string {
  return errorSentence(code, req.i18n.language)
}

/** An error of the table above, thrown from hooks and endpoints; Payload turns it into the answer. */
export class ContentError extends APIError<{ code: ErrorCode; field?: string }> {
  constructor(code: ErrorCode, req: Pick<PayloadRequest, 'i18n'>, field?: string) {
    super(errorMessage(code, req), declarations[code].status, { code, ...(field ? { field } : {}) }, true)
  }
}

/**
 * An error of the table above whose language is chosen where it is answered: thrown where no request is at hand. Until then
 * its sentence is English.
 */
export class RequestError extends APIError<null> {
  readonly code: ErrorCode
  readonly values: ErrorValues

  constructor(code: ErrorCode, values: ErrorValues = {}) {
    super(errorSentence(code, 'en', values), declarations[code].status, null, true)
    this.code = code
    this.values = values
  }
}

/** Refuses the value of one field: the admin panel marks it in the form, and the answer names it by its label. */
export function fieldError(
  code: ErrorCode,
  req: PayloadRequest,
  { collection, label, path }: { collection: string; label: Localized; path: string },
): ValidationError {
  const language: string = req.i18n.language
  const name = label[isLocale(language) ? language : defaultLocale]
  return new ValidationError({ collection, errors: [{ label: name, message: errorMessage(code, req), path }], req }, req.t)
}
