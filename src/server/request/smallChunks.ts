/**
 * Puts the small pieces of a body together. Node makes a buffer of each chunk, of some hundred bytes for one byte, and bounds
 * what waits by its bytes alone: 1.5 MB of chunks of one byte from each of 64 connections took 2 GB.
 */
import type { IncomingMessage } from 'node:http'
import { endConnection } from './endConnection.ts'

/** Bytes of a piece that is handed on as it is; smaller ones are copied, and handed on when there is no more to read. */
const whole = 1_024
const mostTogether = 4_096

/** A body of more pieces than this is given up when they have fewer bytes on average: each costs a microsecond or two. */
const freePieces = 256
const leastAverage = 64

interface Pieces {
  count: number
  bytes: number
  together: Buffer
  /** Bytes of `together` that wait. */
  waiting: number
  isScheduled: boolean
}

const bodies = new WeakMap<IncomingMessage, Pieces>()

type Push = (chunk: Buffer | null) => boolean

function handOn(pieces: Pieces, push: Push): boolean {
  if (pieces.waiting === 0) return true
  // Copied once more, so that what waits to be read holds no more than its bytes.
  const chunk = Buffer.from(pieces.together.subarray(0, pieces.waiting))
  pieces.waiting = 0
  return push(chunk)
}

/**
 * In place of `push` of a request's stream.
 * @param push the stream's own
 * @returns false when no more should be read for now
 */
export function pushTogether(message: IncomingMessage, chunk: Buffer | null, push: Push): boolean {
  let pieces = bodies.get(message)
  if (!pieces) {
    if (chunk === null || chunk.length >= whole) return push(chunk)
    pieces = { count: 0, bytes: 0, together: Buffer.allocUnsafe(mostTogether), waiting: 0, isScheduled: false }
    bodies.set(message, pieces)
  }
  const body = pieces
  if (chunk === null) {
    handOn(body, push)
    return push(null)
  }
  body.count += 1
  body.bytes += chunk.length
  if (body.count > freePieces && body.bytes < body.count * leastAverage) {
    if (!message.destroyed) endConnection(message.socket)
    return false
  }
  if (chunk.length >= whole) {
    handOn(body, push)
    return push(chunk)
  }
  const mayGoOn = body.waiting + chunk.length <= mostTogether || handOn(body, push)
  chunk.copy(body.together, body.waiting)
  body.waiting += chunk.length
  if (!body.isScheduled) {
    body.isScheduled = true
    setImmediate(() => {
      body.isScheduled = false
      if (!message.destroyed) handOn(body, push)
    })
  }
  return mayGoOn
}
