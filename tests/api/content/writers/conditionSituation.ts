/** Writes on condition that nobody else has written, of which several know one and the same revision. */
import fc from 'fast-check'
import { outcomeOf, type Situation } from './situation.ts'

interface Revised {
  /** How many have written. */
  revision: number
  seat: string
}

interface ConditionalWrite {
  seat: string
  /** On condition that it is as it was in the beginning. */
  conditional: boolean
}

const write: fc.Arbitrary<ConditionalWrite> = fc.record({
  seat: fc.uuid().map((id) => id.slice(0, 8)),
  conditional: fc.constantFrom(true, true, true, false),
})

let number = 0

export function conditionsOnNetworks(token: string): Situation<{ id: string; tag: string }, Revised, ConditionalWrite> {
  return {
    name: 'writes with If-Match',
    atOnce: 4,
    writes: fc.array(write, { minLength: 2, maxLength: 4 }),
    begin: async (server) => {
      number += 1
      const body = { name: `Ehtokilpa ${process.pid} ${number}`, seat: 'Kotka', _status: 'published' }
      const { doc } = (await server.request<{ doc: { id: string } }>('POST', '/api/networks?depth=0', { token, body })).body
      const { headers } = await server.request('GET', `/api/networks/${doc.id}?depth=0`, { token })
      return { target: { id: doc.id, tag: headers.get('etag') ?? '' }, start: { revision: 0, seat: 'Kotka' } }
    },
    send: (server, { id, tag }, { conditional, seat }) =>
      outcomeOf(
        server.request('PATCH', `/api/networks/${id}?depth=0`, { token, body: { seat }, headers: conditional ? { 'If-Match': tag } : {} }),
      ),
    after: ({ revision }, { conditional, seat }) => (conditional && revision > 0 ? null : { revision: revision + 1, seat }),
    look: async (server, { id }) => (await server.request<{ seat: string }>('GET', `/api/networks/${id}?depth=0`)).body.seat,
    seen: ({ seat }) => seat,
    // Of several that know the same revision exactly one is acknowledged; none, where somebody else was there before.
    explainsRefusals: true,
  }
}
