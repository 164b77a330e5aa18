/** Starting while the database is away: what the disk has is served until it is back. */
import { readFile } from 'node:fs/promises'
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { assertUsable, DatabaseUnreachable } from '../database/connect.ts'
import { readSnapshot, snapshotFileIn } from '../features/delivery/snapshot.ts'
import { createStandby } from '../features/delivery/standby.ts'
import { acceptMessage } from '../server/acceptMessage.ts'
import { allowedOrigins, answerPreflight, shareWith, type Share } from '../server/crossOrigin.ts'
import { retryAfter, sendError } from '../server/problem.ts'
import type { Settings } from '../settings/settings.ts'
import { listen, stopAccepting } from './listen.ts'
import { say } from './progress.ts'
import type { Closers } from './shutdown.ts'

const retryInterval = 1_000

/** The version whose snapshots this code can serve. */
export async function snapshotVersion(root: string): Promise<string> {
  const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as { version: string }
  return version
}

function sayState(response: ServerResponse, status: number, state: string): void {
  response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' }).end(JSON.stringify({ status: state }))
}

/** What the disk has, and 503 for everything else. */
function standbyListener(answer: ReturnType<typeof createStandby>, share: Share): RequestListener {
  return (request, response) => {
    if (!acceptMessage(request, response, share)) return
    // The next request comes over a connection of its own, and to the server when that is there.
    response.setHeader('Connection', 'close')
    share(request, response)
    request.resume()
    if (answer(request, response) || answerPreflight(request, response)) return
    if (request.url === '/healthz') return sayState(response, 200, 'ok')
    if (request.url !== '/readyz') return sendError(request, response, 'DATABASE_UNAVAILABLE')
    response.setHeader('Retry-After', retryAfter)
    sayState(response, 503, 'database unreachable')
  }
}

/**
 * Waits until the database can be used, and serves from the disk meanwhile when the disk has something to serve.
 * @returns the server that has the port, for the one that takes its place; undefined when the database was there
 * @throws DatabaseUnreachable when there is nothing to serve; StartupError when the database is too old
 */
export async function waitForDatabase(url: string, settings: Settings, root: string, closers: Closers): Promise<Server | undefined> {
  try {
    await assertUsable(url)
    return undefined
  } catch (error) {
    const snapshot = await readSnapshot(snapshotFileIn(settings.dataDir), await snapshotVersion(root))
    if (!(error instanceof DatabaseUnreachable) || !snapshot) throw error
    const answer = standbyListener(createStandby(snapshot), shareWith(allowedOrigins(settings)))
    const http = createServer(answer)
    await listen(http, settings)
    closers.add((impatience) => stopAccepting(http, impatience))
    say(`${error.message}\nServing ${snapshot.answers.length} answers from the disk until then, at ${settings.serverUrl}`)
    await untilUsable(url, closers.signal)
    say('The database is back.')
    return http
  }
}

async function untilUsable(url: string, signal: AbortSignal): Promise<void> {
  for (;;) {
    await delay(retryInterval, undefined, { signal })
    try {
      return await assertUsable(url)
    } catch (error) {
      if (!(error instanceof DatabaseUnreachable)) throw error
    }
  }
}
