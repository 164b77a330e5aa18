import { describe, expect, it } from '@jest/globals'
import type { CollectionConfig, Config, Field } from 'payload'
import { composeContent } from '../../src/content/model/composeContent.ts'
import { defineContentPlugin, installedContentPlugins, type ContentPlugin } from '../../src/content/model/contentPlugin.ts'
import { withTraits, absentFieldsOf, traitsOf, type Traits } from '../../src/content/model/traits.ts'

interface Brought {
  fields?: Field[]
  traits?: Traits
  extra?: Partial<CollectionConfig>
  requires?: string[]
  optional?: string[]
}

/** A plugin that brings one collection of its own name. */
function plugin(name: string, { extra, fields = [], optional, requires, traits = {} }: Brought = {}): ContentPlugin {
  const collection: CollectionConfig = {
    slug: name,
    custom: withTraits(traits),
    fields: [{ name: 'title', type: 'text' }, ...fields],
    ...extra,
  }
  return defineContentPlugin({ name, collections: [collection], requires, optional })
}

async function compose(...plugins: ContentPlugin[]): Promise<Config> {
  // A database is not needed to compose.
  let config = {} as Config
  for (const step of [...plugins, composeContent()]) config = await step(config)
  return config
}

function collectionOf(config: Config, slug: string): CollectionConfig {
  const collection = config.collections?.find((candidate) => candidate.slug === slug)
  if (!collection) throw new Error(`no collection ${slug}`)
  return collection
}

const namesOf = (fields: readonly Field[]): string[] => fields.flatMap((field) => ('name' in field ? [field.name] : []))

const toNews: Field = { name: 'news', type: 'relationship', relationTo: 'news' as never }

describe('a content plugin', () => {
  it('is remembered with what it brings', async () => {
    const config = await compose(plugin('news'))
    expect(installedContentPlugins(config)).toMatchObject([{ name: 'news', collectionSlugs: ['news'], globalSlugs: [] }])
  })

  it('gives each config a copy, which Payload may write into', async () => {
    const news = plugin('news')
    const [first, second] = [await compose(news), await compose(news)]
    collectionOf(first, 'news').fields.push({ name: 'added', type: 'text' })
    Object.assign(collectionOf(first, 'news').fields[0] ?? {}, { label: 'changed' })
    expect(collectionOf(second, 'news').fields).toEqual([{ name: 'title', type: 'text' }])
  })

  it('must have a name of one word', () => {
    expect(() => plugin('my news')).toThrow('"my news" cannot name a content plugin')
  })

  it('must put its name on its migrations', () => {
    const migration = { name: '20261124_initial', up: () => Promise.resolve(), down: () => Promise.resolve() }
    expect(() => defineContentPlugin({ name: 'news', migrations: [migration] })).toThrow('Name it "news:20261124_initial"')
  })
})

describe('a set of plugins is refused', () => {
  it('when one requires another that is missing, naming both', async () => {
    await expect(compose(plugin('news', { requires: ['users'] }))).rejects.toThrow(
      'The content plugin "news" requires the content plugin "users", which is not installed.',
    )
  })

  it('when two have one name', async () => {
    await expect(compose(plugin('news'), plugin('news'))).rejects.toThrow('"news" is listed twice')
  })

  it('when two bring one collection, naming both', async () => {
    const other = defineContentPlugin({ name: 'press', collections: [{ slug: 'news', fields: [] }] })
    await expect(compose(plugin('news'), other)).rejects.toThrow('"press" brings "news", but the content plugin "news"')
  })

  it('when a global has the slug of a collection', async () => {
    const other = defineContentPlugin({ name: 'press', globals: [{ slug: 'news', fields: [] }] })
    await expect(compose(plugin('news'), other)).rejects.toThrow('"press" brings "news"')
  })

  it('when a relation to an installed plugin is not stated', async () => {
    await expect(compose(plugin('news'), plugin('events', { fields: [toNews] }))).rejects.toThrow(
      'The field events.news of the content plugin "events" relates to news of the content plugin "news".',
    )
  })

  it('when a relation leads to a collection that nobody brings', async () => {
    const fields: Field[] = [{ name: 'box', type: 'group', fields: [toNews] }]
    await expect(compose(plugin('events', { fields }))).rejects.toThrow('events.box.news')
  })
})

