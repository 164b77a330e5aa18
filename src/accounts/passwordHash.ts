/** Whether a password is an account's: Payload's own check is not among what its package exports. */
import crypto, { randomBytes, timingSafeEqual } from 'node:crypto'

/** In its turn (`hashTurns.ts`). */
function derive(password: string, salt: string, iterations: number, length: number): Promise<Buffer> {
  return new Promise((resolve, reject) =>
    crypto.pbkdf2(password, salt, iterations, length, 'sha256', (error, key) => (error ? reject(error) : resolve(key))),
  )
}

/** As payload/dist/auth/strategies/local/generatePasswordSaltHash.js keeps it; hashes without the prefix are older ones. */
const currentPrefix = 'pbkdf2-sha256-v1:'
const current = { iterations: 600_000, keyLength: 32 } as const
const older = { iterations: 25_000, keyLength: 512 } as const

/** Takes as long as it takes Payload to see whether a password is an account's. */
export async function hashInVain(password: string): Promise<void> {
  await derive(password, randomBytes(32).toString('hex'), current.iterations, current.keyLength)
}

export async function isPasswordOf({ hash, salt }: { hash?: string | null; salt?: string | null }, password: string): Promise<boolean> {
  if (!hash || !salt) return false
  const { iterations, keyLength } = hash.startsWith(currentPrefix) ? current : older
  const kept = Buffer.from(hash.startsWith(currentPrefix) ? hash.slice(currentPrefix.length) : hash, 'hex')
  const derived = await derive(password, salt, iterations, keyLength)
  return kept.length === derived.length && timingSafeEqual(kept, derived)
}
