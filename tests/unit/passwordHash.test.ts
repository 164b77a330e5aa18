import path from 'node:path'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from '@jest/globals'
import { isPasswordOf } from '../../src/accounts/passwordHash.ts'

interface Kept {
  hash: string
  salt: string
}

/** Payload's own, which its package does not export. */
interface PayloadsHashes {
  generatePasswordSaltHash(args: { isPasswordAuthenticated: boolean; password: string }): Promise<Kept>
  getPasswordHashParameters(hash: string): { hash: string; iterations: number; keyLength: number }
}

const directory = path.dirname(createRequire(import.meta.url).resolve('payload'))
const file = path.join(directory, 'auth/strategies/local/generatePasswordSaltHash.js')
const payloads = (await import(pathToFileURL(file).href)) as PayloadsHashes

describe('the hash of a password', () => {
  it('is read as Payload keeps it now', async () => {
    const kept = await payloads.generatePasswordSaltHash({ isPasswordAuthenticated: true, password: 'correct horse battery' })
    expect([await isPasswordOf(kept, 'correct horse battery'), await isPasswordOf(kept, 'correct horse')]).toEqual([true, false])
  })

  it('has as many rounds as Payload takes, now and for older ones: an unknown account takes as long as a known one', () => {
    const rounds = ({ iterations, keyLength }: { iterations: number; keyLength: number }) => [iterations, keyLength]
    expect(rounds(payloads.getPasswordHashParameters('pbkdf2-sha256-v1:00'))).toEqual([600_000, 32])
    expect(rounds(payloads.getPasswordHashParameters('00'))).toEqual([25_000, 512])
  })

  it("that is not there is nobody's", async () => {
    expect([await isPasswordOf({ hash: null, salt: null }, ''), await isPasswordOf({}, 'x')]).toEqual([false, false])
  })
})
