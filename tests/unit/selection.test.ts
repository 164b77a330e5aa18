import { describe, expect, it } from '@jest/globals'
import type { FlattenedField } from 'payload'
import { withHtmlFields } from '../../src/content/richText/htmlFields.ts'
import { dropUnanswered, follows, names, withFollowed } from '../../src/content/selection/followedFields.ts'

const text = (name: string, custom?: Record<string, unknown>): FlattenedField => ({ name, type: 'text', ...(custom ? { custom } : {}) })
const group = (name: string, ...fields: FlattenedField[]): FlattenedField => ({ name, type: 'group', fields: [], flattenedFields: fields })
const array = (name: string, ...fields: FlattenedField[]): FlattenedField => ({ name, type: 'array', fields: [], flattenedFields: fields })

const fields = [
  text('bodyHtml', { ...follows(['body'], { whenNamed: true }) }),
  text('path', { ...follows(['slug']) }),
  text('body'),
  text('slug'),
  text('title'),
  array('rows', text('textHtml', { ...follows(['text'], { whenNamed: true }) }), text('text'), text('note')),
  group('contact', text('email'), text('public')),
]

/** What is left of a document of which everything that was selected has been read. */
function answered(document: Record<string, unknown>, select: unknown): Record<string, unknown> {
  const copy = structuredClone(document)
  dropUnanswered(copy, select)
  return copy
}

describe('a selection', () => {
  it('of a field brings what it follows from, which is not answered', () => {
    const select = withFollowed(fields, { bodyHtml: true })
    expect(select).toEqual({ bodyHtml: true, body: true })
    expect(answered({ bodyHtml: '<p>', body: {} }, select)).toEqual({ bodyHtml: '<p>' })
    expect([names(select, 'bodyHtml'), names(select, 'body')]).toEqual([true, false])
  })

  it('of both answers both', () => {
    const select = withFollowed(fields, { bodyHtml: true, body: true })
    expect(answered({ bodyHtml: '<p>', body: {} }, select)).toEqual({ bodyHtml: '<p>', body: {} })
  })

  it('within rows brings what is within them', () => {
    const select = withFollowed(fields, { title: true, rows: { textHtml: true } })
    expect(select).toEqual({ title: true, rows: { textHtml: true, text: true } })
    expect(answered({ rows: [{ id: 1, textHtml: '<p>', text: {} }] }, select)).toEqual({ rows: [{ id: 1, textHtml: '<p>' }] })
  })

  it('keeps a whole group of which a part is forced, and adds the part to another', () => {
    const forced = { contact: { public: true } }
    expect(withFollowed(fields, { contact: true }, forced)).toEqual({ contact: true })
    expect(withFollowed(fields, { contact: { email: true } }, forced)).toEqual({ contact: { email: true, public: true } })
    expect(withFollowed(fields, { title: true }, forced)).toEqual({ title: true, contact: { public: true } })
  })

  it('that excludes goes on excluding, whatever has to be read', () => {
    const select = withFollowed(fields, { slug: false })
    expect(Object.values(select)).toContain(false)
    expect(select).not.toHaveProperty('slug')
    expect(answered({ title: 'A', slug: 'a', path: '/a' }, select)).toEqual({ title: 'A', path: '/a' })
    const inner = withFollowed(fields, { contact: { public: false } }, { contact: { public: true } })
    expect(answered({ contact: { email: 'a', public: true } }, inner)).toEqual({ contact: { email: 'a' } })
  })

  it('that excludes reads nothing for what is excluded, or made when it is named', () => {
    expect(withFollowed(fields, { slug: false, path: false })).toMatchObject({ slug: false, path: false })
    expect(withFollowed(fields, { body: false })).toMatchObject({ body: false })
  })
})

describe('the fields of HTML', () => {
  it('stand before every rich text, at any depth', () => {
    const richText = { name: 'text', type: 'richText' } as const
    const html = expect.objectContaining({ name: 'textHtml', virtual: true, custom: { follows: ['text'], whenNamed: true } })
    expect(withHtmlFields([{ name: 'rows', type: 'array', fields: [{ type: 'row', fields: [richText] }] }])).toEqual([
      { name: 'rows', type: 'array', fields: [{ type: 'row', fields: [html, richText] }] },
    ])
    expect(
      withHtmlFields([{ type: 'tabs', tabs: [{ name: 'tab', fields: [{ name: 'group', type: 'group', fields: [richText] }] }] }]),
    ).toEqual([{ type: 'tabs', tabs: [{ name: 'tab', fields: [{ name: 'group', type: 'group', fields: [html, richText] }] }] }])
  })
})
