/**
 * The body of an upload as Payload reads it. `Readable.toWeb` throws past every handler when a reader cancels while data
 * arrives, which ends the process; and it cuts the connection, so that nobody would read why the upload was refused.
 */
import type { Request } from 'express'
import { freeBuffer } from '../../memory/freeBuffer.ts'
import { WorkEnded } from '../../scheduling/work.ts'

export function uploadStream(request: Request): ReadableStream<Uint8Array> {
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
          freeBuffer(chunk)
          if ((controller.desiredSize ?? 0) <= 0) request.pause()
        })
        request.once('end', () => finish(() => controller.close()))
        // The client has left in the middle of it: nobody waits for an answer, and it is no error of ours.
        const leave = (): void => finish(() => controller.error(new WorkEnded('LEFT')))
        request.once('error', leave)
        request.once('close', leave)
      },
      pull() {
        request.resume()
      },
      cancel() {
        wanted = false
        // What still comes is let through unread.
        request.resume()
      },
    },
    new ByteLengthQueuingStrategy({ highWaterMark: 256 * 1024 }),
  )
}
