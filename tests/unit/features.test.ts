import { describe, expect, it } from '@jest/globals'
import { pino } from 'pino'
import type { Config, Payload, SanitizedConfig } from 'payload'
import type { ChangeLog } from '../../src/changes/index.ts'
import { defineContentPlugin } from '../../src/content/model/contentPlugin.ts'
import { defineFeature, type Feature, type RunningFeature } from '../../src/features/feature.ts'
import { featureMigrations, installFeatures, installedFeatures } from '../../src/features/install.ts'
import { runFeatures, standbyOf } from '../../src/features/run.ts'
import type { Deliverer } from '../../src/features/mount.ts'
import { oneOf, text, wholeNumber } from '../../src/settings/forms.ts'
import { readSettings } from '../../src/settings/settings.ts'

async function compose(features: readonly Feature[], environment: Record<string, string> = {}): Promise<Config> {
  const news = defineContentPlugin({ name: 'news', collections: [{ slug: 'news', fields: [] }] })
  let config = {} as Config
  for (const step of [news, installFeatures(features, environment)]) config = await step(config)
  return config
}

const namesIn = (config: Config): string[] => installedFeatures(config).map(({ definition }) => definition.name)

/** What no test here touches. */
const untouched: unknown = {}

const context = {
  payload: untouched as Payload,
  settings: readSettings({}),
  logger: pino({ level: 'silent' }),
  changes: untouched as ChangeLog,
  version: '1.0.0',
  ask: () => Promise.resolve(),
}

const run = (config: Config) => runFeatures(config as unknown as SanitizedConfig, context)

describe('a feature', () => {
  it('must have a name of one word, and migrations that say whose they are', () => {
    expect(() => defineFeature({ name: 'full text' })).toThrow('"full text" cannot name a feature')
    const migration = { name: '2026_initial', up: () => Promise.resolve(), down: () => Promise.resolve() }
    expect(() => defineFeature({ name: 'search', migrations: [migration] })).toThrow('Name it "search:2026_initial"')
  })

  it('adds its part of the config after the content plugins, and its migrations in order', async () => {
    const migration = (name: string) => ({ name, up: () => Promise.resolve(), down: () => Promise.resolve() })
    const search = defineFeature({
      name: 'search',
      requires: ['news'],
      config: (config) => ({
        ...config,
        endpoints: [{ path: `/${config.collections?.[0]?.slug}`, method: 'get', handler: () => Response.json({}) }],
      }),
      migrations: [migration('search:1'), migration('search:2')],
    })
    const config = await compose([search])
    expect(config.endpoints?.[0]?.path).toBe('/news')
    expect(featureMigrations(config).map(({ name }) => name)).toEqual(['search:1', 'search:2'])
  })

  it.each<[string, Feature[], string]>([
    ['requires what is not there', [defineFeature({ name: 'feeds', requires: ['routes'] })], 'The feature "feeds" requires "routes"'],
    ['is listed twice', [defineFeature({ name: 'feeds' }), defineFeature({ name: 'feeds' })], 'The feature "feeds" is listed twice'],
    ['has the name of a content plugin', [defineFeature({ name: 'news' })], 'are both called "news"'],
    [
      'needs one that needs it',
      [defineFeature({ name: 'a', requires: ['b'] }), defineFeature({ name: 'b', optional: ['a'] })],
      'Features need each other in a circle: a, b, a.',
    ],
  ])('that %s stops the start with a sentence', async (_what, features, sentence) => {
    await expect(compose(features)).rejects.toThrow(sentence)
  })

  it('comes after those that it requires or may use, and does without those that it may', async () => {
    const features = [
      defineFeature({ name: 'feeds', requires: ['routes'], optional: ['search', 'absent'] }),
      defineFeature({ name: 'routes', optional: ['search'] }),
      defineFeature({ name: 'search' }),
    ]
    expect(namesIn(await compose(features))).toEqual(['search', 'routes', 'feeds'])
  })

  it('gets its own settings, checked, and no others', async () => {
    const seen: unknown[] = []
    const search = defineFeature({
      name: 'search',
      settings: {
        SEARCH_MOST: wholeNumber({ least: 1, most: 9, standard: 5 }),
        SEARCH: oneOf(['on', 'off'], 'on'),
        SEARCH_NAME: text(undefined),
      },
      run: ({ values }) => {
        seen.push(values)
        return {}
      },
    })
    await run(await compose([search], { SEARCH_MOST: '7', SEARCH_NAME: ' ', OTHER: 'x' }))
    expect(seen).toEqual([{ SEARCH_MOST: 7, SEARCH: 'on', SEARCH_NAME: ' ' }])
    await expect(compose([search], { SEARCH_MOST: '10' })).rejects.toThrow(
      'Invalid setting SEARCH_MOST: must be a whole number from 1 to 9',
    )
  })
})

describe('features of a process', () => {
  const doing = (name: string, running: RunningFeature, requires: string[] = []): Feature =>
    defineFeature({ name, requires, run: () => Promise.resolve(running) })

  it('bring mounts, figures, lines, concerns and reasons together, and begin and end in order', async () => {
    const done: string[] = []
    const say = (what: string) => (): void => void done.push(what)
    const features = await run(
      await compose([
        doing(
          'late',
          { served: say('late begins'), stop: () => Promise.resolve(done.push('late ends')).then(() => undefined), startLines: ['two'] },
          ['early'],
        ),
        doing('early', {
          served: say('early begins'),
          startLines: ['one'],
          figures: [{ name: 'a', help: 'b', read: () => 1 }],
          mounts: [{ path: '/a', handler: () => undefined }],
          concerns: () => Promise.resolve(['Look here.']),
          unreadiness: () => Promise.resolve('not yet'),
        }),
        defineFeature({ name: 'idle' }),
      ]),
    )
    features.served()
    for (const stop of features.stops) await stop()
    expect(done).toEqual(['early begins', 'late begins', 'late ends'])
    expect([features.startLines, features.figures.length, features.mounts.length]).toEqual([['one', 'two'], 1, 1])
    expect([await features.concerns(), await features.unreadiness()]).toEqual([['Look here.'], 'not yet'])
  })

  it('have one that answers first, and no more', async () => {
    const deliverer = { answer: () => false, shares: () => false, deliver: (_request, _response, read) => read() } satisfies Deliverer
    expect((await run(await compose([doing('one', { deliverer })]))).deliverer).toBe(deliverer)
    await expect(run(await compose([doing('one', { deliverer }), doing('two', { deliverer })]))).rejects.toThrow(
      'The features "one" and "two" both answer before Express.',
    )
  })

  it('serve without a database what the first of them has', async () => {
    const standby = { description: 'a page', answer: () => true }
    const config = await compose([
      defineFeature({ name: 'one', standby: () => Promise.resolve(undefined) }),
      defineFeature({ name: 'two', standby: () => Promise.resolve(standby) }),
    ])
    expect(await standbyOf(config as unknown as SanitizedConfig, context)).toBe(standby)
    expect(await standbyOf((await compose([])) as unknown as SanitizedConfig, context)).toBeUndefined()
  })
})
