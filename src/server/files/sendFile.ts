/** Answers GET and HEAD with a file of the disk: RFC 9110 §13 and §14, without ever holding more than a piece of it. */
import { open, type FileHandle } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import type { Request, Response } from 'express'
import { byteRange, type ByteRange } from '../../http/byteRange.ts'
import { evaluate, rangeApplies, type Conditions, type Validators } from '../../http/preconditions.ts'
import { sendError } from '../errors/problem.ts'

export interface SentFile {
  path: string
  contentType: string
  cacheControl: string
  /** What is known to change when the content does; undefined: the time of the last change stands in for it. */
  contentHash: string | undefined
  /** The name to save it under; undefined: it is shown. */
  saveAs: string | undefined
  contentPolicy: string
}

/** What of the way to a file says that there is no file. */
const notThere = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'EISDIR']

/** A client that takes nothing of a file for so long is gone. */
const longestSilence = 120_000

const pieceSize = 256 * 1024

async function openFile(path: string): Promise<FileHandle | null> {
  try {
    return await open(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && notThere.includes(String(error.code))) return null
    throw error
  }
}

function setHeaders(response: Response, file: SentFile, { etag, lastModified }: Validators): void {
  // First, because it guesses a type.
  if (file.saveAs !== undefined) response.attachment(file.saveAs)
  response.setHeader('Content-Type', file.contentType)
  response.setHeader('Content-Security-Policy', file.contentPolicy)
  response.setHeader('Cache-Control', file.cacheControl)
  response.setHeader('Accept-Ranges', 'bytes')
  response.setHeader('ETag', etag)
  response.setHeader('Last-Modified', new Date(lastModified).toUTCString())
}

/**
 * Sends as many bytes as were promised, or ends the connection, which tells the client that something is missing. A client
 * that goes away ends it too, and nobody is left to be told.
 */
async function stream(handle: FileHandle, { first, last }: ByteRange, response: Response): Promise<void> {
  response.setTimeout(longestSilence, () => response.destroy())
  const pieces = handle.createReadStream({ start: first, end: last, highWaterMark: pieceSize, autoClose: false })
  const assertWhole = async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    yield* source
    if (pieces.bytesRead <= last - first) throw new Error('The file became shorter while it was sent.')
  }
  try {
    await pipeline(pieces, assertWhole, response)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE')) throw error
  }
}

/**
 * @returns false when there is no such file, with nothing answered
 * @throws what the disk says; a response that had begun has been cut off by then
 */
export async function sendFile(file: SentFile, request: Request, response: Response): Promise<boolean> {
  const handle = await openFile(file.path)
  if (!handle) return false
  try {
    const status = await handle.stat()
    if (!status.isFile()) return false
    const { mtimeMs, size } = status
    const now = Date.now()
    const validators: Validators = {
      etag: `"${file.contentHash ?? Math.floor(mtimeMs).toString(16)}-${size.toString(16)}"`,
      // Never in the future (RFC 9110 §8.8.2.1).
      lastModified: Math.floor(Math.min(mtimeMs, now) / 1000) * 1000,
    }
    await answer(file, handle, { size, validators, now }, request, response)
    return true
  } finally {
    await handle.close()
  }
}

interface Representation {
  size: number
  validators: Validators
  now: number
}

async function answer(file: SentFile, handle: FileHandle, { now, size, validators }: Representation, request: Request, response: Response) {
  // None of these headers is one that Node makes a list of.
  const conditions = request.headers as Conditions
  const verdict = evaluate(conditions, validators)
  if (verdict === 'failed') return sendError(request, response, 'FILE_CHANGED')
  if (verdict === 'send' && request.method === 'GET') {
    const range = rangeApplies(conditions, validators, now) ? byteRange(request.headers.range, size) : null
    if (range === 'unsatisfiable') {
      response.setHeader('Content-Range', `bytes */${size}`)
      return sendError(request, response, 'RANGE_UNKNOWN')
    }
    setHeaders(response, file, validators)
    const { first, last } = range ?? { first: 0, last: size - 1 }
    response.setHeader('Content-Length', last - first + 1)
    if (range) response.status(206).setHeader('Content-Range', `bytes ${first}-${last}/${size}`)
    // A stream cannot end before it begins.
    if (size === 0) return void response.end()
    return stream(handle, { first, last }, response)
  }
  setHeaders(response, file, validators)
  if (verdict === 'not modified') {
    response.removeHeader('Content-Type')
    response.status(304).end()
    return
  }
  response.setHeader('Content-Length', size)
  response.end()
}
