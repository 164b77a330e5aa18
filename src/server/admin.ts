/** The admin panel: Next in this process, on this Payload instance and pool. Loaded only when it is wanted. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'

export interface Admin {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void>
  close(): Promise<void>
}

/** @param directory the project's root, where `next.config.ts` and `.next` are */
export async function createAdmin({ development, directory }: { development: boolean; directory: string }): Promise<Admin> {
  // While Next loads its build, Node would read a source map for each of its files, for half a second and nobody.
  process.setSourceMapsEnabled(false)
  const { default: next } = await import('next')
  const app = next({ dev: development, dir: directory })
  await app.prepare()
  process.setSourceMapsEnabled(true)
  const handle = app.getRequestHandler()
  const upgrade = app.getUpgradeHandler()
  return {
    handle: (request, response) => handle(request, response),
    upgrade: (request, socket, head) => upgrade(request, socket, head),
    close: () => app.close(),
  }
}
