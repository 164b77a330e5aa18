import { describe, expect, it } from '@jest/globals'
import { asc, desc, eq, sql } from 'drizzle-orm'
import { integer, pgTable, text } from 'drizzle-orm/pg-core'
import { shapeOf } from '../../src/database/reads/queryShape.ts'
import { named, nameOf } from '../../src/database/reads/shapedFunctions.ts'

const rows = pgTable('rows', { order: integer('order'), _order: integer('_order'), text: text('text') })
type Rows = typeof rows
interface Orders {
  asc: typeof asc
  desc: typeof desc
}

const shapeWithOrder = (orderBy: unknown): string | undefined => shapeOf({ with: { rows: { orderBy } } })?.key

describe('a function in a relational query', () => {
  it('that orders rows by columns is known by what it does, however it is written', () => {
    const one = ({ _order }: Rows, { asc: ascending }: Orders) => [ascending(_order)]
    const other = (columns: Rows, { asc: up }: Orders) => {
      const list = [columns._order]
      return list.map((column) => up(column))
    }
    expect(nameOf('orderBy', one)).toBe('asc "_order"')
    expect(nameOf('orderBy', other)).toBe('asc "_order"')
    expect(shapeWithOrder(one)).toBe(shapeWithOrder(other))
  })

  it('that orders otherwise is another one', () => {
    const names = [
      ({ _order }: Rows, { desc: down }: Orders) => [down(_order)],
      ({ order }: Rows, { asc: up }: Orders) => [up(order)],
      ({ order, text: word }: Rows, { asc: up, desc: down }: Orders) => [up(order), down(word)],
      ({ order, text: word }: Rows, { asc: up, desc: down }: Orders) => [down(word), up(order)],
    ].map((order) => nameOf('orderBy', order))
    expect(names).toEqual(['desc "_order"', 'asc "order"', 'asc "order", desc "text"', 'desc "text", asc "order"'])
  })

  it('of which nobody knows what it does is built each time', () => {
    const unknown = [
      ({ order }: Rows) => [order],
      ({ order }: Rows, { asc: up }: Orders) => up(order),
      (_rows: Rows, { asc: up }: Orders) => [up(sql`random()`)],
      () => [sql`random()`],
      () => {
        throw new Error('no')
      },
      ({ order }: Rows, operators: Orders & { nullsFirst?: (column: unknown) => unknown }) => [operators.nullsFirst?.(order)],
    ]
    for (const order of unknown) {
      expect(nameOf('orderBy', order as never)).toBeUndefined()
      expect(shapeWithOrder(order)).toBeUndefined()
    }
    expect(nameOf('where', ({ text: word }: Rows) => eq(word, 'a'))).toBeUndefined()
  })

  it('that was made here is known by the name that it was given', () => {
    const where = named('text = a', ({ text: word }: Rows) => eq(word, 'a'))
    expect(nameOf('where', where)).toBe('text = a')
    expect(shapeOf({ with: { rows: { where } } })?.key).not.toBe(
      shapeOf({ with: { rows: { where: named('text = b', () => eq(rows.text, 'b')) } } })?.key,
    )
  })
})
