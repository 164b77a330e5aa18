/**
 * Clients that hold memory and go slow: who sends a body, or reads an answer, must get on at some bytes a second, in each
 * stretch of time for itself: what came fast earns no right to stall. Their pace is looked at once a second, so that a request costs nothing. Counted are the seconds in which it is the client that is
 * waited for: not those in which the server is busy with what it has got.
 */
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { notAsKnown } from '../../settings/startupError.ts'
import { sendError } from '../errors/problem.ts'

const interval = 1_000
export interface Patience {
  /** Seconds within which a connection may do as it likes, if only it gets on by their end: a train goes through a tunnel. */
  stretch: number
  /** Bytes a second, on average over a stretch: a telephone at the edge of a network has ten times that. */
  slowest: number
  /** Bytes of all answers that wait to be read. Beyond it, those that do not get on at all are given up at once. */
  mostUnread: number
}

const usualPatience: Patience = { stretch: 10, slowest: 4 * 1024, mostUnread: 16 * 1024 * 1024 }

/** How a client gets on. */
interface Pace {
  /** Bytes when the stretch began, and when it was last looked at. */
  first: number
  last: number
  /** Seconds of the stretch for which the client has been waited for. */
  seconds: number
}

/** @returns whether it goes on well enough */
function goesOn(pace: Pace, bytes: number, { stretch, slowest }: Patience): boolean {
  pace.seconds += 1
  pace.last = bytes
  if (pace.seconds < stretch) return true
  const isEnough = bytes - pace.first >= stretch * slowest
  pace.seconds = 0
  pace.first = bytes
  return isEnough
}

/** What Node's sockets and servers keep of the system's (`_handle` of net.js); none once it is closed. */
interface Handled {
  _handle?: { writeQueueSize?: number } | null
}

/** Node's sockets know how much of what they were given the system has not taken yet. */
function sentBytes(socket: Socket): number {
  const { _handle: handle } = socket as Socket & Handled
  return socket.bytesWritten - (handle?.writeQueueSize ?? 0)
}

/**
 * Sees that they do. Otherwise who reads a long answer would look as if they did not, and be given up.
 * @param http listens already; its handle is of the same kind as those of its sockets
 * @throws StartupError
 */
export function assertQueueIsTold(http: object): void {
  const { _handle: handle } = http as Handled
  if (typeof handle?.writeQueueSize !== 'number')
    throw notAsKnown('This Node.js has no _handle.writeQueueSize on its sockets, by which slow readers are told from fast ones.')
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || !['0', undefined].includes(headers['content-length'])
}

/** As it flows, or in pieces: Next takes what there is when it is told that there is something. */
function isRead(request: IncomingMessage): boolean {
  return request.readableFlowing === true || request.listenerCount('readable') > 0
}

/** Answers 408 (RFC 9110 §15.5.9) if nothing was answered yet, and ends the connection. */
function giveUp(request: IncomingMessage, response: ServerResponse): void {
  const { socket } = request
  if (response.headersSent) return void socket.destroy()
  response.setHeader('Connection', 'close')
  response.once('finish', () => socket.destroy())
  sendError(request, response, 'BODY_TOO_SLOW')
}

export interface SlowClients {
  /** To be told of every request that is not answered at once. */
  watch(request: IncomingMessage, response: ServerResponse): void
}

export function watchSlowClients(http: Server, patience = usualPatience): SlowClients {
  const sockets = new Set<Socket>()
  const readers = new Map<Socket, Pace>()
  const senders = new Map<IncomingMessage, { response: ServerResponse; pace: Pace }>()

  const lookAtSenders = (): void => {
    for (const [request, { pace, response }] of senders) {
      if (request.complete || request.destroyed) senders.delete(request)
      // Paused, or not begun: it is we who do not read.
      else if (isRead(request) && !goesOn(pace, request.socket.bytesRead, patience)) {
        senders.delete(request)
        giveUp(request, response)
      }
    }
  }

  const lookAtReaders = (): void => {
    const idle: Socket[] = []
    let unread = 0
    for (const socket of sockets) {
      if (socket.writableLength === 0) {
        readers.delete(socket)
        continue
      }
      unread += socket.writableLength
      const sent = sentBytes(socket)
      const pace = readers.get(socket) ?? { first: sent, last: -1, seconds: 0 }
      readers.set(socket, pace)
      if (pace.last === sent) idle.push(socket)
      if (!goesOn(pace, sent, patience)) socket.destroy()
    }
    for (const socket of idle.sort((one, other) => other.writableLength - one.writableLength)) {
      if (unread <= patience.mostUnread) break
      unread -= socket.writableLength
      socket.destroy()
    }
  }

  http.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => {
      sockets.delete(socket)
      readers.delete(socket)
    })
  })
  const timer = setInterval(() => {
    lookAtSenders()
    lookAtReaders()
  }, interval)
  timer.unref()
  http.once('close', () => clearInterval(timer))

  return {
    watch: (request, response) => {
      if (!hasBody(request)) return
      const { bytesRead } = request.socket
      senders.set(request, { response, pace: { first: bytesRead, last: bytesRead, seconds: 0 } })
    },
  }
}
