/** Two networks: a write to many changes both or none, beside writes to one of them. */
import fc from 'fast-check'
import { outcomeOf, type Situation } from './situation.ts'

interface Pair {
  seats: readonly [string, string]
  founded: readonly [string, string]
}

interface PairWrite {
  field: 'seat' | 'founded'
  value: string
  /** Which of the two, or both. */
  of: 0 | 1 | 'both'
}

const seat = fc.uuid().map((id) => id.slice(0, 8))
const day = fc.integer({ min: 0, max: 20_000 }).map((number) => new Date(number * 86_400_000).toISOString())
const of = fc.constantFrom<PairWrite['of'][]>('both', 'both', 0, 1)
const write: fc.Arbitrary<PairWrite> = fc.oneof(
  fc.record({ field: fc.constant('seat' as const), value: seat, of }),
  fc.record({ field: fc.constant('founded' as const), value: day, of }),
)

const withValue = (pair: readonly [string, string], value: string, which: PairWrite['of']): [string, string] => [
  which === 1 ? pair[0] : value,
  which === 0 ? pair[1] : value,
]

let number = 0

export function pairsOfNetworks(token: string): Situation<readonly [string, string], Pair, PairWrite> {
  return {
    name: 'two documents',
    atOnce: 4,
    writes: fc.array(write, { minLength: 2, maxLength: 4 }),
    begin: async (server) => {
      const make = async (): Promise<string> => {
        number += 1
        const body = {
          name: `Parikilpa ${process.pid} ${number}`,
          seat: 'Kotka',
          founded: '1999-01-01T00:00:00.000Z',
          _status: 'published',
        }
        return (await server.request<{ doc: { id: string } }>('POST', '/api/networks?depth=0', { token, body })).body.doc.id
      }
      const founded = '1999-01-01T00:00:00.000Z'
      return { target: [await make(), await make()], start: { seats: ['Kotka', 'Kotka'], founded: [founded, founded] } }
    },
    send: (server, ids, { field, of: which, value }) => {
      const body = { [field]: value }
      const address = which === 'both' ? `?where[id][in]=${ids.join(',')}&depth=0` : `/${ids[which]}?depth=0`
      return outcomeOf(server.request('PATCH', `/api/networks${address}`, { token, body }))
    },
    after: (pair, { field, of: which, value }) =>
      field === 'seat'
        ? { ...pair, seats: withValue(pair.seats, value, which) }
        : { ...pair, founded: withValue(pair.founded, value, which) },
    look: async (server, ids) => {
      const read = async (id: string): Promise<{ seat: string; founded: string }> =>
        (await server.request<{ seat: string; founded: string }>('GET', `/api/networks/${id}?depth=0`)).body
      const [one, other] = [await read(ids[0]), await read(ids[1])]
      return { seats: [one.seat, other.seat], founded: [one.founded, other.founded] }
    },
    seen: (pair) => pair,
    explainsRefusals: true,
  }
}
