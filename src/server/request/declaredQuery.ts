/**
 * Whether a query says only what its operation takes. Payload reads it twice, with `qs` and with `URLSearchParams`, and each
 * handler takes its values from either: a name must be declared in both readings, and a value that is to come once must be
 * one text in both.
 */
import { parse } from 'qs-esm'
import { RequestError } from '../../content/errors.ts'
import type { Localized } from '../../content/locales.ts'
import type { ParameterForm, Parameters } from '../../content/parameters.ts'
import { documentAsJson, formOf, hasNoSuchName, joinForm, once, oneOf, trueOrFalse, wholeNumber } from './parameterPhrases.ts'
import { isObject } from '../../content/isObject.ts'

/** As `payload/dist/utilities/createPayloadRequest.js` parses it. */
export const parsing = { allowEmptyArrays: true, arrayLimit: 1000, depth: 10, ignoreQueryPrefix: true } as const

const longestQuoted = 40

function quoted(name: string): string {
  return `"${name.length > longestQuoted ? `${name.slice(0, longestQuoted)}…` : name}"`
}

function refuse(name: string, expected: Localized): never {
  throw new RequestError('PARAMETER_INVALID', { name, expected })
}

function isJsonObject(text: string): boolean {
  try {
    return isObject(JSON.parse(text))
  } catch {
    return false
  }
}

function isListOf(value: unknown, isMember: (member: string) => boolean): boolean {
  return Array.isArray(value) && value.every((member) => typeof member === 'string' && isMember(member))
}

/** @param within the parameter that it is a part of, in brackets */
function knownForm(name: string, parameters: Parameters, within?: string): ParameterForm {
  const form = Object.hasOwn(parameters, name) ? parameters[name] : undefined
  if (form) return form
  const names = Object.keys(parameters).filter((known) => parameters[known]?.type !== 'document')
  throw new RequestError('PARAMETER_UNKNOWN', {
    name: quoted(within === undefined ? name : `${within}[${name}]`),
    known: names.sort().join(', '),
  })
}

/** Payload leaves out what it does not know of a join (`payload/dist/utilities/sanitizeJoinParams.js`). */
function assertEach(name: string, value: Readonly<Record<string, unknown>>, forms: Parameters): void {
  for (const [key, part] of Object.entries(value)) {
    if (part === 'false') continue
    if (!isObject(part)) return refuse(`${name}[${key}]`, joinForm)
    for (const [inner, one] of Object.entries(part))
      assertForm(`${name}[${key}][${inner}]`, one, knownForm(inner, forms, `${name}[${key}]`))
  }
}

function assertForm(name: string, value: unknown, form: ParameterForm): void {
  switch (form.type) {
    case 'object':
      if (form.each && isObject(value)) assertEach(name, value, form.each)
      if (isObject(value) || (form.asJson && typeof value === 'string' && isJsonObject(value))) return
      if (form.orFalse && value === 'false') return
      return refuse(name, formOf(`${name}[…]=value`))
    case 'document':
      return typeof value === 'string' && isJsonObject(value) ? undefined : refuse(name, documentAsJson)
    case 'boolean':
      if (typeof value !== 'string') return refuse(name, once)
      return ['true', 'false'].includes(value) ? undefined : refuse(name, trueOrFalse)
    case 'integer': {
      if (typeof value !== 'string') return refuse(name, once)
      const { minimum = 0 } = form
      if (/^\d{1,9}$/.test(value) && Number(value) >= minimum) return
      return refuse(name, wholeNumber(minimum))
    }
    case 'string': {
      const { enum: known, several } = form
      const isKnown = (text: string): boolean => known?.includes(text) ?? true
      if (several && isListOf(value, isKnown)) return
      if (typeof value !== 'string') return refuse(name, once)
      return isKnown(value) ? undefined : refuse(name, oneOf(known))
    }
  }
}

function rootOf(name: string): string {
  return name.split('[', 1)[0] ?? ''
}

/** A value of these comes once: another spelling of the name beside it would be read by one reader and not by the other. */
function comesOnce(form: ParameterForm): boolean {
  return form.type !== 'object' && !('several' in form)
}

/** `qs` drops what has such a name, and a condition of a filter with it. */
function assertNoPrototypeName(spelled: string): void {
  const inherited = spelled.split(/[[\].]/).find((part) => part in Object.prototype)
  if (inherited !== undefined) refuse(rootOf(spelled), hasNoSuchName(quoted(inherited)))
}

/**
 * @param search the query as it will stand in the address that Payload gets, encoded or not
 * @throws RequestError that names the parameter
 */
export function assertDeclaredQuery(search: string, parameters: Parameters): void {
  const spelled = [...new URLSearchParams(search).keys()]
  const query = parse(search, parsing)
  for (const name of new Set([...spelled.map(rootOf), ...Object.keys(query)])) {
    const form = knownForm(name, parameters)
    const [first, another] = spelled.filter((spelling) => rootOf(spelling) === name)
    if (comesOnce(form) && (first !== name || another !== undefined)) refuse(name, once)
    assertForm(name, query[name], form)
  }
  spelled.forEach(assertNoPrototypeName)
}
