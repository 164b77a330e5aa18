/**
 * One upload is worked on at a time, whatever it is made into, until it has been committed or rolled back: the memory that
 * pictures take is that of one. Who waits has a connection to the database already, so that few may: uploads never have more
 * than a third of the connections.
 */
import type { PayloadRequest } from 'payload'
import { afterTransaction } from '../../../src/content/afterCommit.ts'
import { mayRest } from '../../../src/content/transaction.ts'

const longestQueue = 3

/** How many may wait, the one that is worked on not counted. */
function placesToWait(req: PayloadRequest): number {
  return Math.min(longestQueue, Math.floor(req.payload.db.pool.options.max / 3) - 1)
}

/** Milliseconds. The end of a transaction that nobody ends would otherwise be waited for without an end. */
const longestTurn = 90_000

type Transaction = string | number | symbol

/** Milliseconds that the transaction of an upload may rest: it waits for others, and for a picture on a busy machine. */
const longestRest = 300_000

interface Waiting {
  transaction: Transaction
  begin: () => void
}

let holder: Transaction | undefined
const queue: Waiting[] = []

function endTurn(transaction: Transaction): void {
  if (holder !== transaction) return
  const next = queue.shift()
  holder = next?.transaction
  next?.begin()
}

const endTurns = (transactions: readonly Transaction[]): void => transactions.forEach(endTurn)

/** @returns false when as many wait as may */
export async function joinUploadQueue(req: PayloadRequest): Promise<boolean> {
  const own = await req.transactionID
  const transaction: Transaction = own ?? Symbol('no transaction')
  if (holder === transaction) return true
  const places = placesToWait(req)
  if (holder !== undefined && queue.length >= places) return false
  if (own !== undefined) await mayRest(req, longestRest)
  // Asked again: others came meanwhile.
  if (holder === undefined) holder = transaction
  else if (queue.length < places) await new Promise<void>((begin) => queue.push({ transaction, begin }))
  else return false
  setTimeout(() => endTurn(transaction), longestTurn).unref()
  try {
    // Whose request has ended while it waited is refused this, and keeps nobody waiting for a picture that nobody wants any more.
    if (own !== undefined) await mayRest(req, longestRest)
    await afterTransaction(req, transaction, endTurns)
  } catch (error) {
    endTurn(transaction)
    throw error
  }
  return true
}
