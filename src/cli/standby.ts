/** Starting while the database is away: what the features have without it is served until it is back. */
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import type { SanitizedConfig } from 'payload'
import { assertUsable, DatabaseUnreachable } from '../database/connections/connect.ts'
import type { Standby } from '../features/feature.ts'
import { standbyOf } from '../features/run.ts'
import { acceptMessage, acceptPath, refusePath } from '../server/request/acceptMessage.ts'
import { allowedOrigins, answerPreflight, shareWith, type Share } from '../server/crossOrigin.ts'
import { retryAfter, sendError } from '../server/errors/problem.ts'
import type { Settings } from '../settings/settings.ts'
import { codeVersion } from './codeVersion.ts'
import { listen, stopAccepting } from './listen.ts'
import { say } from './progress.ts'
import type { Closers } from './shutdown.ts'

const retryInterval = 1_000

interface Waiting {
  url: string
  settings: Settings
  root: string
  closers: Closers
  /** Loaded only when the database is away: it takes a second. */
  config: () => Promise<SanitizedConfig>
}

function sayState(response: ServerResponse, status: number, state: string): void {
  response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' }).end(JSON.stringify({ status: state }))
}

/** What is there without a database, and 503 for everything else. */
function standbyListener(answer: Standby['answer'], share: Share): RequestListener {
  return (request, response) => {
    if (!acceptMessage(request, response, share)) return
    if (!acceptPath(request)) return refusePath(request, response, share)
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
 * Waits until the database can be used, and serves what there is without it meanwhile.
 * @returns the server that has the port, for the one that takes its place; undefined when the database was there
 * @throws DatabaseUnreachable when there is nothing to serve; StartupError when the database is too old
 */
export async function waitForDatabase({ closers, config, root, settings, url }: Waiting): Promise<Server | undefined> {
  try {
    await assertUsable(url)
    return undefined
  } catch (error) {
    if (!(error instanceof DatabaseUnreachable)) throw error
    const standby = await standbyOf(await config(), { settings, version: await codeVersion(root) })
    if (!standby) throw error
    const answer = standbyListener(standby.answer, shareWith(allowedOrigins(settings)))
    const http = createServer(answer)
    await listen(http, settings)
    closers.add((impatience) => stopAccepting(http, impatience))
    say(`${error.message}\nServing ${standby.description} until then, at ${settings.serverUrl}`)
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
