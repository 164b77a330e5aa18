/** Brings what was written last from where it was written into the form of the document. */
import { flushSync } from 'react-dom'
import { doIdleWork } from './idleWork.ts'

/** Each takes what the form of a block holds into the text around it. */
const blocks = new Set<() => void>()

/** A text may stand in a block of a text; each takes one round, and there are not many. */
const mostRounds = 5

/** @returns a function that takes the block off again */
export function bringInBlock(takeOver: () => void): () => void {
  blocks.add(takeOver)
  return () => blocks.delete(takeOver)
}

export function bringIn(): void {
  for (let round = 0; round < mostRounds; round += 1) {
    // A form holds what it was told once it is drawn.
    const hadWork = flushSync(() => {
      for (const takeOver of blocks) takeOver()
      return doIdleWork()
    })
    if (!hadWork) return
  }
}
