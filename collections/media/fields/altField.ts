import type { Field, TextFieldSingleValidation } from 'payload'
import { text } from 'payload/shared'
import { errorMessage } from '../../../src/content/errors.ts'
import { labels } from '../translations.ts'

interface Described {
  availableLocales?: unknown
  decorative?: unknown
  mimeType?: unknown
}

/** Every image that is not decoration is described in at least one language; see `titleField` for why not in each. */
const describesImage: TextFieldSingleValidation = (value, options) => {
  const { data, req } = options
  // A validation of one's own stands in for Payload's, which knows the length.
  const wellFormed = text(value, options)
  if (wellFormed !== true) return wellFormed
  const { availableLocales, decorative, mimeType } = data as Described
  const isImage = typeof mimeType !== 'string' || mimeType.startsWith('image/')
  if (decorative === true || !isImage || (typeof value === 'string' && value.trim() !== '')) return true
  const described = Array.isArray(availableLocales) && availableLocales.some((locale) => locale !== req.locale)
  return described || errorMessage('ALT_TEXT_REQUIRED', req)
}

export const altField: Field = {
  name: 'alt',
  type: 'text',
  label: labels.alt,
  localized: true,
  maxLength: 500,
  validate: describesImage,
  admin: { description: labels.altDescription, condition: (_, media?: Partial<Record<string, unknown>>) => media?.['decorative'] !== true },
}
