/** The admin panel: Next in this process, on this Payload instance and pool. Loaded only when it is wanted. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'

export interface Admin {
  /** Loads it; requests that come before are answered when it is there. @returns when it is */
  load(): Promise<void>
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void>
  close(): Promise<void>
}

export interface AdminOptions {
  development: boolean
  /** The project's root, where `next.config.ts` and `.next` are. */
  directory: string
}

type Loaded = Pick<Admin, 'handle' | 'upgrade' | 'close'>

async function loadNext({ development, directory }: AdminOptions): Promise<Loaded> {
  const { default: next } = await import('next')
  const app = next({ dev: development, dir: directory })
  await app.prepare()
  const handle = app.getRequestHandler()
  const upgrade = app.getUpgradeHandler()
  return {
    handle: (request, response) => handle(request, response),
    upgrade: (request, socket, head) => upgrade(request, socket, head),
    close: () => app.close(),
  }
}

export function createAdmin(options: AdminOptions): Admin {
  let loading: Promise<Loaded> | undefined
  const loaded = (): Promise<Loaded> => (loading ??= loadNext(options))
  return {
    load: async () => {
      await loaded()
    },
    handle: async (request, response) => (await loaded()).handle(request, response),
    upgrade: async (request, socket, head) => (await loaded()).upgrade(request, socket, head),
    close: async () => (await loading)?.close(),
  }
}
