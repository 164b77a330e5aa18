/**
 * Hashes of passwords, two at a time, of each caller one after the other. Each takes a thread of libuv's four for a third of a second, and what
 * needs one for a moment, e.g. to look at the token of who has signed in, waited behind fifty wrong guesses for eleven seconds.
 */
import crypto from 'node:crypto'
import { currentWork } from '../scheduling/work.ts'

const mostAtOnce = 2

type Begin = () => void
type Pbkdf2 = typeof crypto.pbkdf2

/** By account or network; who has had a turn goes to the end. */
const waiting = new Map<string, Begin[]>()
let running = 0

function next(): void {
  const [first] = waiting
  if (!first || running >= mostAtOnce) return
  const [caller, [begin, ...others]] = first
  waiting.delete(caller)
  if (others.length > 0) waiting.set(caller, others)
  running += 1
  begin?.()
}

function takeTurn(begin: Begin): void {
  const caller = currentWork()?.limits.caller ?? ''
  const ofCaller = waiting.get(caller)
  if (ofCaller) ofCaller.push(begin)
  else waiting.set(caller, [begin])
  next()
}

let own: Pbkdf2 | undefined

/** Payload hashes by `crypto.pbkdf2`, and lets nobody else do it (payload/dist/auth/strategies/local): so it is changed for the process. */
export function hashInTurns(): void {
  if (own) return
  const pbkdf2 = crypto.pbkdf2
  own = pbkdf2
  crypto.pbkdf2 = (password, salt, iterations, length, digest, callback) =>
    takeTurn(() => {
      const end: typeof callback = (error, key) => {
        running -= 1
        next()
        callback(error, key)
      }
      try {
        pbkdf2(password, salt, iterations, length, digest, end)
      } catch (error) {
        // Of what is no password it says so at once: the turn is over, and nobody but who asked hears of it.
        end(error as Error, Buffer.alloc(0))
      }
    })
}
