/** An answer that is ready to be sent: its bytes in every coding, and the headers of each as one flat array. */
import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import * as zlib from 'node:zlib'
import { isNotModified } from '../../server/preconditions.ts'
import type { Coding } from './acceptedCoding.ts'
import type { Dependencies } from './dependencies.ts'
import { tagsOf } from './tags.ts'
import { PreparedHead } from './preparedHead.ts'

/** How an answer came about, in the words of Cache-Status (RFC 9211) and Server-Timing. */
export type Outcome = 'hit' | 'miss' | 'stale'

export interface Lifetime {
  /** Seconds that a shared cache may keep it; a purge by tag can end it earlier. */
  shared: number
  staleWhileRevalidate: number
  staleIfError: number
}

export interface AnswerContent {
  body: Buffer
  /** What the server's middleware and Payload have set, without what is said of the one request that made it. */
  headers: readonly (readonly [name: string, value: string])[]
  dependencies: Dependencies
  /** Milliseconds since 1970: when its bytes were read. */
  readAt: number
  /** Milliseconds since 1970: until when it holds if nothing is written; Infinity when no clock changes it. */
  holdsUntil: number
}

interface Variant {
  body: Buffer
  etag: string
  /** Those that are the same whenever and however it is sent. */
  headers: readonly string[]
  /** The heads of a hit with Last-Modified, made when the second in which it was read is over. */
  hit?: Readonly<Record<200 | 304, PreparedHead>>
}

/** Below this a coding saves no packet. */
const smallestCoded = 1_024
/** What an answer takes besides its bytes. */
const overhead = 2_048

/** Express and Payload say these of each answer in their own way, or for nobody. */
const replaced = new Set([
  // Browsers read these in the answer to a preflight alone (Fetch §4.8).
  'access-control-allow-headers',
  'access-control-allow-methods',
  'cache-control',
  'content-encoding',
  'content-length',
  'etag',
  'last-modified',
  'vary',
  'x-request-id',
  'set-cookie',
  'date',
  'connection',
  'keep-alive',
  'transfer-encoding',
])

type ZstdCompress = (body: Buffer) => Buffer
/** Node has it from 22.15 on. */
const zstd = (zlib as unknown as { zstdCompressSync?: ZstdCompress }).zstdCompressSync

export const codings: readonly Coding[] = zstd ? ['br', 'zstd', 'gzip'] : ['br', 'gzip']

function encode(body: Buffer, coding: Coding): Buffer {
  if (coding === 'br') {
    // The middle of the scale: 1 ms for a list of 35 kB, within 5 % of what the slowest makes of it.
    return zlib.brotliCompressSync(body, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 5 } })
  }
  if (coding === 'zstd' && zstd) return zstd(body)
  return coding === 'gzip' ? zlib.gzipSync(body) : body
}

export class Answer {
  readonly dependencies: Dependencies
  readonly holdsUntil: number
  readonly readAt: number
  readonly #content: AnswerContent
  readonly #lifetime: Lifetime
  readonly #digest: string
  readonly #tags: string
  readonly #variants = new Map<Coding, Variant>()
  #bytes: number
  #grown: () => void = () => undefined

  constructor(content: AnswerContent, lifetime: Lifetime) {
    this.#content = content
    this.#lifetime = lifetime
    this.dependencies = content.dependencies
    this.holdsUntil = content.holdsUntil
    this.readAt = content.readAt
    this.#digest = createHash('sha256').update(content.body).digest('base64url').slice(0, 27)
    this.#tags = tagsOf(content.dependencies).join(' ')
    this.#bytes = content.body.length + overhead
  }

  /** What it takes of the memory that answers may take, its codings included. */
  get bytes(): number {
    return this.#bytes
  }

  /** Calls back when it takes more than before. */
  whenGrown(tell: () => void): void {
    this.#grown = tell
  }

  get content(): AnswerContent {
    return this.#content
  }

  #variant(coding: Coding): Variant {
    const ready = this.#variants.get(coding)
    if (ready) return ready
    const { body: plain } = this.#content
    const body = coding === 'identity' ? plain : encode(plain, coding)
    // A strong validator tells one coding from another (RFC 9110 §8.8.3.3).
    const etag = `"${this.#digest}${coding === 'identity' ? '' : `-${coding}`}"`
    const variant = { body, etag, headers: this.#headersOf(body, etag, coding) }
    this.#variants.set(coding, variant)
    if (coding !== 'identity') {
      this.#bytes += body.length
      this.#grown()
    }
    return variant
  }

