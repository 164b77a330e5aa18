/**
 * Reads what is left of a body and drops it, before an answer that refuses it. Closed while the client still writes, a
 * connection is reset and the answer lost with it (RFC 9112 §9.6): whoever sent too much would never read why.
 */
import type { Request } from 'express'
import { freeBuffer } from '../../memory/freeBuffer.ts'

/** More than any upload may have. Who sends more gets the answer early, and perhaps not at all. */
const mostBytes = 32 * 1024 * 1024
const longestWait = 5_000

export function drainBody(request: Request): Promise<void> {
  if (request.complete || request.destroyed) return Promise.resolve()
  return new Promise((resolve) => {
    let bytes = 0
    const timer = setTimeout(resolve, longestWait)
    const finish = (): void => {
      clearTimeout(timer)
      resolve()
    }
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      freeBuffer(chunk)
      if (bytes > mostBytes) finish()
    })
    request.once('end', finish)
    request.once('close', finish)
    request.resume()
  })
}
