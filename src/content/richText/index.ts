/** Rich text as every collection has it: one field, one editor. */
import type { Field, RichTextField } from 'payload'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import type { Localized } from '../locales.ts'

export interface RichTextOptions {
  name: string
  label: Localized
  /** Localized unless said otherwise. */
  localized?: boolean
  admin?: RichTextField['admin']
}

export function richTextField({ admin, label, localized = true, name }: RichTextOptions): Field {
  return { name, type: 'richText', label, localized, editor: lexicalEditor(), ...(admin ? { admin } : {}) }
}