describe('two plugins that require each other', () => {
  it('are installed in either order', async () => {
    const news = plugin('news', { requires: ['events'] })
    const events = plugin('events', { requires: ['news'], fields: [toNews] })
    for (const order of [[news, events] as const, [events, news] as const]) {
      expect(namesOf(collectionOf(await compose(...order), 'events').fields)).toContain('news')
    }
  })
})

describe('without an optional plugin', () => {
  const events = (brought: Brought): ContentPlugin => plugin('events', { optional: ['news'], ...brought })
  const other: Field = { name: 'other', type: 'text' }

  it('its relations go, at any depth', async () => {
    const fields: Field[] = [
      toNews,
      { name: 'group', type: 'group', fields: [toNews, other] },
      { name: 'rows', type: 'array', fields: [{ type: 'row', fields: [toNews, other] }] },
      {
        type: 'collapsible',
        label: 'More',
        fields: [
          { ...toNews, name: 'collapsed' },
          { ...other, name: 'kept' },
        ],
      },
      {
        type: 'tabs',
        tabs: [
          { name: 'tab', fields: [toNews, other] },
          { label: 'Gone', fields: [{ ...toNews, name: 'tabbed' }] },
        ],
      },
      {
        name: 'parts',
        type: 'blocks',
        blocks: [
          { slug: 'one', fields: [toNews, other] },
          { slug: 'two', fields: [toNews] },
        ],
      },
    ]
    const collection = collectionOf(await compose(events({ fields })), 'events')
    expect(JSON.stringify(collection.fields)).not.toContain('"news"')
    expect(JSON.stringify(collection.fields).match(/"other"/g)).toHaveLength(4)
    expect(absentFieldsOf(collection)).toEqual(['news', 'group.news', 'rows.news', 'collapsed', 'tab.news', 'tabbed'])
  })

  it('a group that held nothing else goes too, for GraphQL has no empty types', async () => {
    const collection = collectionOf(await compose(events({ fields: [{ name: 'group', type: 'group', fields: [toNews] }] })), 'events')
    expect(namesOf(collection.fields)).toEqual(['title'])
    expect(absentFieldsOf(collection)).toEqual(['group'])
  })

  it('a relation to several keeps its shape with those that are left', async () => {
    const fields: Field[] = [{ name: 'document', type: 'relationship', relationTo: ['news', 'events'] as never }]
    const [, document] = collectionOf(await compose(events({ fields })), 'events').fields
    expect(document).toMatchObject({ ...fields[0], relationTo: ['events'] })
  })

  it('a join that shows its documents goes', async () => {
    const fields: Field[] = [{ name: 'shown', type: 'join', collection: 'news' as never, on: 'event' }]
    expect(namesOf(collectionOf(await compose(plugin('events', { fields })), 'events').fields)).toEqual(['title'])
  })

  it('columns, indexes, selections, facets and ownership that name its fields go', async () => {
    const collection = collectionOf(
      await compose(
        events({
          fields: [toNews],
          traits: {
            ownedBy: { network: 'news' },
            searchable: { title: 'title', text: [{ field: 'title', weight: 'A' }], facets: ['news', 'title'] },
          },
          extra: {
            fields: [{ name: 'title', type: 'text' }, toNews],
            admin: { defaultColumns: ['title', 'news'] },
            defaultPopulate: { title: true, news: true },
            forceSelect: { news: true },
            indexes: [{ fields: ['title', 'news'] }, { fields: ['title'] }],
          },
        }),
      ),
      'events',
    )
    expect(collection).toMatchObject({
      admin: { defaultColumns: ['title'] },
      defaultPopulate: { title: true },
      indexes: [{ fields: ['title'] }],
    })
    const completeSelection = collection.hooks?.beforeOperation?.at(-1)
    const operation = { args: { select: { title: true } }, collection: { flattenedFields: [] } }
    expect(await completeSelection?.(operation as never)).toEqual({ select: { title: true } })
    expect(Object.keys(traitsOf(collection))).toEqual(['searchable'])
    expect(traitsOf(collection).searchable?.facets).toEqual(['title'])
  })

  it('the fields of a global lose it too', async () => {
    const global = defineContentPlugin({
      name: 'menu',
      globals: [{ slug: 'menu', fields: [toNews, other, { name: 'links', type: 'array', fields: [toNews, other] }] }],
      optional: ['news'],
    })
    const [menu] = (await compose(global)).globals ?? []
    expect(namesOf(menu?.fields ?? [])).toEqual(['other', 'links'])
    expect(JSON.stringify(menu?.fields)).not.toContain('news')
  })
})
