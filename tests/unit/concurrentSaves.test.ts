import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { ClientField } from 'payload'
import { fieldAt } from '../../src/admin/concurrentSaves/fieldAt.ts'
import { merge, withValue } from '../../src/admin/concurrentSaves/merge.ts'
import { readPayload, withPayload } from '../../src/admin/concurrentSaves/sentPayload.ts'
import { valueText } from '../../src/admin/concurrentSaves/valueText.ts'

const text = (words: string) => ({ root: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', text: words }] }] } })

describe('what two people have written', () => {
  it('is put together field by field', () => {
    const base = { title: 'A', lead: 'B', seat: 'C', updatedAt: 1, servedLocale: 'fi' }
    const result = merge(base, { ...base, title: 'mine', updatedAt: 1 }, { ...base, lead: 'theirs', updatedAt: 2, servedLocale: 'sv' })
    expect(result).toEqual({
      merged: { title: 'mine', lead: 'theirs', seat: 'C', updatedAt: 1, servedLocale: 'sv' },
      conflicts: [],
      taken: ['lead', 'servedLocale'],
    })
  })

  it('is a conflict where both have changed one field, unless to the same', () => {
    const result = merge({ a: '1', b: '1' }, { a: '2', b: '2' }, { a: '3', b: '2' })
    expect(result).toEqual({ merged: { a: '2', b: '2' }, conflicts: [{ path: ['a'], mine: '2', theirs: '3' }], taken: [] })
  })

  it('is put together within groups, which may be empty', () => {
    const mine = { contact: { phone: 'mine', email: null }, place: { city: 'Kotka' } }
    const theirs = { contact: { phone: '1', email: 'theirs', hidden: true }, place: null }
    expect(merge({ contact: { phone: '1' } }, mine, theirs)).toEqual({
      merged: { contact: { phone: 'mine', email: 'theirs' }, place: { city: 'Kotka' } },
      conflicts: [],
      taken: ['contact'],
    })
    expect(merge({ contact: { phone: '1' } }, { contact: { phone: '2' } }, { contact: { phone: '3' } }).conflicts).toEqual([
      { path: ['contact', 'phone'], mine: '2', theirs: '3' },
    ])
  })

  it('is put together within the same rows, and not across others', () => {
    const row = (id: string, label: string, value = 'v') => ({ id, label, value })
    const base = { rows: [row('1', 'a'), row('2', 'b')] }
    const same = merge(base, { rows: [row('1', 'mine'), row('2', 'b')] }, { rows: [row('1', 'a', 'theirs'), row('2', 'c')] })
    expect(same).toEqual({ merged: { rows: [row('1', 'mine', 'theirs'), row('2', 'c')] }, conflicts: [], taken: ['rows'] })
    const mine = [row('2', 'b'), row('1', 'a')]
    const theirs = [row('1', 'a')]
    expect(merge(base, { rows: mine }, { rows: theirs }).conflicts).toEqual([{ path: ['rows'], mine, theirs }])
    expect(merge(base, { rows: base.rows }, { rows: theirs }).merged).toEqual({ rows: theirs })
    expect(merge(base, { rows: mine }, { rows: base.rows }).merged).toEqual({ rows: mine })
  })

  it('takes rich text as a whole, and a related document for its id', () => {
    const base = { body: text('a'), topic: { id: '1', name: 'x' }, about: { relationTo: 'pages', value: { id: '1' } } }
    const mine = { body: text('mine'), topic: '1', about: { relationTo: 'pages', value: '1' } }
    const theirs = { body: text('theirs'), topic: '2', about: { relationTo: 'pages', value: '2' } }
    expect(merge(base, mine, theirs)).toEqual({
      merged: { ...mine, topic: '2', about: theirs.about },
      conflicts: [{ path: ['body'], mine: mine.body, theirs: theirs.body }],
      taken: ['topic', 'about'],
    })
  })

  it('says nothing in several ways, and what one empties stays empty', () => {
    expect(merge({}, { a: '', b: [], c: null, d: {} }, { a: null }).conflicts).toEqual([])
    expect(merge({ a: 'x', b: 'x' }, { a: null, b: 'x' }, { a: 'x', b: '' })).toEqual({
      merged: { a: null, b: '' },
      conflicts: [],
      taken: ['b'],
    })
  })

  it('has 0 for a list without rows, as Payload sends it, and not for a number', () => {
    const rows = [{ id: '1', text: 'theirs' }]
    expect(merge({ rows: [] }, { rows: 0 }, { rows })).toEqual({ merged: { rows }, conflicts: [], taken: ['rows'] })
    expect(merge({ rows }, { rows: 0 }, { rows })).toEqual({ merged: { rows: [] }, conflicts: [], taken: [] })
    expect(merge({ count: 1 }, { count: 0 }, { count: 1 }).merged).toEqual({ count: 0 })
  })

  it('leaves what is done with the document to the one who does it', () => {
    const result = merge({ _status: 'draft' }, { _status: 'published' }, { _status: 'draft', deletedAt: 'now' })
    expect(result.merged).toEqual({ _status: 'published' })
  })

  it('is kept of both, whatever they wrote, as long as it is not the same field', () => {
    // 0 is a list without rows where the field holds one, and here any field may.
    const number = fc.integer().filter((value) => value !== 0)
    const leaf = fc.oneof(fc.string({ minLength: 1 }), number, fc.boolean())
    const value = fc.oneof(leaf, fc.record({ p: leaf, q: leaf }), fc.array(leaf, { minLength: 1 }))
    const document = fc.record({ a: value, b: value, c: value, d: value })
    fc.assert(
      fc.property(document, document, document, (base, one, other) => {
        const { conflicts, merged } = merge(base, { ...base, a: one.a, b: one.b }, { ...base, c: other.c, d: other.d })
        expect({ conflicts, merged }).toEqual({ conflicts: [], merged: { a: one.a, b: one.b, c: other.c, d: other.d } })
      }),
    )
  })
})

it('puts a choice into its place, and changes nothing else', () => {
  const whole = {
    rows: [
      { id: '1', a: 'x' },
      { id: '2', a: 'y' },
    ],
    group: { b: 'z' },
  }
  expect(withValue(whole, ['rows', '1', 'a'], 'new')).toEqual({ rows: [whole.rows[0], { id: '2', a: 'new' }], group: whole.group })
  expect(withValue(whole, ['group', 'b'], null)).toEqual({ ...whole, group: { b: null } })
  expect(withValue({}, ['group', 'b'], 1)).toEqual({ group: { b: 1 } })
  expect(whole.rows[1]).toEqual({ id: '2', a: 'y' })
})

it('sends another document with the same file', () => {
  const body = new FormData()
  body.append('_payload', '{"alt":"mine"}')
  body.append('file', new Blob(['x']), 'x.png')
  expect(readPayload({ body })).toEqual({ alt: 'mine' })
  const again = withPayload({ method: 'PATCH', body }, { alt: 'both' })
  expect(readPayload(again)).toEqual({ alt: 'both' })
  expect((again.body as FormData).get('file')).toBeInstanceOf(Blob)
  expect(withPayload({ body: '{}' }, { a: 1 }).body).toBe('{"a":1}')
  expect(readPayload({ method: 'DELETE' })).toBeNull()
})

const fields = [
  {
    type: 'tabs',
    tabs: [{ fields: [{ type: 'text', name: 'title', label: { fi: 'Otsikko' } }] }, { name: 'meta', label: 'Meta', fields: [] }],
  },
  {
    type: 'row',
    fields: [{ type: 'array', name: 'goals', label: 'Tavoitteet', fields: [{ type: 'text', name: 'text', label: 'Teksti' }] }],
  },
  { type: 'blocks', name: 'parts', label: 'Osat', blocks: [{ slug: 'quote', fields: [{ type: 'text', name: 'by', label: 'Kuka' }] }] },
  { type: 'select', name: 'kind', label: 'Laji', options: [{ label: 'Uutinen', value: 'news' }] },
] as unknown as ClientField[]

it.each([
  [['title'], [{ fi: 'Otsikko' }]],
  [
    ['goals', '1', 'text'],
    ['Tavoitteet', '2', 'Teksti'],
  ],
  [
    ['parts', '0', 'by'],
    ['Osat', '1', 'Kuka'],
  ],
  [
    ['unknown', 'part'],
    ['unknown', 'part'],
  ],
])('finds the labels on the way to %j', (path, labels) => {
  expect(fieldAt(fields, path, { parts: [{ blockType: 'quote' }] }).labels).toEqual(labels)
})

it.each<[string, string | null, unknown, string]>([
  ['a text', 'title', 'Otsikko', 'Otsikko'],
  ['a rich text', null, text('Yksi kappale'), 'Yksi kappale'],
  ['a choice', 'kind', 'news', 'L:Uutinen'],
  ['a moment', null, '2026-05-31T12:00:00.000Z', '31.5.2026'],
  ['a truth value', null, true, 'Kyllä'],
  [
    'rows',
    'goals',
    [
      { id: 'x', text: 'a', more: 'b' },
      { id: 'y', text: 'c' },
    ],
    'a, b\nc',
  ],
  ['nothing', 'title', null, ''],
])('says %s in words', (_, name, value, said) => {
  const { field } = name === null ? { field: undefined } : fieldAt(fields, [name], {})
  const wording = { language: 'fi', yes: 'Kyllä', no: 'Ei', label: (label: unknown) => `L:${String(label)}`, title: () => '' }
  expect(valueText(field, value, wording)).toContain(said)
})
