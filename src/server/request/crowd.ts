/**
 * How many connections there may be, and which end for new ones. Who opens two thousand and says nothing would keep everybody out
 * until they are given up: the oldest that wait for nothing are ended before that.
 */
import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { isAnswering } from './unreadable.ts'

export interface CrowdLimits {
  /** Each takes some 20 kB. Beyond them none is accepted; Node says nothing to those. */
  most: number
  /** Beyond them idle ones end. The system hands over up to 511 at once (`backlog` of `listen`), and none is gone before they are all there. */
  crowded: number
}

const usualLimits: CrowdLimits = { most: 2_000, crowded: 1_400 }

/** Of the crowd; so that it is looked through once for many new connections. */
const shareEnded = 0.05

/** A client that has been told nothing asks again by itself when its connection is closed (RFC 9112 §9.3.1 and §9.5). */
function endOldestIdle(sockets: Set<Socket>, most: number): void {
  // In the order in which they came: who has just come, and has had no time to ask, is the last.
  for (const socket of sockets) {
    if (sockets.size <= most) return
    if (isAnswering(socket)) continue
    sockets.delete(socket)
    socket.destroy()
  }
}

/**
 * A server that closes ends what waits for nothing. Node leaves out those on which nothing has been asked yet, e.g. one that a browser
 * opened beforehand, and waits for their requests.
 */
function endUnasked(http: Server, sockets: Set<Socket>): void {
  const closeIdleConnections = http.closeIdleConnections.bind(http)
  http.closeIdleConnections = () => {
    closeIdleConnections()
    for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy()
  }
}

export function boundCrowd(http: Server, { crowded, most }: CrowdLimits = usualLimits): void {
  const sockets = new Set<Socket>()
  http.maxConnections = most
  endUnasked(http, sockets)
  http.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    if (sockets.size > crowded) endOldestIdle(sockets, Math.ceil(crowded * (1 - shareEnded)))
  })
}
