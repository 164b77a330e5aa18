import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, it } from '@jest/globals'
import type { SanitizedConfig } from 'payload'
import { brokenTraits, traitsOf } from 'verkosto'

const packages = path.resolve('examples')

/** What a content plugin may be written with: the public contract, Payload, and the adapter that its migrations run on. */
const allowed = ['verkosto', 'payload', '@payloadcms/db-postgres', '@jest/globals']

async function modulesOf(name: string): Promise<string[]> {
  const files = await readdir(path.join(packages, name), { recursive: true })
  return files.filter((file) => file.endsWith('.ts') && !file.includes('node_modules')).map((file) => path.join(packages, name, file))
}

async function importsOf(file: string): Promise<string[]> {
  const source = await readFile(file, 'utf8')
  return [...source.matchAll(/(?:from|import\()\s*'([^']+)'/g)].flatMap(([, specifier]) => specifier ?? [])
}

describe('the example of a content plugin', () => {
  it('imports the public contract and its own folder, nothing else', async () => {
    const modules = await modulesOf('publications')
    expect(modules.length).toBeGreaterThan(5)
    for (const file of modules) {
      for (const specifier of await importsOf(file)) {
        const inside =
          specifier.startsWith('.') &&
          path.resolve(path.dirname(file), specifier).startsWith(path.join(packages, 'publications') + path.sep)
        expect([file, specifier, inside || allowed.includes(specifier)]).toEqual([file, specifier, true])
      }
    }
  })

  describe('in a config with all others', () => {
    let config: SanitizedConfig

    beforeAll(async () => {
      process.env['PAYLOAD_SECRET'] = 'a secret that only the tests know about'
      const { composeConfig, contentPlugins } = await import('../../payload.config.ts')
      const { default: publications } = await import('verkosto-publications')
      config = await composeConfig([...contentPlugins, publications])
    })

    it('carries its traits, and keeps what they promise', () => {
      const collection = config.collections.find(({ slug }) => (slug as string) === 'publications')
      expect(Object.keys(traitsOf(collection ?? {})).sort()).toEqual(['publishable', 'routable', 'searchable', 'structured'])
      expect(brokenTraits(config)).toEqual([])
    })
  })
})
