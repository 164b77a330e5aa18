/** Real organisations, with nothing said of them beyond what they are publicly known for. */
import type { DemoContent } from '../../src/content/model/contentPlugin.ts'

export const demo: DemoContent = async ({ create }) => {
  await create(
    'organizations',
    'organization:sexpo',
    {
      name: 'Sexpo-säätiö',
      abbreviation: 'Sexpo',
      kind: 'foundation',
      summary: 'Säätiö koordinoi SeriE-verkostoja valtakunnallisesti.',
      website: 'https://sexpo.fi',
    },
    {
      sv: { name: 'Sexpo-stiftelsen', summary: 'Stiftelsen samordnar SeriE-nätverken på riksnivå.' },
      en: { name: 'Sexpo Foundation', summary: 'The foundation coordinates the SeriE networks nationally.' },
    },
  )
  await create(
    'organizations',
    'organization:delfins',
    {
      name: 'Suomen Delfins ry',
      abbreviation: 'Delfins',
      kind: 'association',
      summary:
        'Yhdistys julkaisee uutiskirjettä ja asiantuntijavideoita ja tarjoaa luottamuksellista tukea lapsuudessaan seksuaalista ' +
        'hyväksikäyttöä kokeneille ja heidän läheisilleen.',
      website: 'https://www.delfins.fi',
    },
    {
      sv: {
        name: 'Suomen Delfins ry',
        summary:
          'Föreningen ger ut ett nyhetsbrev och expertvideor och erbjuder förtroligt stöd till dem som utsatts för sexuella ' +
          'övergrepp i barndomen och till deras närstående.',
      },
      en: {
        name: 'Suomen Delfins ry',
        summary:
          'The association publishes a newsletter and expert videos, and offers confidential support to people who were sexually ' +
          'abused as children and to those close to them.',
      },
    },
  )
  await create(
    'organizations',
    'organization:rikosseuraamuslaitos',
    {
      name: 'Rikosseuraamuslaitos',
      abbreviation: 'Rise',
      kind: 'authority',
      summary: 'Viranomainen, joka vastaa vankeusrangaistusten ja yhdyskuntaseuraamusten täytäntöönpanosta.',
      website: 'https://www.rikosseuraamus.fi',
    },
    {
      sv: {
        name: 'Brottspåföljdsmyndigheten',
        summary: 'Myndigheten ansvarar för verkställigheten av fängelsestraff och samhällspåföljder.',
      },
      en: {
        name: 'Prison and Probation Service of Finland',
        summary: 'The authority responsible for enforcing prison sentences and community sanctions.',
      },
    },
  )
  await create(
    'organizations',
    'organization:poliisi',
    {
      name: 'Poliisi',
      kind: 'authority',
      summary: 'Poliisi ehkäisee ja selvittää rikoksia.',
      website: 'https://poliisi.fi',
    },
    {
      sv: { name: 'Polisen', summary: 'Polisen förebygger och utreder brott.' },
      en: { name: 'The Police of Finland', summary: 'The police prevent and investigate crime.' },
    },
  )
  await create(
    'organizations',
    'organization:hatakeskuslaitos',
    {
      name: 'Hätäkeskuslaitos',
      kind: 'authority',
      summary: 'Viranomainen, joka vastaa hätänumeroon 112 tuleviin puheluihin.',
      website: 'https://112.fi',
    },
    {
      sv: { name: 'Nödcentralsverket', summary: 'Myndigheten svarar på samtal till nödnumret 112.' },
      en: { name: 'Emergency Response Centre Agency', summary: 'The authority that answers calls to the emergency number 112.' },
    },
  )
  await create(
    'organizations',
    'organization:riku',
    {
      name: 'Rikosuhripäivystys',
      abbreviation: 'RIKU',
      kind: 'other',
      summary: 'Tukee rikoksen uhreja, heidän läheisiään ja todistajia.',
      website: 'https://www.riku.fi',
    },
    {
      sv: { name: 'Brottsofferjouren', summary: 'Stöder brottsoffer, deras närstående och vittnen.' },
      en: { name: 'Victim Support Finland', summary: 'Supports victims of crime, those close to them and witnesses.' },
    },
  )
  await create(
    'organizations',
    'organization:thl',
    {
      name: 'Terveyden ja hyvinvoinnin laitos',
      abbreviation: 'THL',
      kind: 'authority',
      summary: 'Vastaa valtakunnallisesta Nollalinja-puhelimesta.',
      website: 'https://thl.fi',
    },
    {
      sv: { name: 'Institutet för hälsa och välfärd', summary: 'Ansvarar för den riksomfattande telefontjänsten Nollinjen.' },
      en: { name: 'Finnish Institute for Health and Welfare', summary: 'Responsible for the national helpline Nollalinja.' },
    },
  )
}
