/**
 * Data loaders for what rich texts refer to, apart from the request's own.
 *
 * A loader of Payload answers all that it was asked for in one turn when the last of it has been read, with the texts in it
 * (`payload/dist/collections/dataloader.js`). A text that is read within such a turn and asks the same loader for something
 * of that turn would wait for itself, for ever. So the texts of one level share a loader, and what they refer to is read with
 * one of its own: loaders only ever wait for those below them.
 *
 * What they read with is a request of its own where reading changes it (`payload/dist/utilities/createLocalReq.js` writes the
 * locale into the request that it is given): texts in several languages are read side by side, and beside the populations.
 */
import { getDataLoader, isolateObjectProperty, type PayloadRequest } from 'payload'

type Loader = PayloadRequest['payloadDataLoader']

/** By the loader, since GraphQL and Payload copy requests and keep it; and by the languages. */
const below = new WeakMap<Loader, Map<string, PayloadRequest>>()
const levels = new WeakMap<Loader, number>()

/** 0 for a document that was asked for or populated, 1 for one that a text of it refers to, and so on. */
export function referenceLevel({ payloadDataLoader }: Pick<PayloadRequest, 'payloadDataLoader'>): number {
  return levels.get(payloadDataLoader) ?? 0
}

/** The request by which the references of its texts are read in a language. */
export function requestForReferences(
  req: PayloadRequest,
  locale: NonNullable<PayloadRequest['locale']>,
  fallbackLocale: PayloadRequest['fallbackLocale'],
): PayloadRequest {
  const requests = below.get(req.payloadDataLoader) ?? new Map<string, PayloadRequest>()
  below.set(req.payloadDataLoader, requests)
  const languages = JSON.stringify([locale, fallbackLocale])
  const known = requests.get(languages)
  if (known) return known
  const own = isolateObjectProperty(req, ['fallbackLocale', 'locale', 'payloadDataLoader', 'transactionID'])
  own.payloadDataLoader = getDataLoader(own)
  levels.set(own.payloadDataLoader, referenceLevel(req) + 1)
  requests.set(languages, own)
  return own
}
