/** Reads bodies whole, so that their size and form are checked before Payload sees them. Uploads are left to stream. */
import type { Request, RequestHandler } from 'express'
import { ipKeyGenerator } from 'express-rate-limit'
import { freeBuffer } from '../../memory/freeBuffer.ts'
import type { BodyBudget, BodyShare } from './bodyBudget.ts'
import { drainBody } from './drainBody.ts'
import { isBounded, jsonLimits, strangersJsonLimits, type JsonExtent } from './jsonExtent.ts'
import { sendError } from '../errors/problem.ts'

/** Bytes of a body of somebody who has signed in: a long article in three languages has a tenth of that. */
export const bodyLimit = 1024 * 1024

/** Bytes of everybody else's: questions, and what signs in. Reading one is work on the thread that answers everybody. */
export const strangersBodyLimit = 32 * 1024

/** Whether a request comes from somebody who has not signed in. */
export type IsStranger = (request: Request) => boolean

/** RFC 2046 §5.1.1. */
const boundary = /^boundary="?[\w'()+,./:=?-]{1,70}"?$/i

/** Browsers and libraries write some 80 characters. Payload and busboy read the header further in, and bound nothing. */
const longestUploadType = 256

export type Json = Readonly<Record<string, unknown>>

interface Body {
  bytes: Buffer
  /** The members of the object that was sent; empty when the body is none. */
  json: Json
}

const bodies = new WeakMap<Request, Body>()

/** The bytes of a body that was read whole; undefined for uploads and requests without a body. */
export function bodyBytes(request: Request): Buffer | undefined {
  return bodies.get(request)?.bytes
}

export function bodyJson(request: Request): Json {
  return bodies.get(request)?.json ?? {}
}

export function hasJsonBody(request: Request): boolean {
  return mediaTypeOf(request) === 'application/json'
}

function mediaTypeOf(request: Request): string {
  return (request.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''
}

/** Payload's own POST in place of a GET may send the query as a form. */
function isQueryForm(request: Request): boolean {
  const overrides = request.headers['x-http-method-override'] ?? request.headers['x-payload-http-method-override']
  return overrides !== undefined && mediaTypeOf(request) === 'application/x-www-form-urlencoded'
}

/** What Payload's own parser takes for a form with files. */
function isUpload(request: Request): boolean {
  const type = request.headers['content-type'] ?? ''
  return (
    type.length <= longestUploadType &&
    mediaTypeOf(request) === 'multipart/form-data' &&
    boundary.test(type.split(';').at(-1)?.trim() ?? '')
  )
}

function objectOf(value: unknown): Json | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null
}

/** A form's own name for the JSON that Payload reads. */
async function payloadOfForm(bytes: Buffer, request: Request): Promise<Json> {
  const form = await new Response(new Uint8Array(bytes), { headers: { 'Content-Type': request.headers['content-type'] ?? '' } }).formData()
  const payload = form.get('_payload')
  return typeof payload === 'string' ? (objectOf(JSON.parse(payload)) ?? {}) : {}
}

/** Why a body is not read to its end. */
type Refusal = 'too large' | 'no room'

/** The rest of a body that is refused is let through unread. */
function readWhole(request: Request, limit: number, share: BodyShare): Promise<Buffer | Refusal> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return Promise.resolve('too large')
  const chunks: Buffer[] = []
  let size = 0
  let refusal: Refusal | undefined
  const forget = (): void => chunks.splice(0).forEach(freeBuffer)
  return new Promise((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      if (refusal) return
      size += chunk.length
      if (size > limit) refusal = 'too large'
      else if (!share.take(chunk.length)) refusal = 'no room'
      else return chunks.push(chunk)
      freeBuffer(chunk)
      forget()
      share.free()
      resolve(refusal)
    })
    request.once('error', reject)
    request.once('close', forget)
    request.once('end', () => {
      resolve(Buffer.concat(chunks))
      forget()
    })
  })
}

