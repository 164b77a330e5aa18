/** The admin panel: Next in this process, on this Payload instance and pool. Loaded only when it is wanted. */
import { Server, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'

export interface Admin {
  /** Loads it; requests that come before are answered when it is there. @returns when it is */
  load(): Promise<void>
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>
  /** Takes the connection by which Next tells a page that its sources have changed: in development alone. */
  upgrade?: (request: IncomingMessage, socket: Duplex, head: Buffer) => Promise<void>
  close(): Promise<void>
}

export interface AdminOptions {
  development: boolean
  /** The project's root, where `next.config.ts` and `.next` are. */
  directory: string
}

type Loaded = Required<Pick<Admin, 'handle' | 'upgrade' | 'close'>>

async function loadNext({ development, directory }: AdminOptions): Promise<Loaded> {
  const { default: next } = await import('next')
  // Next takes every connection of this one that asks for another protocol, and leaves it open without an answer. Nobody listens on it.
  const httpServer = new Server()
  const app = next({ dev: development, dir: directory, httpServer })
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
    ...(options.development ? { upgrade: async (...upgraded) => (await loaded()).upgrade(...upgraded) } : {}),
    close: async () => (await loading)?.close(),
  }
}
