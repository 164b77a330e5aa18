/**
 * The body of an upload as Payload reads it. `Readable.toWeb` throws past every handler when a reader cancels while data
 * arrives, which ends the process; and it cuts the connection, so that nobody would read why the upload was refused.
 */
import type { Request, Response } from 'express'

/** @param response told to close the connection when the rest of the body is not wanted */
export function uploadStream(request: Request, response: Response): ReadableStream<Uint8Array> {
  let wanted = true
  const finish = (settle: () => void): void => {
    if (wanted) settle()
    wanted = false
  }
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        request.pause()
        request.on('data', (chunk: Buffer) => {
          if (!wanted) return
          controller.enqueue(new Uint8Array(chunk))
          if ((controller.desiredSize ?? 0) <= 0) request.pause()
        })
        request.once('end', () => finish(() => controller.close()))
        request.once('error', (error) => finish(() => controller.error(error)))
        request.once('close', () => finish(() => controller.error(new Error('Unexpected end of form'))))
      },
      pull() {
        request.resume()
      },
      cancel() {
        wanted = false
        if (!response.headersSent) response.setHeader('Connection', 'close')
        // What still comes is let through unread until the answer has been sent.
        request.resume()
      },
    },
    new ByteLengthQueuingStrategy({ highWaterMark: 256 * 1024 }),
  )
}
