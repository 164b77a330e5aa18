/** Addresses that people type: checked so that no `javascript:` or misspelt address reaches a front end. */
import type { TextFieldSingleValidation } from 'payload'
import { errorMessage } from '../errors.ts'

/** Whether a text is an absolute http or https address. */
export function isWebAddress(text: string): boolean {
  return URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol)
}

/** Whether a text is a path on the site itself; `//host` and `/\host` would leave it. */
export function isSitePath(text: string): boolean {
  return /^\/(?![/\\])\S*$/.test(text)
}

/** Field validation: empty, or an http or https address. */
export const webAddress: TextFieldSingleValidation = (value, { req }) =>
  !value || isWebAddress(value) || errorMessage('WEB_ADDRESS_INVALID', req)

/** Field validation: empty, an http or https address, or a path on the site. */
export const webAddressOrPath: TextFieldSingleValidation = (value, { req }) =>
  !value || isWebAddress(value) || isSitePath(value) || errorMessage('WEB_ADDRESS_INVALID', req)