async function parse(bytes: Buffer, request: Request, limits: JsonExtent): Promise<Json | 'too much' | null> {
  if (bytes.length === 0) return {}
  try {
    if (hasJsonBody(request)) return isBounded(bytes, limits) ? objectOf(JSON.parse(bytes.toString('utf8'))) : 'too much'
    return mediaTypeOf(request) === 'multipart/form-data' ? await payloadOfForm(bytes, request) : {}
  } catch {
    return null
  }
}

/**
 * Counts a body that somebody else reads, in memory and to a limit of their own: as long as the client says that it is, and
 * otherwise as long as one may be here.
 */
export function countBody(budget: BodyBudget, isStranger: IsStranger): RequestHandler {
  return async (request, response, next) => {
    const { 'content-length': length, 'transfer-encoding': encoding } = request.headers
    const bytes = encoding === undefined ? Number(length ?? 0) : bodyLimit
    const share = budget.open(ipKeyGenerator(request.ip ?? ''), isStranger(request))
    response.once('close', () => share.free())
    if (share.take(Math.min(bytes, bodyLimit))) return next()
    await drainBody(request)
    sendError(request, response, 'BODIES_BUSY')
  }
}

export interface BodyRules {
  /** Of what Payload reads of forms with files besides the files, which go to the disk. */
  forms: BodyBudget
  isStranger: IsStranger
  /** Whether an upload may go on to Payload as a stream; the others are bounded and read like JSON. */
  streams: (request: Request) => boolean
  /** Waits until the event loop has a turn for what comes next: making something of a body is work. */
  turnOf: (request: Request) => Promise<void>
}

/**
 * Answers 413 above 1 MiB, for strangers above 32 KiB, and for what has too many values, 503 while other bodies have all the
 * room, 400 for what is not a JSON object, 415 for forms and encodings that nobody here understands.
 */
export function readBody(budget: BodyBudget, { forms, isStranger, streams, turnOf }: BodyRules): RequestHandler {
  const countForm = countBody(forms, isStranger)
  return async (request, response, next) => {
    if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return next()
    const encoding = request.headers['content-encoding'] ?? 'identity'
    if (encoding !== 'identity') return sendError(request, response, 'BODY_CODED')
    if (mediaTypeOf(request).startsWith('multipart/')) {
      if (!isUpload(request)) {
        return sendError(request, response, 'FORM_TYPE_UNKNOWN')
      }
      if (streams(request)) return countForm(request, response, next)
    }
    const ofStranger = isStranger(request)
    const limit = ofStranger ? strangersBodyLimit : bodyLimit
    const share = budget.open(ipKeyGenerator(request.ip ?? ''), ofStranger)
    response.once('close', () => share.free())
    const bytes = await readWhole(request, limit, share)
    if (typeof bytes === 'string') {
      await drainBody(request)
      if (bytes === 'no room') return sendError(request, response, 'BODIES_BUSY')
      return sendError(request, response, 'BODY_TOO_LARGE', { most: limit })
    }
    // Who has been answered has had all of it; who has left may still be writing with it.
    response.once('close', () => response.writableFinished && freeBuffer(bytes))
    if (bytes.length > 0) await turnOf(request)
    const isForm = hasJsonBody(request) || mediaTypeOf(request) === 'multipart/form-data' || isQueryForm(request)
    if (bytes.length > 0 && !isForm) return sendError(request, response, 'BODY_TYPE_UNKNOWN')
    const limits = ofStranger ? strangersJsonLimits : jsonLimits
    const json = await parse(bytes, request, limits)
    if (json === 'too much') {
      return sendError(request, response, 'BODY_TOO_COMPLEX', { ...limits })
    }
    if (!json) return sendError(request, response, 'BODY_NOT_AN_OBJECT')
    bodies.set(request, { bytes, json })
    next()
  }
}
