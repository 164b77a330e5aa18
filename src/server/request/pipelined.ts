/**
 * Requests that come without waiting for the answers before them (RFC 9112 §9.3.2). A thousand of them fit into what Node reads of a
 * connection at once, and Node hands them out one after the other: 150 connections of a client that asks so held everybody
 * up for six seconds, with answers from memory. No browser does it. Such a request takes its turn, and the few that may wait are few.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { endConnection } from './endConnection.ts'

/** Of one connection. */
const mostWaiting = 20

const waiting = new WeakMap<Socket, number>()

/** Whether one before it has not been answered: Node gives a response its connection when it is its turn (`_http_server.js`). */
export function isPipelined(response: ServerResponse): boolean {
  return response.socket === null
}

/** Ends the connection of who has too many waiting: a client may ask for those again that got no answer (RFC 9112 §9.3.1). */
export function mayWait({ socket }: IncomingMessage, response: ServerResponse): boolean {
  const count = waiting.get(socket) ?? 0
  if (count >= mostWaiting) {
    endConnection(socket)
    return false
  }
  waiting.set(socket, count + 1)
  response.once('finish', () => waiting.set(socket, (waiting.get(socket) ?? 1) - 1))
  return true
}
