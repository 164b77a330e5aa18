/** Ends a connection together with what Node has read of it and not handed out yet. */
import type { Socket } from 'node:net'

/** Node's, with what it calls for a head, a part of a body and the end of a request (`_http_common.js`). */
interface Parser {
  constructor: { kOnHeadersComplete: number; kOnBody: number; kOnMessageComplete: number }
  [slot: number]: unknown
}

/** Otherwise its parser would go on: with requests that nobody answers any more, or with 11,000 chunks of one byte. */
export function endConnection(socket: Socket): void {
  const parser = Reflect.get(socket, 'parser') as Parser | null | undefined
  socket.destroy()
  if (!parser) return
  const { kOnBody, kOnHeadersComplete, kOnMessageComplete } = parser.constructor
  const before = [kOnHeadersComplete, kOnBody, kOnMessageComplete].map((slot) => [slot, parser[slot]] as const)
  // Without a function it does not even make a buffer of each chunk.
  for (const [slot] of before) parser[slot] = undefined
  // Node gives it to another connection then (`freeParser` of `_http_common.js`).
  socket.once('close', () => {
    for (const [slot, act] of before) parser[slot] = act
  })
}
