/** The rows of a list: some are added, some taken away, some put in another order, each time in one language. */
import fc from 'fast-check'
import { writtenLocales, type WrittenLocale } from './orders.ts'
import { outcomeOf, type Situation } from './situation.ts'

type Texts = Readonly<Partial<Record<WrittenLocale, string>>>

interface Row {
  id: string
  text: Texts
}

/** A list as a form sends it: all its rows, with their texts in the language that is written. */
interface RowsWrite {
  locale: WrittenLocale
  rows: readonly { id: string; text: string }[]
}

const idOf = (number: number): string => String(number).padStart(24, '0')

const text = fc.uuid().map((id) => id.slice(0, 8))
const list: fc.Arbitrary<RowsWrite> = fc.record({
  locale: fc.constantFrom(...writtenLocales),
  rows: fc.uniqueArray(fc.record({ id: fc.integer({ min: 1, max: 5 }).map(idOf), text }), { selector: ({ id }) => id, maxLength: 4 }),
})

function after(rows: readonly Row[], write: RowsWrite): Row[] {
  const before = new Map(rows.map((row) => [row.id, row.text]))
  return write.rows.map(({ id, text: said }) => ({ id, text: { ...before.get(id), [write.locale]: said } }))
}

const inOrder = (texts: Texts): [string, string][] =>
  writtenLocales.flatMap((locale): [string, string][] => (texts[locale] ? [[locale, texts[locale]]] : []))

const seen = (rows: readonly Row[]): unknown => rows.map(({ id, text: texts }) => [id, inOrder(texts)])

/** The ids of rows are those of the whole table: what one document has, no other has. */
const ownId = (document: string, id: string): string => document.replaceAll('-', '').slice(-23) + id.slice(-1)

const start: readonly Row[] = [1, 2, 3].map((row) => ({ id: idOf(row), text: { fi: `Tavoite ${row}` } }))

let number = 0

/** The goals of a network. */
export function rowsOfNetworks(token: string): Situation<string, readonly Row[], RowsWrite> {
  return {
    name: 'rows',
    atOnce: 4,
    explainsRefusals: true,
    writes: fc.array(list, { minLength: 2, maxLength: 4 }),
    begin: async (server) => {
      number += 1
      const name = `Rivikilpa ${process.pid} ${number}`
      const made = await server.request<{ doc: { id: string } }>('POST', '/api/networks?depth=0', {
        token,
        body: { name, _status: 'published' },
      })
      const { id } = made.body.doc
      // What is public in a language has a name there.
      for (const locale of ['sv', 'en']) {
        await server.request('PATCH', `/api/networks/${id}?locale=${locale}`, { token, body: { name, _status: 'published' } })
      }
      const goals = start.map((row) => ({ id: ownId(id, row.id), text: row.text.fi }))
      await server.request('PATCH', `/api/networks/${id}?locale=fi`, { token, body: { goals } })
      return { target: id, start }
    },
    send: (server, id, { locale, rows }) =>
      outcomeOf(
        server.request('PATCH', `/api/networks/${id}?depth=0&locale=${locale}`, {
          token,
          body: { goals: rows.map((row) => ({ ...row, id: ownId(id, row.id) })) },
        }),
      ),
    after,
    look: async (server, id) => {
      const { body } = await server.request<{ goals: Row[] }>('GET', `/api/networks/${id}?depth=0&locale=all`, { token })
      return seen(body.goals.map((row) => ({ ...row, id: row.id.slice(-1).padStart(24, '0') })))
    },
    seen,
  }
}
