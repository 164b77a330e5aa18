/** Whether what is kept is what the database says, on every process. */
import { expect } from '@jest/globals'
import type { TestServer } from '../harness/server.ts'
import { read, readUncached, type Reading } from './reader.ts'

export type Difference = readonly [server: string, path: string, kept: string, fresh: string]

/** What a reader can tell apart: the status, the type of the content and its bytes. */
export function seen({ headers, status, text }: Reading): string {
  return `${status} ${headers.get('content-type')} ${text}`
}

/** Answers that are kept and differ from what is read past them. */
export async function differences(servers: readonly TestServer[], paths: readonly string[]): Promise<Difference[]> {
  const found = await Promise.all(
    servers.flatMap((server) =>
      paths.map(async (path): Promise<Difference[]> => {
        const kept = seen(await read(server, path))
        const fresh = seen(await readUncached(server, path))
        return kept === fresh ? [] : [[server.url, path, kept, fresh]]
      }),
    ),
  )
  return found.flat()
}

/** Reads everything once, so that what may be kept is kept. */
export async function readAll(servers: readonly TestServer[], paths: readonly string[]): Promise<void> {
  await Promise.all(servers.flatMap((server) => paths.map((path) => read(server, path))))
}

export async function expectCurrent(servers: readonly TestServer[], paths: readonly string[]): Promise<void> {
  expect(await differences(servers, paths)).toEqual([])
}
