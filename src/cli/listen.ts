/** Opening and closing the port. */
import type { Server } from 'node:http'
import { createServer, type Server as TcpServer } from 'node:net'
import type { Settings } from '../settings/settings.ts'
import { StartupError } from '../settings/startupError.ts'

/**
 * @param standby a server that has the port already and hands it over; it finishes what it is answering
 * @throws StartupError when the port is taken or may not be opened
 */
export function listen(http: TcpServer, { host, port }: Pick<Settings, 'host' | 'port'>, standby?: TcpServer): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', (error: NodeJS.ErrnoException) => {
      const remedy =
        error.code === 'EADDRINUSE'
          ? `Port ${port} is taken. Stop what uses it or set PORT to another.`
          : `Cannot listen on ${host}:${port}: ${error.message}. Check HOST and PORT.`
      reject(new StartupError(remedy))
    })
    if (standby) http.listen(standby, resolve)
    else http.listen(port, host, resolve)
  })
}

/**
 * Opens the port and closes it again: a taken port is told at once, and not after a build and a migration.
 * @throws StartupError when the port is taken or may not be opened
 */
export async function assertPortIsFree(settings: Pick<Settings, 'host' | 'port'>): Promise<void> {
  const probe = createServer()
  await listen(probe, settings)
  await new Promise((resolve) => probe.close(resolve))
}

/** Accepts nothing new and lets requests in flight finish, until nobody wants to wait for them any longer. */
export function stopAccepting(http: Server, impatience: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    impatience.addEventListener('abort', () => http.closeAllConnections(), { once: true })
    // A connection becomes idle with its answer, and would be kept alive for another request.
    const sweep = setInterval(() => http.closeIdleConnections(), 50)
    http.close(() => {
      clearInterval(sweep)
      resolve()
    })
  })
}
