/** Sends writes to a network at the same time, by several processes, and looks what has become of it. */
import fc from 'fast-check'
import type { TestServer } from '../../harness/server.ts'
import { writtenLocales, type Part, type Seen, type State, type Write } from './orders.ts'

const value = fc.uuid().map((id) => id.slice(0, 8))
const locale = fc.constantFrom(...writtenLocales)
const part: fc.Arbitrary<Part> = fc.oneof(
  fc.record({ name: value, locale }),
  fc.record({ summary: value, locale }),
  fc.record({ seat: value }),
  fc.record({ founded: fc.integer({ min: 0, max: 30_000 }).map((day) => new Date(day * 86_400_000).toISOString()) }),
)
const save = fc.record({ kind: fc.constantFrom('save', 'saveDraft', 'saveMany'), part })
const act = fc.record({ kind: fc.constantFrom('publish', 'unpublish', 'trash', 'restore', 'delete') })

/** Two to four writes at once. */
const together = fc.array(fc.oneof({ weight: 5, arbitrary: save }, { weight: 3, arbitrary: act }), { minLength: 2, maxLength: 4 })

export function manyTogether(count: number, seed: number): Write[][] {
  return fc.sample(together, { numRuns: count, seed })
}

interface Request {
  method: string
  path: string
  body?: unknown
}

function bodyOf(part: Part): unknown {
  const { locale: _locale, ...fields } = { locale: undefined, ...part }
  return fields
}

function requestFor(id: string, write: Write): Request {
  const address = `/api/networks/${id}`
  const inLocale = 'part' in write && 'locale' in write.part ? `&locale=${write.part.locale}` : ''
  switch (write.kind) {
    case 'save':
      return { method: 'PATCH', path: `${address}?depth=0${inLocale}`, body: bodyOf(write.part) }
    case 'saveDraft':
      return { method: 'PATCH', path: `${address}?draft=true${inLocale}`, body: bodyOf(write.part) }
    case 'saveMany':
      return { method: 'PATCH', path: `/api/networks?where[id][equals]=${id}${inLocale}`, body: bodyOf(write.part) }
    case 'publish':
      return { method: 'PATCH', path: address, body: { _status: 'published' } }
    case 'unpublish':
      return { method: 'PATCH', path: address, body: { _status: 'draft' } }
    case 'trash':
      return { method: 'PATCH', path: address, body: { deletedAt: '2026-01-01T00:00:00.000Z' } }
    case 'restore':
      return { method: 'PATCH', path: `${address}?trash=true`, body: { deletedAt: null } }
    case 'delete':
      return { method: 'DELETE', path: address }
  }
}

/** `lost`: there was no answer. */
export type Outcome = 'acknowledged' | 'refused' | 'lost'

export async function send(server: TestServer, token: string, id: string, write: Write): Promise<Outcome> {
  const { method, path, body } = requestFor(id, write)
  const sent = server.request<{ docs?: unknown[] }>(method, path, { token, ...(body === undefined ? {} : { body }) })
  const answer = await sent.catch(() => undefined)
  if (!answer) return 'lost'
  if (answer.status >= 500) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
  // A write by filter that finds nothing is answered 200.
  const hasWritten = answer.status === 200 && (write.kind !== 'saveMany' || answer.body.docs?.length === 1)
  return hasWritten ? 'acknowledged' : 'refused'
}

let number = 0

/** @returns the id of a new network that is public, and what it is */
export async function beginning(server: TestServer, token: string): Promise<{ id: string; start: State }> {
  number += 1
  const name = `Kilpaverkosto ${process.pid} ${number}`
  const { body, status } = await server.request<{ doc: { id: string } }>('POST', '/api/networks?depth=0', {
    token,
    body: { name, seat: 'Kotka', _status: 'published' },
  })
  if (status !== 201) throw new Error(`The network could not be created: ${JSON.stringify(body)}`)
  const content = { name: { fi: name }, summary: {}, seat: 'Kotka', founded: null }
  return { id: body.doc.id, start: { newest: content, published: content, hasNewerDraft: false, isTrashed: false } }
}

interface Stored {
  name?: Record<string, string>
  summary?: Record<string, string>
  seat?: string
  founded?: string
  deletedAt?: string | null
}

const given = (texts: Record<string, string> = {}): Record<string, string> =>
  Object.fromEntries(writtenLocales.flatMap((code) => (texts[code] ? [[code, texts[code]]] : [])))

const contentOf = ({ founded, name, seat, summary }: Stored): Seen['newest'] => ({
  name: given(name),
  summary: given(summary),
  seat: seat ?? null,
  founded: founded ?? null,
})

export async function look(server: TestServer, token: string, id: string): Promise<Seen> {
  const address = `/api/networks/${id}?locale=all&depth=0`
  const [newest, open] = await Promise.all([
    server.request<Stored>('GET', `${address}&draft=true&trash=true`, { token }),
    server.request<Stored>('GET', address),
  ])
  return {
    newest: newest.status === 200 ? contentOf(newest.body) : null,
    isTrashed: newest.status === 200 && Boolean(newest.body.deletedAt),
    public: open.status === 200 ? contentOf(open.body) : null,
  }
}
