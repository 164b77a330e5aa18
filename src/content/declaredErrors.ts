/** Errors that a content plugin or a feature declares for itself, in the three languages, as `errors.ts` has ours. */
import { APIError, type PayloadRequest } from 'payload'
import { ContentModelError } from './model/contentModelError.ts'
import { fillSentence, isErrorCode, type ErrorDeclaration, type ErrorValues } from './errors.ts'

type Asking = Pick<PayloadRequest, 'i18n'>

/** An error with a code of its own, answered like those of Verkosto. */
export class DeclaredError extends APIError<{ code: string; field?: string }> {
  readonly code: string

  constructor(code: string, message: string, status: number, field?: string) {
    super(message, status, { code, ...(field === undefined ? {} : { field }) }, true)
    this.code = code
  }
}

export interface DeclaredErrors<Code extends string> {
  /** The sentence in the language of the request, for field validation, which wants a text. `values` are what it has in braces. */
  message: (code: Code, req: Asking, values?: ErrorValues) => string
  /** To be thrown from hooks and endpoints; `field` is the path of what is wrong. */
  error: (code: Code, req: Asking, options?: { field?: string; values?: ErrorValues }) => DeclaredError
}

const codeForm = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/

/**
 * @param table each error by its code, such as `GLOSSARY_TERM_TAKEN`, with its status and its sentence in three languages
 * @throws ContentModelError for a code that is one of ours or has another form, and a status that is no error's
 */
export function defineErrors<const Code extends string>(table: Readonly<Record<Code, ErrorDeclaration>>): DeclaredErrors<Code> {
  for (const [code, { status }] of Object.entries<ErrorDeclaration>(table)) {
    if (!codeForm.test(code))
      throw new ContentModelError(
        `"${code}" cannot be the code of an error. Use capital letters, digits and "_", e.g. GLOSSARY_TERM_TAKEN.`,
      )
    if (isErrorCode(code)) throw new ContentModelError(`The code "${code}" is Verkosto's own. Begin yours with the name of your plugin.`)
    if (!(Number.isInteger(status) && status >= 400 && status < 600)) {
      throw new ContentModelError(`The error "${code}" has the status ${status}. An error has one from 400 to 599.`)
    }
  }
  const message = (code: Code, { i18n }: Asking, values?: ErrorValues): string => fillSentence(table[code].message, i18n.language, values)
  return {
    message,
    error: (code, req, { field, values } = {}) => new DeclaredError(code, message(code, req, values), table[code].status, field),
  }
}
