/** An older version is restored while others save. */
import fc from 'fast-check'
import { outcomeOf, type Situation } from './situation.ts'

interface Content {
  seat: string | null
  founded: string | null
}

type VersionWrite = { restore: true } | { seat: string } | { founded: string }

const write: fc.Arbitrary<VersionWrite> = fc.oneof(
  fc.constant({ restore: true } as const),
  fc.record({ seat: fc.uuid().map((id) => id.slice(0, 8)) }),
  fc.record({ founded: fc.integer({ min: 0, max: 20_000 }).map((day) => new Date(day * 86_400_000).toISOString()) }),
)

const oldest: Content = { seat: 'Kotka', founded: null }

let number = 0

interface Target {
  id: string
  /** The oldest. */
  version: string
}

export function versionsOfNetworks(token: string): Situation<Target, Content, VersionWrite> {
  return {
    name: 'a version that is restored',
    atOnce: 4,
    writes: fc.array(write, { minLength: 2, maxLength: 4 }),
    begin: async (server) => {
      number += 1
      const body = { name: `Versiokilpa ${process.pid} ${number}`, ...oldest, _status: 'published' }
      const { id } = (await server.request<{ doc: { id: string } }>('POST', '/api/networks?depth=0', { token, body })).body.doc
      await server.request('PATCH', `/api/networks/${id}?depth=0`, { token, body: { seat: 'Turku' } })
      const versions = `/api/networks/versions?where[parent][equals]=${id}&sort=createdAt&limit=1&depth=0`
      const { docs } = (await server.request<{ docs: [{ id: string }] }>('GET', versions, { token })).body
      return { target: { id, version: docs[0].id }, start: { seat: 'Turku', founded: null } }
    },
    send: (server, { id, version }, said) =>
      outcomeOf(
        'restore' in said
          ? server.request('POST', `/api/networks/versions/${version}`, { token, body: {} })
          : server.request('PATCH', `/api/networks/${id}?depth=0`, { token, body: said }),
      ),
    after: (content, said) => ('restore' in said ? oldest : { ...content, ...said }),
    look: async (server, { id }) => {
      const { body } = await server.request<Partial<Content>>('GET', `/api/networks/${id}?depth=0`)
      return { seat: body.seat ?? null, founded: body.founded ?? null }
    },
    seen: (content) => content,
    explainsRefusals: true,
  }
}
