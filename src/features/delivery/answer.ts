/** An answer that is ready to be sent: its bytes in every coding, and the headers of each as one flat array. */
import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import * as zlib from 'node:zlib'
import { isNotModified } from '../../http/preconditions.ts'
import type { Coding } from '../../http/acceptedCoding.ts'
import { weighBuffer, weighText } from '../../memory/weights.ts'
import { weighDependencies, type Dependencies } from './dependencies.ts'
import { shareHeaders, type SharedHeaders } from './sharedHeaders.ts'
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
  /** The heads of a hit with Last-Modified, made when the second in which it was read is over. */
  found: PreparedHead | undefined
  known: PreparedHead | undefined
}

/** Below this a coding saves no packet. */
const smallestCoded = 1_024
/** The answer, its content and its digest, the table of its codings, and what tells that it has grown. */
const ownBytes = 500
/** A coding: the object, its ETag and its place in the table. */
const variantBytes = 200

type ZstdCompress = (body: Buffer) => Buffer
/** Node has it from 22.15 on. */
const zstd = (zlib as unknown as { zstdCompressSync?: ZstdCompress }).zstdCompressSync

export const codings: readonly Coding[] = zstd ? ['br', 'zstd', 'gzip'] : ['br', 'gzip']

/** The same bytes in memory that holds nothing else: zlib gives a part of 16 kB, all of which is kept as long as the part is. */
function alone(bytes: Buffer): Buffer {
  if (bytes.buffer.byteLength === bytes.length) return bytes
  const copy = Buffer.allocUnsafeSlow(bytes.length)
  bytes.copy(copy)
  return copy
}

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
  readonly #headers: SharedHeaders
  readonly #lifetime: Lifetime
  readonly #digest: string
  readonly #tags: string
  readonly #variants = new Map<Coding, Variant>()
  #bytes: number
  #grown: () => void = () => undefined

  constructor(content: AnswerContent, lifetime: Lifetime) {
    const { bytes, shared } = shareHeaders(content.headers)
    const body = alone(content.body)
    this.#headers = shared
    this.#content = { ...content, body, headers: shared.pairs }
    this.#lifetime = lifetime
    this.dependencies = content.dependencies
    this.holdsUntil = content.holdsUntil
    this.readAt = content.readAt
    this.#digest = createHash('sha256').update(body).digest().toString('base64url', 0, 20)
    this.#tags = tagsOf(content.dependencies).join(' ')
    this.#bytes = ownBytes + bytes + weighBuffer(body) + weighText(this.#tags) + weighDependencies(content.dependencies)
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

  #grow(bytes: number): void {
    this.#bytes += bytes
    this.#grown()
  }

  #variant(coding: Coding): Variant {
    const ready = this.#variants.get(coding)
    if (ready) return ready
    const { body: plain } = this.#content
    const body = coding === 'identity' ? plain : alone(encode(plain, coding))
    // A strong validator tells one coding from another (RFC 9110 §8.8.3.3).
    const etag = `"${this.#digest}${coding === 'identity' ? '' : `-${coding}`}"`
    const variant = { body, etag, found: undefined, known: undefined }
    this.#variants.set(coding, variant)
    this.#grow(variantBytes + (coding === 'identity' ? 0 : weighBuffer(body)))
    return variant
  }

  /** The headers that are the same whenever and however it is sent. */
  #said(coding: Coding, { body, etag }: Variant): string[] {
    const known = ['Accept-Encoding', 'Authorization', 'Cookie', 'Origin']
    return [
      ...this.#headers.flat,
      'Content-Length',
      String(body.length),
      ...(coding === 'identity' ? [] : ['Content-Encoding', coding]),
      'ETag',
      etag,
      'Vary',
      // What the server said that it varies by, and what it varies by here.
      [...this.#headers.vary.filter((name) => !known.includes(name)), ...known].join(', '),
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

  #allHeaders(coding: Coding, variant: Variant, outcome: Outcome, now: number): string[] {
    const modified = this.#lastModified(now)
    const dated = modified === undefined ? [] : ['Last-Modified', new Date(modified).toUTCString()]
    return [...this.#said(coding, variant), ...this.#timing(outcome, now), ...dated]
  }

  /** What every hit says from now on; undefined as long as what it says changes by the second. */
  #hit(coding: Coding, variant: Variant, status: 200 | 304, now: number): PreparedHead | undefined {
    if (this.holdsUntil - now <= this.#lifetime.shared * 1000) return undefined
    const ready = status === 200 ? variant.found : variant.known
    if (ready || this.#lastModified(now) === undefined) return ready
    const headers = this.#allHeaders(coding, variant, 'hit', now)
    const head = new PreparedHead(status, status === 200 ? headers : onlySaidAgain(headers))
    if (status === 200) variant.found = head
    else variant.known = head
    this.#grow(head.bytes)
    return head
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
    const head = outcome === 'hit' ? this.#hit(used, variant, status, now) : undefined
    if (!head?.giveTo(response, now)) {
      const headers = this.#allHeaders(used, variant, outcome, now)
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
const saidAgain =
  /^(age|cache-control|cache-status|etag|last-modified|server-timing|vary|timing-allow-origin|access-control-(allow-(origin|credentials)|expose-headers))$/i

function onlySaidAgain(headers: readonly string[]): string[] {
  const kept: string[] = []
  for (let index = 0; index < headers.length; index += 2) {
    const [name = '', value = ''] = headers.slice(index, index + 2)
    if (saidAgain.test(name)) kept.push(name, value)
  }
  return kept
}
