/** Hashes of passwords keep no other work of libuv's threads waiting, and no caller keeps another. */
import crypto from 'node:crypto'
import { expect, it } from '@jest/globals'
import { hashInTurns } from '../../src/accounts/hashTurns.ts'
import { Work } from '../../src/scheduling/work.ts'

hashInTurns()

function hash(caller: string): Promise<Buffer> {
  return new Work({ caller, lane: 'any', onlyReads: false, seconds: 60 }).run(
    () =>
      new Promise((resolve, reject) =>
        crypto.pbkdf2('password', 'salt', 40_000, 32, 'sha256', (error, key) => (error ? reject(error) : resolve(key))),
      ),
  )
}

it('are done for one caller after the other, and two at a time', async () => {
  const order: string[] = []
  const ask = (caller: string): Promise<void> => hash(caller).then(() => void order.push(caller))
  const many = Array.from({ length: 12 }, () => ask('many'))
  const one = ask('one')
  const other = new Promise<void>((resolve) =>
    crypto.generateKeyPair('ec', { namedCurve: 'P-256' }, () => {
      order.push('another thread')
      resolve()
    }),
  )
  await Promise.all([...many, one, other])
  expect(order).toHaveLength(14)
  expect(order.indexOf('one')).toBeLessThan(5)
  expect(order.indexOf('another thread')).toBeLessThan(5)
})

it('of what is no password fail for who asked, and for nobody after', async () => {
  const wrong = () => new Promise((_, reject) => crypto.pbkdf2(undefined as never, 'salt', 1, 32, 'sha256', reject))
  for (let count = 0; count < 3; count += 1) await expect(wrong()).rejects.toMatchObject({ code: 'ERR_INVALID_ARG_TYPE' })
  expect(await hash('a')).toHaveLength(32)
})

it('are what they would be', async () => {
  expect((await hash('a')).equals(crypto.pbkdf2Sync('password', 'salt', 40_000, 32, 'sha256'))).toBe(true)
})
