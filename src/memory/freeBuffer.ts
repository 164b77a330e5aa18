/**
 * Gives the memory of a buffer back at once. What is outside of V8's heap weighs next to nothing to its collector: of bodies
 * that come and go, 150 MB of memory waited to be collected.
 */
import { MessageChannel } from 'node:worker_threads'

/** What is moved into a message belongs to its receiver alone (HTML, "Transferable objects"), and to nobody when that is closed. */
const { port1: sender, port2: receiver } = new MessageChannel()
receiver.close()
sender.unref()

/** Bytes; below it a message costs more than it gives. */
const least = 4_096

/** Whoever still has the buffer finds it empty. One that shares its memory with others is left as it is. */
export function freeBuffer({ buffer, byteLength }: Buffer): void {
  if (byteLength >= least && byteLength === buffer.byteLength && buffer instanceof ArrayBuffer) sender.postMessage(null, [buffer])
}
