import type { Field, SelectField, TextareaField, TextareaFieldValidation, SelectFieldSingleValidation } from 'payload'
import type { PayloadRequest } from 'payload'
import { textarea } from 'payload/shared'
import { errorMessage } from '../../../src/content/errors.ts'
import { options } from '../../../src/content/fields/vocabularies.ts'
import type { Localized } from '../../../src/content/locales.ts'
import { anonymity, answerers, rightsLabels } from '../translations.ts'

const owedBy = new Set(['advicePhone', 'chat'])

/** Validation runs on publication and not on drafts, so a draft may still lack the answers. */
function requiredOfHelplines(value: unknown, data: unknown, req: PayloadRequest): string | true {
  const { kind } = data as { kind?: unknown }
  const missing = typeof value !== 'string' || value.trim() === ''
  return !missing || !owedBy.has(String(kind)) || errorMessage('CALLERS_RIGHTS_REQUIRED', req)
}

const textRequired: TextareaFieldValidation = (value, options) => {
  const fits = textarea(value, options)
  return fits === true ? requiredOfHelplines(value, options.data, options.req) : fits
}
const choiceRequired: SelectFieldSingleValidation = (value, { data, req }) => requiredOfHelplines(value, data, req)

function text(name: string, label: Localized): TextareaField {
  return { name, type: 'textarea', label, localized: true, maxLength: 600, validate: textRequired }
}

function choice(name: string, label: Localized, values: Readonly<Record<string, Localized>>): SelectField {
  return {
    name,
    type: 'select',
    label,
    options: options(values),
    enumName: `service_rights_${name.toLowerCase()}`,
    validate: choiceRequired,
  }
}

/** What a Finnish helpline owes its caller (PuhEet, the national ethics council for phone and online help). */
export const callersRightsField: Field = {
  name: 'callersRights',
  type: 'group',
  label: rightsLabels.group,
  admin: { description: rightsLabels.description },
  fields: [
    text('ages', rightsLabels.ages),
    choice('anonymous', rightsLabels.anonymous, anonymity),
    text('confidentiality', rightsLabels.confidentiality),
    choice('answeredBy', rightsLabels.answeredBy, answerers),
    text('dataProtection', rightsLabels.dataProtection),
    text('feedback', rightsLabels.feedback),
    text('cost', rightsLabels.cost),
  ],
}
