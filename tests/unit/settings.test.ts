import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { parseEnv } from 'node:util'
import { describe, expect, it } from '@jest/globals'
import { loadEnvironmentFile } from '../../src/settings/environmentFile.ts'
import { features } from '../../payload.config.ts'
import { readSettings, settingNames } from '../../src/settings/settings.ts'

const example = await readFile(path.resolve(import.meta.dirname, '../../.env.example'), 'utf8')

const featureSettings = features.flatMap(({ definition }) => Object.keys(definition.settings ?? {}))

describe('the example of a settings file', () => {
  it('names every setting, and no other', () => {
    expect(Object.keys(parseEnv(example)).sort()).toEqual([...settingNames, ...featureSettings].sort())
  })

  it('explains each in a comment above it', () => {
    for (const [index, line] of example.split('\n').entries()) {
      if (!/^[A-Z_]+=/.test(line)) continue
      const above = example.split('\n').slice(0, index).reverse()
      expect([line, above.find((other) => !/^[A-Z_]+=/.test(other))]).toEqual([line, expect.stringMatching(/^# /)])
    }
  })

  it('changes nothing when it is copied as it is', () => {
    expect(readSettings(parseEnv(example))).toEqual(readSettings({}))
  })
})

describe('a settings file', () => {
  it('is read where it is, does not outvote the environment, and need not be there', async () => {
    const directory = await mkdtemp(path.join(os.tmpdir(), 'verkosto-settings-'))
    const environment: Record<string, string> = { ONE: 'environment' }
    loadEnvironmentFile(directory, environment)
    expect(environment).toEqual({ ONE: 'environment' })
    await writeFile(path.join(directory, '.env'), '# a comment\nONE=file\nTWO=file\n')
    loadEnvironmentFile(directory, environment)
    expect(environment).toEqual({ ONE: 'environment', TWO: 'file' })
    await rm(directory, { recursive: true })
  })
})

describe('settings', () => {
  const secret = 'a secret of more than thirty-two characters'

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['PAYLOAD_SECRET', 'short'],
    ['SERVER_URL', 'localhost'],
    ['SERVER_URL', 'ftp://example.org'],
    ['SERVER_URL', 'https://example.org/cms'],
    ['CORS_ORIGINS', 'example.org'],
    ['CORS_ORIGINS', 'https://example.org/path'],
    ['CORS_ORIGINS', '*, https://example.org'],
    ['DEMO_PASSWORD', '1234567'],
    ['DATABASE_POOL_SIZE', '1'],
    ['TRUST_PROXY', 'yes'],
    ['LOG_LEVEL', 'loud'],
    ['NODE_ENV', 'staging'],
  ])('refuse %s=%s and name it', (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(new RegExp(`Invalid setting ${name}: .+ See \\.env\\.example\\.`))
  })

  it('need a secret in production on a database elsewhere, which several processes may share', () => {
    const production = { NODE_ENV: 'production', DATABASE_URL: 'postgres://localhost/x' }
    expect(() => readSettings(production)).toThrow('PAYLOAD_SECRET')
    expect(readSettings({ ...production, PAYLOAD_SECRET: secret }).production).toBe(true)
    expect(readSettings({ NODE_ENV: 'production' })).toEqual(expect.objectContaining({ production: true, migratesItself: true }))
    expect(readSettings({ ...production, PAYLOAD_SECRET: secret }).migratesItself).toBe(false)
    expect(readSettings({ ...production, NODE_ENV: '' }).production).toBe(false)
  })

  it('make a public address of the port, and take one without its last slash', () => {
    expect(readSettings({ PORT: '8080', HOST: '0.0.0.0' }).serverUrl).toBe('http://localhost:8080')
    expect(readSettings({ SERVER_URL: 'https://verkosto.example/' }).serverUrl).toBe('https://verkosto.example')
  })

  it('list origins', () => {
    expect(readSettings({ CORS_ORIGINS: 'https://a.example, http://b.example:3000' }).corsOrigins).toEqual([
      'https://a.example',
      'http://b.example:3000',
    ])
    expect(readSettings({ CORS_ORIGINS: '*' }).corsOrigins).toEqual(['*'])
  })
})
