/** A global, in three languages. */
import fc from 'fast-check'
import { writtenLocales, type WrittenLocale } from './orders.ts'
import { outcomeOf, type Situation } from './situation.ts'

type Field = 'title' | 'text'
type Texts = Readonly<Record<Field, Readonly<Partial<Record<WrittenLocale, string>>>>>

interface GlobalWrite {
  field: Field
  locale: WrittenLocale
  value: string
}

const fields: readonly Field[] = ['title', 'text']

const write: fc.Arbitrary<GlobalWrite> = fc.record({
  field: fc.constantFrom(...fields),
  locale: fc.constantFrom(...writtenLocales),
  value: fc.uuid(),
})

const address = '/api/globals/urgent-help'

function seen(texts: Texts): unknown {
  return fields.map((field) => writtenLocales.map((locale) => texts[field][locale] ?? null))
}

async function read(server: Parameters<Situation<null, Texts, GlobalWrite>['look']>[0]): Promise<Texts> {
  const { body } = await server.request<Partial<Texts>>('GET', `${address}?locale=all&depth=0`)
  return { title: body.title ?? {}, text: body.text ?? {} }
}

export function globalInLanguages(token: string): Situation<null, Texts, GlobalWrite> {
  return {
    name: 'a global in three languages',
    // There is one of it.
    atOnce: 1,
    writes: fc.array(write, { minLength: 2, maxLength: 4 }),
    begin: async (server) => ({ target: null, start: await read(server) }),
    send: (server, _, { field, locale, value }) =>
      outcomeOf(server.request('POST', `${address}?locale=${locale}&depth=0`, { token, body: { [field]: value } })),
    after: (texts, { field, locale, value }) => ({ ...texts, [field]: { ...texts[field], [locale]: value } }),
    look: async (server) => seen(await read(server)),
    seen,
    explainsRefusals: true,
  }
}
