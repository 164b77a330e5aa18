/** Rich text as every collection has it: one field, and the one editor of the config. */
import type { Field, RichTextField } from 'payload'
import type { Localized } from '../locales.ts'

export interface RichTextOptions {
  name: string
  label: Localized
  /** Localized unless said otherwise. */
  localized?: boolean
  admin?: RichTextField['admin']
}

export function richTextField({ admin, label, localized = true, name }: RichTextOptions): Field {
  return { name, type: 'richText', label, localized, ...(admin ? { admin } : {}) }
}
