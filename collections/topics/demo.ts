import type { DemoContent } from '../../src/content/model/contentPlugin.ts'

export const demo: DemoContent = async ({ create }) => {
  await create(
    'topics',
    'topic:ennaltaehkaisy',
    { name: 'Ennaltaehkäisy', description: 'Miten lapsiin kohdistuvia seksuaalirikoksia voidaan estää ennalta.' },
    {
      sv: { name: 'Förebyggande arbete', description: 'Hur sexualbrott mot barn kan förebyggas.' },
      en: { name: 'Prevention', description: 'How sexual offences against children can be prevented.' },
    },
  )
  await create(
    'topics',
    'topic:verkostot',
    { name: 'Verkostot', description: 'Alueellisten SeriE-verkostojen toiminta ja kuulumiset.' },
    {
      sv: { name: 'Nätverken', description: 'De regionala SeriE-nätverkens verksamhet och nyheter.' },
      en: { name: 'Networks', description: 'The work and news of the regional SeriE networks.' },
    },
  )
  await create(
    'topics',
    'topic:lapsikohteisuus',
    { name: 'Lapsikohteinen seksuaalisuus', description: 'Tutkittua tietoa ilmiöstä sekä tuesta, jota siihen on saatavilla.' },
    {
      sv: { name: 'Sexuell dragning till barn', description: 'Forskning om fenomenet och om det stöd som finns att få.' },
      en: { name: 'Sexual attraction to children', description: 'What research knows of it, and the support that is available.' },
    },
  )
  await create(
    'topics',
    'topic:hoitopolut',
    { name: 'Palvelut ja hoitopolut', description: 'Mistä apua saa ja miten palvelut toimivat yhdessä.' },
    {
      sv: { name: 'Tjänster och vårdkedjor', description: 'Var man får hjälp och hur tjänsterna samarbetar.' },
      en: { name: 'Services and care pathways', description: 'Where to find help, and how services work together.' },
    },
  )
  await create(
    'topics',
    'topic:tuki',
    { name: 'Tuki kokeneille ja läheisille', description: 'Tukea heille, jotka ovat itse kokeneet väkivaltaa, ja heidän läheisilleen.' },
    {
      sv: { name: 'Stöd till utsatta och närstående', description: 'Stöd till den som själv har utsatts för våld och till närstående.' },
      en: {
        name: 'Support for survivors and those close to them',
        description: 'For those who have experienced violence, and those close to them.',
      },
    },
  )
  await create(
    'topics',
    'topic:lasten-turvallisuus',
    { name: 'Lasten turvallisuus verkossa', description: 'Tietoa ja neuvoja vanhemmille ja muille lasten kanssa eläville.' },
    {
      sv: { name: 'Barns trygghet på nätet', description: 'Information och råd till föräldrar och andra vuxna i barns vardag.' },
      en: { name: 'Children’s safety online', description: 'Information and advice for parents and other adults in children’s lives.' },
    },
  )
  await create(
    'topics',
    'topic:laki',
    { name: 'Sopimukset ja lait', description: 'Mihin Suomi on sitoutunut ja mitä se käytännössä tarkoittaa.' },
    {
      sv: { name: 'Avtal och lagar', description: 'Vad Finland har förbundit sig till och vad det innebär i praktiken.' },
    },
  )
}
