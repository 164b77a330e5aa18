/** The newest network, in the three languages: the one whose page the demo coordinator keeps. */
import { bulletList, heading, paragraph, richText } from '../../../src/content/richText/compose.ts'

export const fi = {
  name: 'Kaakkois-Suomen SeriE-verkosto',
  slug: 'kaakkois-suomi',
  summary: 'Uusin verkostoista kokoaa yhteen Kymenlaakson ja Etelä-Karjalan ammattilaisia. Toiminta alkoi keväällä 2022.',
  body: richText(
    paragraph(
      'Kaakkois-Suomen ammattilaiset perustivat oman verkostonsa keväällä 2022. Ensimmäisen kerran tavattiin huhtikuun alussa, ja ' +
        'toiminta pääsi vauhtiin vähitellen kevään mittaan. Verkostoa rakennetaan yhä, ja uudet jäsenet ovat tervetulleita.',
    ),
    heading(2, 'Mitä verkostossa tehdään'),
    bulletList(
      'Jäsenet kysyvät toisiltaan neuvoa työssä vastaan tuleviin kysymyksiin.',
      'Tapaamisissa jaetaan uutta tietoa ja hyviksi todettuja työtapoja.',
      'Yhdessä selvitetään, mihin palveluun asiakas voidaan alueella ohjata.',
    ),
    heading(2, 'Mukaan verkostoon'),
    paragraph(
      'Verkosto on tarkoitettu ammattilaisille, jotka kohtaavat työssään lapsiin kohdistuvista seksuaalirikoksista epäiltyjä tai ' +
        'tuomittuja tai omista ajatuksistaan huolestuneita ihmisiä. Kokoontumiset ovat luottamuksellisia ja vain jäsenille.',
    ),
  ),
  goals: [
    { text: 'Koota ajantasainen kuva siitä, mistä Kymenlaaksossa ja Etelä-Karjalassa saa apua.' },
    { text: 'Madaltaa kynnystä pyytää neuvoa toiselta ammattilaiselta, myös yli organisaatiorajojen.' },
  ],
}

export const sv = {
  name: 'SeriE-nätverket i Sydöstra Finland',
  slug: 'sydostra-finland',
  summary: 'Det nyaste nätverket samlar yrkespersoner i Kymmenedalen och Södra Karelen. Verksamheten började våren 2022.',
  body: richText(
    paragraph(
      'Yrkespersoner i Sydöstra Finland bildade ett eget nätverk våren 2022. De träffades första gången i början av april, och ' +
        'verksamheten kom i gång stegvis under våren. Nätverket byggs fortfarande upp och nya medlemmar är välkomna.',
    ),
    heading(2, 'Vad nätverket gör'),
    bulletList(
      'Medlemmarna frågar varandra om råd i frågor som dyker upp i arbetet.',
      'På träffarna delar de ny kunskap och arbetssätt som har visat sig fungera.',
      'Tillsammans reder de ut vart en klient kan hänvisas i regionen.',
    ),
    heading(2, 'Kom med i nätverket'),
    paragraph(
      'Nätverket är till för yrkespersoner som i sitt arbete möter personer som är misstänkta eller dömda för sexualbrott mot barn ' +
        'eller som är oroliga över sina egna tankar. Träffarna är konfidentiella och endast för medlemmar.',
    ),
  ),
  goals: [
    { text: 'Skapa en aktuell bild av var man får hjälp i Kymmenedalen och Södra Karelen.' },
    { text: 'Göra det lättare att be en annan yrkesperson om råd, också över organisationsgränserna.' },
  ],
}

export const en = {
  name: 'SeriE network of South-East Finland',
  slug: 'south-east-finland',
  summary: 'The newest of the networks brings together professionals in Kymenlaakso and South Karelia. It started in spring 2022.',
  body: richText(
    paragraph(
      'Professionals in South-East Finland formed a network of their own in spring 2022. They first met in early April, and the work ' +
        'got under way step by step over the spring. The network is still being built, and new members are welcome.',
    ),
    heading(2, 'What the network does'),
    bulletList(
      'Members ask each other for advice on questions that come up in their work.',
      'At meetings they share new knowledge and ways of working that have proved sound.',
      'Together they find out which services in the area a client can be referred to.',
    ),
    heading(2, 'Joining'),
    paragraph(
      'The network is for professionals whose work brings them into contact with people who are suspected or convicted of sexual ' +
        'offences against children, or who are worried about their own thoughts. Meetings are confidential and for members only.',
    ),
  ),
  goals: [
    { text: 'To keep an up-to-date picture of where help can be found in Kymenlaakso and South Karelia.' },
    { text: 'To make it easier to ask another professional for advice, across the borders of organisations too.' },
  ],
}
