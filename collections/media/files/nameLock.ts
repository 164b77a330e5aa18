/**
 * Keeps a name for one upload until that is committed. Payload looks for a name that is free, in the database and on the disk, and
 * stores the file under it later: two who look at the same moment find the same, in two processes, too.
 */
import path from 'node:path'
import type { PayloadRequest } from 'payload'
import { lockUntilCommit } from '../../../src/content/transaction.ts'

/** @param name without the number that Payload puts behind it when the name is taken */
export async function lockName(req: PayloadRequest, name: string): Promise<void> {
  await lockUntilCommit(req, `file:${path.basename(name)}`)
}
