/** Issues of the newsletter; which articles each of them held is said by the articles. */
import type { DemoContent } from '../../src/content/model/contentPlugin.ts'

const archive = 'https://uutiskirje.verkosto.example'

export const demo: DemoContent = async ({ create }) => {
  await create(
    'newsletters',
    'newsletter:2022-04',
    {
      title: 'Suomen Delfins ry:n uutiskirje, huhtikuu 2022',
      slug: 'huhtikuu-2022',
      issueDate: '2022-04-28T12:00:00.000Z',
      intro: 'Huhtikuun kirjeessä kerrotaan uudesta verkostosta Kaakkois-Suomessa.',
      archiveUrl: `${archive}/2022/huhtikuu`,
      audiences: ['public'],
    },
    {
      sv: { title: 'Suomen Delfins ry:s nyhetsbrev, april 2022', intro: 'Aprilbrevet berättar om ett nytt nätverk i Sydöstra Finland.' },
      en: { title: 'Newsletter of Suomen Delfins ry, April 2022', intro: 'The April issue tells of a new network in South-East Finland.' },
    },
  )
  await create('newsletters', 'newsletter:2026-09', {
    title: 'Uutiskirje, syyskuu 2026',
    slug: 'syyskuu-2026',
    issueDate: '2026-09-24T12:00:00.000Z',
    number: '5/2026',
    intro: 'Syyskuussa kysytään, mihin Lanzaroten sopimus velvoittaa, ja kerrotaan, miten verkostot toimivat.',
    archiveUrl: `${archive}/2026/syyskuu`,
    audiences: ['public'],
  })
  await create(
    'newsletters',
    'newsletter:2026-11',
    {
      title: 'Uutiskirje, marraskuu 2026',
      slug: 'marraskuu-2026',
      issueDate: '2026-11-19T12:00:00.000Z',
      number: '6/2026',
      intro: 'Marraskuun kirjeessä kerrotaan joulun ajan palveluista ja tammikuun avoimesta webinaarista.',
      archiveUrl: `${archive}/2026/marraskuu`,
      audiences: ['public'],
    },
    { sv: { title: 'Nyhetsbrev, november 2026', intro: 'Novemberbrevet berättar om hjälpen under julen och om webbinariet i januari.' } },
  )
}
