/**
 * Published content from memory: before Express sees the request, right the moment that a write is acknowledged, and there
 * when the database is not. It knows no collection by name.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Payload } from 'payload'
import type { Deliverer } from '../mount.ts'
import { currentWork, WorkEnded } from '../../scheduling/work.ts'
import { changeLogOf, type Change } from '../../changes/index.ts'
import { isAnonymous, isAnonymousRead } from './anonymous.ts'
import { Answer, type Lifetime, type Outcome } from './answer.ts'
import { AnswerStore } from './answerStore.ts'
import { cacheKey, longestTarget, knownOrigin, questionKey, type KeyOptions } from './cacheKey.ts'
import { PublicationClock } from './clock.ts'
import { codingOf } from './codingOf.ts'
import { compactDependencies } from './dependencies.ts'
import { affects } from './affects.ts'
import { graphqlMedia } from './graphqlMedia.ts'
import { InFlightReads, type Overtaken } from './inFlightReads.ts'
import { Invalidation } from './invalidation.ts'
import { recordFrom, recordReads } from './recordReads.ts'

export interface DeliveryOptions {
  payload: Payload
  /** Bytes that all answers may take together. */
  cacheBytes: number
  /** Seconds that a shared cache in front may keep an answer without being told of a change. */
  sharedSeconds: number
}

export interface Delivery extends Deliverer {
  readonly store: AnswerStore
  readonly keys: KeyOptions
  readonly counts: Readonly<Record<Outcome, number>>
  readonly waits: number
  readonly invalidations: number
  /** Share of the answers since the start that came from memory; 0 before the first. */
  readonly hitRatio: number
  /** Whether what is kept is known to be up to date. */
  isCurrent(): boolean
  /** Has every process forget every answer. */
  purge(): Promise<void>
}

/** What one read gives to all who wait for it: an answer that is kept, or nothing that another may have. */
type Read = { answer: Answer } | { response: Response; failed: boolean } | { ended: WorkEnded; failed: true }

const day = 86_400

function keyOptionsOf({ config }: Payload): KeyOptions {
  return {
    apiPath: config.routes.api,
    graphqlPath: `${config.routes.api}${config.routes.graphQL}`,
    // Typed as always there; only collections of accounts have it.
    collections: new Set(config.collections.filter(({ auth }) => !(auth as unknown)).map(({ slug }) => slug)),
    globals: new Set(config.globals.map(({ slug }) => slug)),
    origins: new Set(Array.isArray(config.cors) ? config.cors : []),
    defaultDepth: config.defaultDepth,
    // As Payload names it (payload/dist/auth/cookies.js).
    signInCookie: `${config.cookiePrefix}-token=`,
  }
}

/** The moment that an endpoint states for its own answer, e.g. until when a service is open: RFC 9111 §5.3. */
function expiryOf(response: Response): number {
  const stated = Date.parse(response.headers.get('expires') ?? '')
  return Number.isNaN(stated) ? Number.POSITIVE_INFINITY : stated
}

/** GraphQL says 200 whatever happens. */
function hasErrors(body: Buffer): boolean {
  return body.subarray(0, 9).toString() === '{"errors"'
}

function mayBeKept(response: Response, body: Buffer, isGraphql: boolean): boolean {
  if (response.status !== 200 || response.headers.has('set-cookie')) return false
  if (/no-store|private/.test(response.headers.get('cache-control') ?? '')) return false
  return !isGraphql || !hasErrors(body)
}

