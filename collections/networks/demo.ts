/** The eight SeriE networks. Areas: wellbeing services counties; a network is not a region, and coordinators edit theirs. */
import type { DemoContent, DemoWriter } from '../../src/content/model/contentPlugin.ts'
import * as helsinki from './demo/helsinki.ts'
import { core, national } from './demo/professions.ts'
import { regional } from './demo/regional.ts'
import * as southEastFinland from './demo/southEastFinland.ts'

const counties = (...codes: readonly string[]) => codes.map((code) => ({ scheme: 'wellbeingServicesCounty', code }))

/** What is the same for every network. */
const common = (demo: DemoWriter) => ({
  coordinatingOrganization: demo.id('organization:sexpo'),
  audiences: ['professional', 'worriedAboutSelf'],
  contentNotes: ['childSexualAbuse', 'perpetratorPerspective'],
})

async function createHelsinki(demo: DemoWriter): Promise<void> {
  const data = {
    ...common(demo),
    ...helsinki.fi,
    status: 'active',
    seat: 'Helsinki',
    areas: counties('90', '04', '03'),
    professions: national,
    memberOrganizations: demo.ids('organization:sexpo', 'organization:rikosseuraamuslaitos'),
    coordinators: demo.ids('person:ilkka-rautavuo'),
    contact: { email: 'helsinki@verkosto.example', public: true },
  }
  await demo.create('networks', 'network:helsinki', data, { sv: helsinki.sv, en: helsinki.en })
}

async function createSouthEastFinland(demo: DemoWriter): Promise<void> {
  const data = {
    ...common(demo),
    ...southEastFinland.fi,
    status: 'forming',
    // The source says "early April"; the field wants a day.
    founded: '2022-04-01T12:00:00.000Z',
    areas: counties('10', '11'),
    professions: [...core, 'police', 'prisonPsychologist'],
    heroImage: demo.id('media:portaat'),
    memberOrganizations: demo.ids('organization:rikosseuraamuslaitos'),
    coordinators: demo.ids('person:outi-lahdesmaa'),
    contact: { email: 'kaakkois-suomi@verkosto.example', public: false },
  }
  await demo.create('networks', 'network:kaakkois-suomi', data, { sv: southEastFinland.sv, en: southEastFinland.en })
}

export const demo: DemoContent = async (demo) => {
  await createHelsinki(demo)
  for (const network of regional) {
    const data = {
      ...common(demo),
      ...network.data,
      status: 'active',
      areas: counties(...network.counties),
      coordinators: demo.ids(...network.coordinators),
      contact: { email: `${network.data.slug}@verkosto.example`, public: false },
    }
    await demo.create('networks', network.key, data, 'en' in network ? { sv: network.sv, en: network.en } : { sv: network.sv })
  }
  await createSouthEastFinland(demo)
}
