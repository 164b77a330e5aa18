/** Starting while the database is away: what the disk has is served until it is back. */
import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { assertUsable, DatabaseUnreachable } from '../database/connect.ts'
import { readSnapshot, snapshotFileIn } from '../features/delivery/snapshot.ts'
import { createStandby } from '../features/delivery/standby.ts'
import { acceptMessage } from '../server/acceptMessage.ts'
import { allowedOrigins, shareWith } from '../server/crossOrigin.ts'
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
    const share = shareWith(allowedOrigins(settings))
    const answer = createStandby(snapshot, share)
    const http = createServer((request, response) => {
      if (acceptMessage(request, response, share)) answer(request, response)
    })
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