  /** What the server said that an answer varies by, and what it varies by here. */
  #vary(): string {
    const said = this.#content.headers.filter(([name]) => name.toLowerCase() === 'vary').flatMap(([, value]) => value.split(/,\s*/))
    const known = ['Accept-Encoding', 'Authorization', 'Cookie', 'Origin']
    return [...said.filter((name) => !known.includes(name)), ...known].join(', ')
  }

  #headersOf(body: Buffer, etag: string, coding: Coding): string[] {
    const kept = this.#content.headers.filter(([name]) => !replaced.has(name.toLowerCase())).flat()
    return [
      ...kept,
      'Content-Length',
      String(body.length),
      ...(coding === 'identity' ? [] : ['Content-Encoding', coding]),
      'ETag',
      etag,
      'Vary',
      this.#vary(),
      ...(this.#tags ? ['Cache-Tag', this.#tags.replaceAll(' ', ','), 'Surrogate-Key', this.#tags] : []),
    ]
  }

  /** The headers that depend on when and how it is sent. */
  #timing(outcome: Outcome, now: number): string[] {
    const { shared, staleIfError, staleWhileRevalidate } = this.#lifetime
    const left = Math.max(0, Math.min(shared, Math.floor((this.holdsUntil - now) / 1000)))
    const control =
      outcome === 'stale'
        ? 'public, no-cache'
        : `public, max-age=0, s-maxage=${left}, stale-while-revalidate=${left < shared ? 0 : staleWhileRevalidate}, stale-if-error=${staleIfError}`
    const status = { hit: 'verkosto; hit', miss: 'verkosto; fwd=miss; stored', stale: 'verkosto; hit; detail=database-unreachable' }
    return [
      'Cache-Control',
      control,
      // An answer that is vouched for was validated at this instant (RFC 9111 §4.2.3).
      'Age',
      outcome === 'stale' ? String(Math.max(0, Math.round((now - this.readAt) / 1000))) : '0',
      'Cache-Status',
      status[outcome],
      'Server-Timing',
      `cache;desc=${outcome}`,
    ]
  }

  /**
   * The moment of the last change in whole seconds, for If-Modified-Since. It is told only when the second is over: until
   * then another text could bear the same date (RFC 9110 §8.8.2.2).
   */
  #lastModified(now: number): number | undefined {
    const second = Math.floor(this.readAt / 1000) * 1000
    return now >= second + 1000 ? second : undefined
  }

  #headers(variant: Variant, outcome: Outcome, now: number): string[] {
    const modified = this.#lastModified(now)
    const dated = modified === undefined ? [] : ['Last-Modified', new Date(modified).toUTCString()]
    return [...variant.headers, ...this.#timing(outcome, now), ...dated]
  }

  /** What every hit says from now on; undefined as long as what it says changes by the second. */
  #hit(variant: Variant, now: number): Variant['hit'] {
    if (this.holdsUntil - now <= this.#lifetime.shared * 1000) return undefined
    if (variant.hit || this.#lastModified(now) === undefined) return variant.hit
    const headers = this.#headers(variant, 'hit', now)
    const [found, known] = [new PreparedHead(200, headers), new PreparedHead(304, onlySaidAgain(headers))]
    variant.hit = { 200: found, 304: known }
    this.#bytes += found.length + known.length
    this.#grown()
    return variant.hit
  }

  /** Sends it, or 304 to whoever has it (RFC 9110 §13.2.2). The response must have no headers yet, but for some of its own. */
  send(request: IncomingMessage, response: ServerResponse, coding: Coding, outcome: Outcome): void {
    const used = this.#content.body.length < smallestCoded ? 'identity' : coding
    const variant = this.#variant(used)
    const now = Date.now()
    // A POST has no conditions that 304 could answer.
    const isKnown =
      request.method !== 'POST' && isNotModified(request.headers, { etag: variant.etag, lastModified: this.#lastModified(now) })
    const status = isKnown ? 304 : 200
    const head = outcome === 'hit' ? this.#hit(variant, now)?.[status] : undefined
    if (!head?.giveTo(response, now)) {
      const headers = this.#headers(variant, outcome, now)
      response.writeHead(status, isKnown ? onlySaidAgain(headers) : headers)
    }
    if (isKnown || request.method === 'HEAD') response.end()
    else response.end(variant.body)
  }
}

/**
 * What a 304 says: the rest is what the client has already, and would be sent for nothing (RFC 9110 §15.4.5). Browsers look
 * for leave to read it in the 304 itself.
 */
const saidAgain = /^(age|cache-control|cache-status|etag|last-modified|server-timing|vary|access-control-allow-(origin|credentials))$/i

function onlySaidAgain(headers: readonly string[]): string[] {
  const kept: string[] = []
  for (let index = 0; index < headers.length; index += 2) {
    const [name = '', value = ''] = headers.slice(index, index + 2)
    if (saidAgain.test(name)) kept.push(name, value)
  }
  return kept
}
