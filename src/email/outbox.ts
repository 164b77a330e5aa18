/**
 * Where e-mail goes while no transport is configured: into files that only the owner may read. Payload's own stand-in
 * logs the recipient's address.
 */
import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { EmailAdapter } from 'payload'

/** @param dataDir messages are written to `dataDir/outbox`, one JSON file each */
export function outboxEmail(dataDir: string): EmailAdapter<{ file: string }> {
  const directory = path.join(dataDir, 'outbox')
  return ({ payload }) => ({
    name: 'outbox',
    defaultFromAddress: 'noreply@verkosto.example',
    defaultFromName: 'Verkosto',
    sendEmail: async ({ from, html, subject, text, to }) => {
      await mkdir(directory, { recursive: true, mode: 0o700 })
      const file = path.join(directory, `${new Date().toISOString().replaceAll(':', '-')}-${randomUUID()}.json`)
      await writeFile(file, `${JSON.stringify({ from, to, subject, text, html }, null, 2)}\n`, { mode: 0o600 })
      payload.logger.info({ file: path.basename(file) }, 'e-mail kept in the outbox: no transport is configured')
      return { file }
    },
  })
}
