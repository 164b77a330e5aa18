/** The office moves a document to another network while the coordinator of the first one saves it. */
import fc from 'fast-check'
import type { Newsroom } from '../../access/newsroom.ts'
import { outcomeOf, type Situation } from './situation.ts'

interface Placed {
  network: string
  title: string
}

/** A form sends the networks along, as it read them. */
type MoveWrite = { kind: 'move'; to: 0 | 1 } | { kind: 'save' | 'saveForm'; title: string }

const write: fc.Arbitrary<MoveWrite> = fc.oneof(
  fc.record({ kind: fc.constant('move' as const), to: fc.constantFrom<(0 | 1)[]>(1, 1, 1, 0) }),
  fc.record({ kind: fc.constantFrom<('save' | 'saveForm')[]>('save', 'saveForm'), title: fc.uuid() }),
  fc.record({ kind: fc.constantFrom<('save' | 'saveForm')[]>('save', 'saveForm'), title: fc.uuid() }),
)

interface Moved {
  networks?: string[]
  title?: string
}

export async function movesOf(newsroom: Newsroom, collection: 'events' | 'articles'): Promise<Situation<string, Placed, MoveWrite>> {
  const networks = [(await newsroom.publish('networks')).id, (await newsroom.publish('networks')).id] as const
  const coordinator = (await newsroom.account('coordinator', { networks: [networks[0]] })).token
  return {
    name: `a move of ${collection}`,
    atOnce: 4,
    writes: fc.array(write, { minLength: 2, maxLength: 4 }),
    begin: async () => {
      // Coordinators publish their events, and their articles not.
      const status = collection === 'events' ? 'published' : 'draft'
      const made = await newsroom.create(collection, { networks: [networks[0]], _status: status })
      return { target: made.id, start: { network: networks[0], title: String(made['title']) } }
    },
    send: (server, id, said) => {
      const isMove = said.kind === 'move'
      const body: Moved = isMove
        ? { networks: [networks[said.to]] }
        : { title: said.title, ...(said.kind === 'saveForm' ? { networks: [networks[0]] } : {}) }
      return outcomeOf(server.request('PATCH', `/api/${collection}/${id}?depth=0`, { token: isMove ? newsroom.admin : coordinator, body }))
    },
    after: (placed, said) => {
      if (said.kind === 'move') return { ...placed, network: networks[said.to] }
      return placed.network === networks[0] ? { ...placed, title: said.title } : null
    },
    look: async (server, id) => {
      const { body } = await server.request<Moved>('GET', `/api/${collection}/${id}?depth=0&draft=true`, { token: newsroom.admin })
      const network = body.networks?.join()
      // Whoever lost the document can save it no more, also when everything is over.
      if (network === networks[1]) {
        const late = await server.request('PATCH', `/api/${collection}/${id}?depth=0`, {
          token: coordinator,
          body: { title: 'Liian myöhään' },
        })
        if (late.status < 400) throw new Error('A coordinator saved what was not theirs any more.')
      }
      return { network, title: body.title }
    },
    seen: (placed) => placed,
    explainsRefusals: true,
  }
}
