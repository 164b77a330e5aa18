/** A value of a field in words, for somebody who has to choose between two. */
import type { ClientField } from 'payload'
import { plainText } from '../../content/richText/plainText.ts'
import { fieldAt, within } from './fieldAt.ts'
import { isObject } from '../../content/isObject.ts'

export interface Wording {
  language: string
  yes: string
  no: string
  /** A label of the config in the language of the panel. */
  label: (label: unknown) => string
  /** The name of a related document; its id as long as that is not known. */
  title: (collection: string, id: string) => string
}

const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/

function relatedText(relationTo: string | readonly string[], value: unknown, wording: Wording): string {
  const isPair = isObject(value) && typeof value['relationTo'] === 'string'
  const collection = isPair ? String(value['relationTo']) : [relationTo].flat()[0]
  const document = isPair ? value['value'] : value
  const id = isObject(document) ? document['id'] : document
  return typeof id === 'string' && collection !== undefined ? wording.title(collection, id) : ''
}

function plainValue(value: unknown, wording: Wording): string {
  if (typeof value === 'boolean') return value ? wording.yes : wording.no
  if (typeof value === 'number') return value.toLocaleString(wording.language)
  if (typeof value !== 'string') return ''
  if (!moment.test(value)) return value
  return new Intl.DateTimeFormat(wording.language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(value))
}

/** Names of rows and blocks of the server's own are nobody's text. */
const unspoken = new Set(['id', 'blockType', 'blockName'])

/** @returns lines; empty when there is no value */
export function valueText(field: ClientField | undefined, value: unknown, wording: Wording): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.flatMap((one: unknown) => valueText(field, one, wording) || []).join('\n')
  if (field?.type === 'relationship' || field?.type === 'upload') return relatedText(field.relationTo, value, wording)
  if (field?.type === 'select' || field?.type === 'radio') {
    const option = field.options.find((one) => (typeof one === 'string' ? one : one.value) === value)
    return isObject(option) ? wording.label(option.label) : plainValue(value, wording)
  }
  if (!isObject(value)) return plainValue(value, wording)
  if ('root' in value) return plainText(value)
  const parts = field ? within(field, value['blockType']) : []
  return Object.entries(value)
    .flatMap(([name, part]) => (unspoken.has(name) ? [] : valueText(fieldAt(parts, [name], value).field, part, wording) || []))
    .join(', ')
}
