/** Reads JSON bodies whole, so that their size and form are checked before Payload sees them. Uploads are left to stream. */
import type { Request, RequestHandler } from 'express'
import { sendProblem } from './problem.ts'

export const jsonBodyLimit = 1024 * 1024

const bodies = new WeakMap<Request, Buffer>()

/** The JSON body of a request that `readJsonBody` has seen; undefined for uploads and requests without a body. */
export function jsonBodyOf(request: Request): Buffer | undefined {
  return bodies.get(request)
}

function isUpload(request: Request): boolean {
  return request.headers['content-type']?.toLowerCase().startsWith('multipart/form-data') === true
}

/** Payload's own POST-as-GET sends the query as a form; it counts as a body like any other. */
function isJson(request: Request): boolean {
  return request.headers['content-type']?.toLowerCase().startsWith('application/json') === true
}

/** Answers 413 above 1 MiB and 400 for what is not JSON. */
export const readJsonBody: RequestHandler = (request, response, next) => {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method) || isUpload(request)) return next()
  const tooLarge = (): void => {
    response.setHeader('Connection', 'close')
    sendProblem(response, 413, `The body is larger than ${jsonBodyLimit} bytes.`)
  }
  if (Number(request.headers['content-length'] ?? 0) > jsonBodyLimit) return tooLarge()
  const chunks: Buffer[] = []
  let size = 0
  let refused = false
  request.on('data', (chunk: Buffer) => {
    size += chunk.length
    if (refused) return
    if (size > jsonBodyLimit) {
      refused = true
      chunks.length = 0
      tooLarge()
      return
    }
    chunks.push(chunk)
  })
  request.once('error', () => {
    refused = true
  })
  request.once('end', () => {
    if (refused) return
    const body = Buffer.concat(chunks)
    if (isJson(request) && body.length > 0) {
      try {
        JSON.parse(body.toString('utf8'))
      } catch {
        return sendProblem(response, 400, 'The body is not valid JSON.')
      }
    }
    bodies.set(request, body)
    next()
  })
}
