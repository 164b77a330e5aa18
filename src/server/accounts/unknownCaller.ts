/**
 * Who asks is looked up in the database, and Payload takes everybody for anonymous when that fails: an editor whose
 * database is away would be told "not allowed", or be given what the public sees. Such an answer is not given.
 */
import type { Payload, PayloadRequest } from 'payload'
import { errorStatus } from '../../content/errors.ts'
import { faultOf } from '../errors/faultOf.ts'

/** @returns whether it could not be found out who made the request */
export type IsUnknownCaller = (request: object) => boolean

type FindByID = (options: { collection: string; req?: Partial<PayloadRequest> }) => Promise<unknown>

/** Watches how Payload looks up an account (`JWTAuthentication`). To be called once for each Payload instance. */
export function watchLookups(payload: Payload): IsUnknownCaller {
  const unknown = new WeakSet<object>()
  // Its type depends on the collection and on what is selected, which are handed on as they are.
  const local = payload as unknown as { findByID: FindByID }
  const findByID = local.findByID.bind(payload)
  local.findByID = async (options) => {
    try {
      return await findByID(options)
    } catch (error) {
      const fault = faultOf(error)
      // Payload's request is the one that it was given, with more on it.
      if (options.req && !options.req.user && fault && errorStatus(fault) === 503) unknown.add(options.req)
      throw error
    }
  }
  return (request) => unknown.has(request)
}
