/**
 * What an endpoint takes from the query of its address. Payload's own endpoints are described in
 * `src/server/request/queryParameters.ts`; one of a plugin describes itself, in Payload's `custom` field, with `withParameters`.
 * What is not described is refused, so that no caller can say what the endpoint's author did not think of.
 */
import type { Endpoint } from 'payload'

/** In the words of JSON Schema, where it has them. A value comes once and as plain text, unless the form says otherwise. */
export type ParameterForm =
  | { readonly type: 'boolean' }
  | { readonly type: 'integer'; readonly minimum?: number }
  | { readonly type: 'string'; readonly enum?: readonly string[]; readonly several?: true }
  /** In brackets, `where[title][equals]=x`. `each`: what each of its values may hold, where that is an object, `joins[articles][limit]=5`. */
  | { readonly type: 'object'; readonly asJson?: true; readonly orFalse?: true; readonly each?: Parameters }
  /** A document, as JSON text: in the body of a POST that stands for a GET, and never in an address. */
  | { readonly type: 'document' }

export type Parameters = Readonly<Record<string, ParameterForm>>

/** For `custom` of an endpoint: `custom: withParameters({ month: { type: 'string' } })`. */
export function withParameters(parameters: Parameters): { parameters: Parameters } {
  return { parameters }
}

/** @returns undefined for an endpoint that does not say */
export function parametersOf({ custom }: Pick<Endpoint, 'custom'>): Parameters | undefined {
  // Typed as anything; `withParameters` is how it is written.
  return custom?.['parameters'] as Parameters | undefined
}
