/** Where a request comes from, for rules that see Payload's request alone, which has no address. */
import type { PayloadRequest } from 'payload'

const address = Symbol('address of the client')

/** @param key the client's address, or the network that it stands for */
export function rememberAddress(request: Request, key: string): void {
  Object.assign(request, { [address]: key })
}

/**
 * Payload's request is the Fetch request that it was given, with more on it (payload/dist/utilities/createPayloadRequest.js),
 * and its copies are proxies of it. Calls from within the process have no address, and share an empty one.
 */
export function addressOf(req: PayloadRequest): string {
  return (req as { [address]?: string })[address] ?? ''
}