export function createDelivery({ cacheBytes, payload, sharedSeconds }: DeliveryOptions): Delivery {
  const log = changeLogOf(payload.config)
  const keys = keyOptionsOf(payload)
  const lifetime: Lifetime = { shared: sharedSeconds, staleWhileRevalidate: sharedSeconds, staleIfError: day }
  const store = new AnswerStore(cacheBytes)
  const inFlightReads = new InFlightReads<Read>()
  const invalidation = new Invalidation(payload, store)
  const clock = new PublicationClock(payload)
  const counts: Record<Outcome, number> = { hit: 0, miss: 0, stale: 0 }

  recordFrom(payload)
  log.watch({
    changed: (changes: readonly Change[]) => {
      inFlightReads.changed(changes)
      clock.changed(changes)
      invalidation.changed(changes)
    },
    lost: () => {
      inFlightReads.lost()
      clock.lost()
      store.clear()
    },
    // Whoever asks from now on has it from memory at once; who has asked before need not wait longer for the database.
    silent: () => inFlightReads.giveUp((key) => store.held(key) !== undefined),
  })

  const send = (answer: Answer, request: IncomingMessage, response: ServerResponse, outcome: Outcome): void => {
    counts[outcome] += 1
    answer.send(request, response, codingOf(request.headers['accept-encoding']), outcome)
  }

  /** Stands before the names of the answers of GraphQL that come in its own type; null when there is no type to answer in. */
  const typeOf = ({ headers }: IncomingMessage, target: string): string | null => {
    const media = target.startsWith(keys.graphqlPath) ? graphqlMedia(headers.accept) : 'application/json'
    return media === 'application/json' ? '' : media && `${media} `
  }

  /** What an answer is found by without a look at what the address means. */
  const aliasOf = (request: IncomingMessage, target: string): string => {
    const known = knownOrigin(request.headers.origin, keys)
    return `${typeOf(request, target) ?? 'none '}${known === '' ? target : `${known} ${target}`}`
  }

  const keyOf = (request: IncomingMessage, target: string, question: string | undefined): string | null => {
    const { origin } = request.headers
    const asks = question === undefined ? isAnonymousRead : isAnonymous
    if (!asks(request, keys.signInCookie)) return null
    const key = question === undefined ? cacheKey(target, origin, keys) : questionKey(target, question, origin, keys)
    const type = typeOf(request, target)
    return key === null || type === null ? null : `${type}${key}`
  }

  /** Only an address can be known again before anything is read of the request. */
  const rememberAddress = (request: IncomingMessage, target: string, key: string): void => {
    if (request.method !== 'POST') store.alias(aliasOf(request, target), key)
  }

  /** Whether what was read is from before a write that has been answered since. */
  const isOvertaken = (answer: Answer, { changes, lost }: Overtaken): boolean =>
    lost || changes.some((change) => affects(change, answer.dependencies, invalidation.fieldsOf(change.entity), undefined))

  const readAnswer = async (key: string, headers: AnswerHeaders, read: () => Promise<Response>, overtaken: Overtaken): Promise<Read> => {
    const readAt = Date.now()
    const isGraphql = key.includes(` ${keys.graphqlPath}?`)
    const work = currentWork()
    const { dependencies, result } = await recordReads(() => (work ? work.unlessEnded(read()) : read()))
    if (result.status !== 200) return { response: result, failed: result.status >= 500 }
    const body = Buffer.from(await result.arrayBuffer())
    const again = (): Read => ({
      response: new Response(new Uint8Array(body), { status: 200, headers: result.headers }),
      failed: isGraphql && hasErrors(body) && !log.isCurrent(),
    })
    if (!dependencies.complete || !mayBeKept(result, body, isGraphql)) return again()
    const holdsUntil = Math.min(await clock.nextOf(dependencies.collections(), readAt), expiryOf(result))
    const vary = isGraphql ? ([['Vary', 'Accept']] as const) : []
    // What the answer says of itself stands in place of what the server has said of all.
    const general = headers.filter(([name]) => name === 'vary' || !result.headers.has(name))
    const own = [...general, ...result.headers, ...vary] as const
    const kept = compactDependencies(dependencies, (id) => store.idOf(id))
    const answer = new Answer({ body, headers: own, dependencies: kept, readAt, holdsUntil }, lifetime)
    if (!isOvertaken(answer, overtaken) && holdsUntil > Date.now()) store.keep(key, answer)
    return { answer }
  }

  return {
    store,
    keys,
    counts,
    get waits() {
      return inFlightReads.waits
    },
    get invalidations() {
      return invalidation.count
    },
    get hitRatio() {
      const { hit, miss, stale } = counts
      return hit === 0 ? 0 : hit / (hit + miss + stale)
    },
    isCurrent: () => log.isCurrent(),
    purge: async () => {
      store.clear()
      await log.doubtEverywhere()
    },

    answer: (request, response) => {
      if (!isAnonymousRead(request, keys.signInCookie)) return false
      const { url = '' } = request
      // To look for a text is to read it to its end.
      if (url.length > longestTarget) return false
      const answer = store.findByTarget(aliasOf(request, url))
      if (!answer) return false
      if (log.isCurrent()) {
        if (answer.holdsUntil <= Date.now()) return false
        send(answer, request, response, 'hit')
        return true
      }
      if (!log.unreachable) return false
      send(answer, request, response, 'stale')
      return true
    },

    shares: (request, question) => keyOf(request, request.originalUrl, question) !== null,

    deliver: async (request, response, read, question) => {
      const key = keyOf(request, request.originalUrl, question)
      if (key === null) return read()
      const kept = log.isCurrent() ? store.find(key) : undefined
      if (kept && kept.holdsUntil > Date.now()) {
        rememberAddress(request, request.originalUrl, key)
        send(kept, request, response, 'hit')
        return null
      }
      const headers = headersOf(response)
      const { own, result } = await inFlightReads
        .join(key, log.isCurrent(), (overtaken) => readAnswer(key, headers, read, overtaken))
        .catch((error: unknown) => ({ own: true, result: asFailure(error) }))
      if ('answer' in result) {
        rememberAddress(request, request.originalUrl, key)
        send(result.answer, request, response, 'miss')
        return null
      }
      // It may be from before a write, and the database cannot be asked. As long as the log vouches the database is there:
      // what is held and was not sent is known to be out of date, and a server that has too much to do says so.
      const held = result.failed && !log.isCurrent() ? store.held(key) : undefined
      if (held && !response.headersSent) {
        send(held, request, response, 'stale')
        return null
      }
      if ('ended' in result) throw result.ended
      // An error is in the language of whoever asked.
      return own ? result.response : read()
    },
  }
}

/** @throws what is no end of the work */
function asFailure(error: unknown): Read {
  if (error instanceof WorkEnded) return { ended: error, failed: true }
  throw error
}

type AnswerHeaders = readonly (readonly [name: string, value: string])[]

/** What the server's middleware has said of the answer so far. */
function headersOf(response: ServerResponse): AnswerHeaders {
  return Object.entries(response.getHeaders()).map(([name, value]) => [name, [value].flat().join(', ')] as const)
}
