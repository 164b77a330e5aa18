/**
 * Has PostgreSQL stop what a connection is doing: a CancelRequest over a connection of its own, as its protocol has it
 * (https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-CANCELING-REQUESTS). It needs no sign-in and
 * takes no place among the connections, so it also works when all of these are taken, and through a pooler.
 */
import pg from 'pg'
import { notAsKnown } from '../../settings/startupError.ts'

/** Milliseconds after which it counts as lost. */
const patience = 2_000

/** What pg keeps of a connection (pg/lib/client.js) and its types do not name. */
interface Addressed {
  host: string
  port: number
  ssl: boolean | object
  processID: number | null
  secretKey: number | null
}

/** The part of pg/lib/connection.js that `Client.cancel` uses; that forgets TLS, and what fails there ends the process. */
interface Line {
  on(event: 'connect' | 'sslconnect' | 'error' | 'end', listener: () => void): void
  /** @param port a path for a Unix socket */
  connect(port: number | string, host?: string): void
  requestSsl(): void
  cancel(processID: number, secretKey: number): void
  readonly stream: { destroy(): void }
}

const addressed: readonly (keyof Addressed)[] = ['host', 'port', 'ssl', 'processID', 'secretKey']
const ofLine: readonly (keyof Line)[] = ['cancel', 'connect', 'requestSsl']

/**
 * Sees that there is what a cancellation needs. Without it nobody would hear of it: a statement would go on to its own timeout.
 * @throws StartupError
 */
export function assertCancellable(client: object = new pg.Client({}), line: object = pg.Connection.prototype): void {
  const missing = [
    ...addressed.filter((name) => !(name in client)).map((name) => `Client.${name}`),
    ...ofLine.filter((name) => typeof Reflect.get(line, name) !== 'function').map((name) => `Connection.${name}`),
  ]
  if (missing.length > 0) throw notAsKnown(`The package pg has no ${missing.join(', ')}, by which statements are cancelled.`)
}

/** @returns when PostgreSQL has been told, or could not be. Never rejects: what it is for then ends by its own timeout. */
export function cancelStatement(client: pg.ClientBase): Promise<void> {
  const { host, port, processID, secretKey, ssl } = client as pg.ClientBase & Addressed
  if (processID === null || secretKey === null) return Promise.resolve()
  const line = new pg.Connection({ ssl }) as unknown as Line
  return new Promise((resolve) => {
    const timer = setTimeout(() => line.stream.destroy(), patience)
    const done = (): void => {
      clearTimeout(timer)
      resolve()
    }
    const cancel = (): void => line.cancel(processID, secretKey)
    // PostgreSQL closes the connection when it has passed it on.
    line.on('end', done)
    line.on('error', done)
    line.on('connect', () => (ssl ? line.requestSsl() : cancel()))
    line.on('sslconnect', cancel)
    if (host.startsWith('/')) line.connect(`${host}/.s.PGSQL.${port}`)
    else line.connect(port, host)
  })
}
