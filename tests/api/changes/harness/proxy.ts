/** A way to the database that a test can cut and mend. */
import { connect, createServer, type Server, type Socket } from 'node:net'
import path from 'node:path'

export interface Proxy {
  /** The connection string, by way of the proxy. */
  url: string
  /** Ends every connection and refuses new ones. */
  cut(): Promise<void>
  mend(): Promise<void>
  /** Passes nothing on, and ends nothing: as of a database that hangs. */
  hang(): void
  goOn(): void
}

/** @param joined is told of each connection that comes */
export async function startProxy(databaseUrl: string, joined: (client: Socket) => void = () => undefined): Promise<Proxy> {
  // The test cluster listens on a socket, and trusts whoever comes that way.
  const [, user, database, directory] = /^postgres:\/\/(\w+)@\/(\w+)\?host=(.+)$/.exec(databaseUrl) ?? []
  if (!directory) throw new Error(`Not an address of the test cluster: ${databaseUrl}`)
  const socketFile = path.join(decodeURIComponent(directory), '.s.PGSQL.5432')
  const sockets = new Set<Socket>()
  const unheard = new Set<Socket>()
  let hangs = false
  const join = (client: Socket): void => {
    if (hangs) {
      client.on('error', () => undefined)
      unheard.add(client)
      return
    }
    const cluster = connect(socketFile)
    joined(client)
    for (const [one, other] of [
      [client, cluster],
      [cluster, client],
    ] as const) {
      sockets.add(one)
      one.pipe(other)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        sockets.delete(one)
        other.destroy()
      })
    }
  }
  let server: Server
  const listen = (on: number): Promise<number> =>
    new Promise((resolve, reject) => {
      server = createServer(join).once('error', reject)
      server.listen(on, '127.0.0.1', () => {
        const address = server.address()
        resolve(address && typeof address === 'object' ? address.port : 0)
      })
    })
  const own = await listen(0)
  return {
    url: `postgres://${user}@127.0.0.1:${own}/${database}`,
    cut: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
    mend: async () => {
      await listen(own)
    },
    hang: () => {
      hangs = true
      for (const socket of sockets) socket.pause()
    },
    goOn: () => {
      hangs = false
      for (const socket of unheard) socket.destroy()
      for (const socket of sockets) socket.resume()
    },
  }
}
