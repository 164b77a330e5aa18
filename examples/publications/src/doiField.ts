import type { PayloadRequest, TextField } from 'payload'
import { errors, labels } from './translations.ts'

/** The registrant's prefix and a suffix, as the DOI Handbook §2.2 writes them. */
const doiPattern = /^10\.\d{4,9}\/\S+$/

export const doiField: TextField = {
  name: 'doi',
  type: 'text',
  label: labels.doi,
  validate: (value: unknown, { req }: { req: PayloadRequest }) =>
    !value || (typeof value === 'string' && doiPattern.test(value)) || errors.message('PUBLICATION_DOI_INVALID', req),
}
