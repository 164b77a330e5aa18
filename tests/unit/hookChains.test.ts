/**
 * In which order the hooks of each collection and global run, as a list that can be read: a hook that comes or goes, or changes its
 * place, is seen in the snapshot. Why they stand in this order is said in `src/content/model/stages.ts`.
 */
import { describe, expect, it } from '@jest/globals'

process.env['PAYLOAD_SECRET'] = 'a secret that only the tests know about'
const { default: composed } = await import('../../payload.config.ts')
const { collections, globals } = await composed

type Chains = Readonly<Record<string, unknown>>

/** Hooks on which there is something, each with the names of its functions in the order in which they run. */
function chainsOf(hooks: Chains): string[] {
  return Object.entries(hooks).flatMap(([hook, functions]) =>
    Array.isArray(functions) && functions.length > 0
      ? [`${hook}: ${(functions as { name: string }[]).map(({ name }) => name || '(no name)').join(', ')}`]
      : [],
  )
}

const ours = [...collections, ...globals].filter(({ slug }) => !slug.startsWith('payload-'))

describe('the hooks', () => {
  it.each(ours.map(({ hooks, slug }) => [slug, hooks as Chains] as const))('of %s run in this order', (_slug, hooks) => {
    expect(chainsOf(hooks)).toMatchSnapshot()
  })

  it('all have names', () => {
    expect(
      ours.flatMap(({ hooks, slug }) =>
        chainsOf(hooks as Chains)
          .filter((chain) => chain.includes('(no name)'))
          .map((chain) => [slug, chain]),
      ),
    ).toEqual([])
  })
})
