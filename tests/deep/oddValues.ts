/** Values of every shape, for a field of any type: most are wrong for most fields. */
const nothing = '00000000-0000-7000-8000-000000000000'

/** @param known ids of documents that are there */
export function oddValues(known: readonly string[]): readonly unknown[] {
  const [id = nothing, another = nothing] = known
  const texts = [
    ...['a', '', ' ', 'null', 'undefined', 'true', 'false', '0', '-1', '1.5', '1e999', 'NaN', 'soon', '2026-01-01', '2026-02-31T25:00'],
    ...[
      '+275760-09-13T00:00:00.001Z',
      '-000001-01-01T00:00:00Z',
      '0000-00-00',
      '\u0000',
      '%',
      '_',
      '\\',
      "'",
      '"',
      '💥',
      '(',
      '[a-',
      '.*',
      '$',
    ],
    ...['a,b', ',', 'root', 'articles', 'published', '{}', '[]', '{"a":1}', 'a'.repeat(1_500), `${'a '.repeat(30)}b`],
    ...[id, another, nothing, nothing.toUpperCase(), `${id} `, `{${id}}`, `${id},x`],
  ]
  const references = [
    { relationTo: 'articles', value: id },
    { relationTo: 'bogus', value: 'x' },
    { relationTo: ['a'], value: {} },
    { relationTo: 'users', value: 'x' },
    { relationTo: null, value: null },
    { value: id },
  ]
  const lists = [
    [],
    [null],
    ['a'],
    [['a']],
    [''],
    [{}],
    [id],
    [id, 'x'],
    [1, 'a', true],
    [nothing, nothing],
    Array.from({ length: 40 }, () => 'a'),
  ]
  const objects: unknown[] = [
    {},
    { a: 'b' },
    { equals: 'a' },
    { title: { equals: 'a' } },
    { and: [{ title: { like: 'a' } }] },
    { toString: 'a' },
    { length: 1 },
  ]
  const scalars = [null, true, false, 0, 1.5, -1, 1e308, 2 ** 53, 1e20]
  return [...texts, ...references, ...lists, ...objects, ...scalars]
}

/** The shape of a value in a word, so that failures of one kind are listed once. */
export function shapeOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return value.length === 0 ? 'nothing' : `list of ${shapeOf(value[0])}`
  if (typeof value !== 'object') return JSON.stringify(value).slice(0, 40)
  return `object ${Object.keys(value).join()}`
}
