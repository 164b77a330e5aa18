/** Work in progress, so that an author, a coordinator and an editor each find something waiting for them. */
import type { DemoWriter } from '../../../src/content/model/contentPlugin.ts'
import { paragraph, richText } from '../../../src/content/richText/compose.ts'

export function leaveDrafts({ draft, ids }: DemoWriter): void {
  draft('author', 'articles', {
    title: 'Syyspäivillä puhuttiin hoitopoluista',
    lead: 'Verkostojen yhteiset syyspäivät kokosivat ammattilaisia eri puolilta Suomea.',
    body: richText(
      paragraph(
        'Syyspäivillä verkostot vertailivat, miten asiakas löytää alueella avun. Puheenvuorot jatkuivat pienryhmissä, joissa jokainen ' +
          'toi mukanaan yhden onnistumisen ja yhden pulman.',
      ),
    ),
    topics: ids('topic:verkostot', 'topic:hoitopolut'),
    audiences: ['professional'],
    reviewState: 'submitted',
  })
  draft('author', 'articles', {
    title: 'Haastattelu: mitä seksuaaliterapeutti tekee?',
    lead: 'Luonnos. Haastattelu puuttuu vielä.',
    reviewState: 'working',
  })
  // The server attaches it to the coordinator's own network.
  draft('coordinator', 'articles', {
    title: 'Kaakkois-Suomen verkosto suunnittelee kevättä',
    lead: 'Kevään tapaamisissa käydään läpi alueen palvelut yksi kerrallaan.',
    body: richText(
      paragraph('Toivomme jäseniltä ehdotuksia aiheiksi. Lähetä oma ehdotuksesi koordinaattorille ennen joulukuun tapaamista.'),
    ),
    topics: ids('topic:verkostot'),
    audiences: ['professional'],
    reviewState: 'working',
  })
}
