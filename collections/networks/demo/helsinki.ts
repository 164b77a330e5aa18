import { paragraph, richText } from '../../../src/content/richText/compose.ts'

export const fi = {
  name: 'Helsingin SeriE-verkosto',
  slug: 'helsinki',
  summary: 'Pääkaupunkiseudun verkosto on laaja ja moniammatillinen. Sen kotipaikka on Helsinki.',
  body: richText(
    paragraph(
      'Helsingin verkosto toimii koko pääkaupunkiseudulla. Siinä on mukana ammattilaisia laajasti eri aloilta, ja siksi moni kysymys ' +
        'löytää vastaajansa verkoston sisältä.',
    ),
    paragraph(
      'Jäsenet tapaavat säännöllisesti. Kokoontumisissa puhutaan hoitopoluista, asiakkaiden ohjaamisesta palvelusta toiseen sekä työssä ' +
        'koetuista onnistumisista ja vaikeuksista. Asiakkaiden henkilötietoja ei käsitellä.',
    ),
  ),
}

export const sv = {
  name: 'SeriE-nätverket i Helsingfors',
  slug: 'helsingfors',
  summary: 'Nätverket i huvudstadsregionen är stort och består av flera yrkesgrupper. Det har sin hemort i Helsingfors.',
  body: richText(
    paragraph(
      'Nätverket i Helsingfors verkar i hela huvudstadsregionen. Medlemmarna kommer från många olika områden, och därför finns svaret ' +
        'på en fråga ofta inom nätverket.',
    ),
    paragraph(
      'Medlemmarna träffas regelbundet. De diskuterar vårdkedjor, hur klienter hänvisas från en tjänst till en annan och vad som ' +
        'har lyckats och varit svårt i arbetet. Klienternas personuppgifter behandlas inte på träffarna.',
    ),
  ),
}

export const en = {
  name: 'SeriE network of Helsinki',
  slug: 'helsinki',
  summary: 'The network of the capital region is large and multi-professional. Its seat is in Helsinki.',
  body: richText(
    paragraph(
      'The Helsinki network works throughout the capital region. Its members come from a wide range of fields, so that many questions ' +
        'find their answer within the network.',
    ),
    paragraph(
      'Members meet regularly. They discuss care pathways, how clients are referred from one service to another, and what has gone ' +
        'well or been difficult in their work. Personal data of clients is not discussed at meetings.',
    ),
  ),
}
