/** An anonymous reader: what it gets from a server, and how that came about. */
import { expect } from '@jest/globals'
import type { TestServer } from '../harness/server.ts'

export interface Reading {
  status: number
  /** The bytes as text. */
  text: string
  headers: Headers
  /** `hit`, `miss` or `stale`; undefined for an answer that the delivery had nothing to do with. */
  outcome: string | undefined
}

export async function readingOf(response: Response): Promise<Reading> {
  const [, outcome] = /desc=(\w+)/.exec(response.headers.get('server-timing') ?? '') ?? []
  return { status: response.status, text: await response.text(), headers: response.headers, outcome }
}

export async function read(server: Pick<TestServer, 'url'>, path: string, headers: Record<string, string> = {}): Promise<Reading> {
  return readingOf(await fetch(new URL(path, server.url), { headers }))
}

/** The same read past everything that is kept: a sign-in that is none makes it somebody's own. */
export function readUncached(server: TestServer, path: string): Promise<Reading> {
  return read(server, path, { cookie: 'payload-token=nobody' })
}

/** The same read by somebody who has signed in. */
export function readAs(server: TestServer, path: string, token: string): Promise<Reading> {
  return read(server, path, { authorization: `JWT ${token}` })
}

/** Reads until the answer comes from memory, which the second time it must. */
export async function warm(server: TestServer, path: string): Promise<void> {
  await read(server, path)
  expect([path, (await read(server, path)).outcome]).toEqual([path, 'hit'])
}
