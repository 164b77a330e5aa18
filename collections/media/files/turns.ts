/**
 * One upload is worked on at a time, whatever it is made into, until it has been committed or rolled back: the memory that
 * pictures take is that of one. Who waits has a connection to the database already, so that few may.
 */
import type { PayloadRequest } from 'payload'
import { afterCommit, afterRollback } from '../../../src/content/transaction.ts'

const longestQueue = 3

/** Milliseconds. The end of a transaction that nobody ends would otherwise be waited for without an end. */
const longestTurn = 90_000

type Transaction = string | number | symbol

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
export async function takeTurn(req: PayloadRequest): Promise<boolean> {
  const transaction: Transaction = (await req.transactionID) ?? Symbol('no transaction')
  if (holder === transaction) return true
  if (holder === undefined) holder = transaction
  else {
    if (queue.length >= longestQueue) return false
    await new Promise<void>((begin) => queue.push({ transaction, begin }))
  }
  setTimeout(() => endTurn(transaction), longestTurn).unref()
  await afterRollback(req, transaction, endTurns)
  await afterCommit(req, transaction, endTurns)
  return true
}
