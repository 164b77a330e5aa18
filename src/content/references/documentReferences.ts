/**
 * What a document refers to: its relations and uploads, at any depth, and what stands in its rich texts. Of references that
 * were populated, only those that stayed an id.
 */
import type { FlattenedField } from 'payload'
import { isLocale } from '../locales.ts'
import { leaveOutOfTree } from '../richText/references.ts'
import { isValues } from '../richText/tree.ts'

export interface DocumentReference {
  /** Of the field, with the positions of rows and, where a document holds all languages, the language: `body.sv`. */
  path: string
  collection: string
  id: string
  /** In JSON, of which PostgreSQL does not know what it refers to: an id stays there when its document is gone. */
  inJson: boolean
}

type Values = Record<string, unknown>
type Decide = (reference: DocumentReference) => boolean

/** A place in a document: the object, its property, and the path to it. */
interface Place {
  holder: Values
  name: string
  path: string
  inJson: boolean
}

export function keyOfReference({ collection, id }: Pick<DocumentReference, 'collection' | 'id'>): string {
  return `${collection}/${id}`
}

/** The place of a field, or that of each language where it holds all of them. */
function placesOf(place: Place): Place[] {
  const value = place.holder[place.name]
  if (!isValues(value)) return [place]
  const names = Object.keys(value)
  if (names.length === 0 || !names.every(isLocale)) return [place]
  return names.map((name) => ({ ...place, holder: value, name, path: `${place.path}.${name}` }))
}

function relationIn(relationTo: string | readonly string[], value: unknown): Pick<DocumentReference, 'collection' | 'id'> | undefined {
  if (typeof relationTo === 'string') return typeof value === 'string' && value !== '' ? { collection: relationTo, id: value } : undefined
  if (!isValues(value)) return undefined
  const { relationTo: collection, value: id } = value
  return typeof collection === 'string' && typeof id === 'string' ? { collection, id } : undefined
}

function filterRelation(relationTo: string | readonly string[], { holder, inJson, name, path }: Place, stays: Decide): void {
  const value = holder[name]
  const keep = (entry: unknown): boolean => {
    const relation = relationIn(relationTo, entry)
    return !relation || stays({ ...relation, inJson, path })
  }
  if (!Array.isArray(value)) {
    if (!keep(value)) holder[name] = null
    return
  }
  const kept: unknown[] = value.filter(keep)
  if (kept.length < value.length) holder[name] = kept
}

function filterRows(fieldsOf: (row: Values) => readonly FlattenedField[], { holder, inJson, name, path }: Place, stays: Decide): void {
  const rows = holder[name]
  if (!Array.isArray(rows)) return
  rows.forEach((row: unknown, index) => {
    if (isValues(row)) filterFields(fieldsOf(row), row, { inJson, path: `${path}.${index}` }, stays)
  })
}

function filterField(field: FlattenedField, place: Place, stays: Decide): void {
  const value = place.holder[place.name]
  switch (field.type) {
    case 'relationship':
    case 'upload':
      return filterRelation(field.relationTo, place, stays)
    case 'richText':
      return leaveOutOfTree(value, ({ collection, id }) => !stays({ collection, id, inJson: true, path: place.path }))
    case 'array':
      return filterRows(() => field.flattenedFields, place, stays)
    case 'blocks':
      // This project keeps them as JSON.
      return filterRows(
        ({ blockType }) => field.blocks.find(({ slug }) => slug === blockType)?.flattenedFields ?? [],
        { ...place, inJson: true },
        stays,
      )
    case 'group':
    case 'tab':
      return isValues(value) ? filterFields(field.flattenedFields, value, place, stays) : undefined
    default:
      return undefined
  }
}

function filterFields(fields: readonly FlattenedField[], holder: Values, within: Pick<Place, 'inJson' | 'path'>, stays: Decide): void {
  for (const field of fields) {
    const path = within.path ? `${within.path}.${field.name}` : field.name
    for (const place of placesOf({ holder, inJson: within.inJson, name: field.name, path })) filterField(field, place, stays)
  }
}

/** Takes references out of a document, in place: one of several is left out, a single one is null. */
export function leaveOutReferences(fields: readonly FlattenedField[], document: unknown, leaves: Decide): void {
  if (isValues(document)) filterFields(fields, document, { inJson: false, path: '' }, (reference) => !leaves(reference))
}

export function referencesOf(fields: readonly FlattenedField[], document: unknown): DocumentReference[] {
  const references: DocumentReference[] = []
  leaveOutReferences(fields, document, (reference) => {
    references.push(reference)
    return false
  })
  return references
}
