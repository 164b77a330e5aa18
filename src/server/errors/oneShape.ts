/**
 * Payload's answers to errors that are no exceptions, such as an address that nothing answers (`{ "message" }`) or the documents
 * of a bulk deletion that stayed, in the shape that all errors have.
 */
import type { IncomingMessage } from 'node:http'
import { isGraphql, languageOf, problemOf, targetOf } from './problem.ts'
import { codeOfStatus } from './toldErrors.ts'
import { isObject } from '../../content/isObject.ts'

function messageOf(error: unknown): string {
  return isObject(error) && typeof error['message'] === 'string' ? error['message'] : ''
}

/** GraphQL has its codes already, in `extensions`. */
function hasCode(error: unknown): boolean {
  return isObject(error) && ('code' in error || 'extensions' in error)
}

/** @returns the answer itself when there is nothing to change */
export async function inOneShape(answer: Response, request: IncomingMessage): Promise<Response> {
  if (answer.status < 400 || !answer.body || !answer.headers.get('content-type')?.includes('json')) return answer
  const text = await answer.text()
  const rest = { status: answer.status, statusText: answer.statusText, headers: answer.headers }
  const told: unknown = JSON.parse(text)
  const { errors, message: _message, ...further } = isObject(told) ? told : {}
  if (Array.isArray(errors) && errors.length > 0 && errors.every(hasCode)) return new Response(text, rest)
  const code = answer.status === 404 && !Array.isArray(errors) ? 'ADDRESS_UNKNOWN' : codeOfStatus(answer.status)
  const language = languageOf(request.headers)
  const target = targetOf(request)
  const plain = problemOf(code, language, target)
  if (isGraphql(target) && Array.isArray(errors)) {
    const reasons = errors.map((error: unknown) => problemOf('GRAPHQL_INVALID', language, target, { reason: messageOf(error) }))
    return Response.json({ errors: reasons }, rest)
  }
  const own =
    Array.isArray(errors) && errors.length > 0 ? errors.map((error: unknown) => ({ ...plain, ...(isObject(error) ? error : {}) })) : [plain]
  return Response.json({ ...further, errors: own }, rest)
}
