/**
 * The threads that help the one that answers: V8's, which compile and collect, and libuv's, which hash passwords and read
 * files. On a core that all of them want they have as much time as it has, in slices of 4 ms, and answers wait meanwhile.
 */
import { readdirSync } from 'node:fs'
import os from 'node:os'

/** Linux: each step of `nice` is a quarter more or less time. One helper has a quarter of a core that the server wants, too. */
const niceness = 5
const lowest = os.constants.priority.PRIORITY_LOW

/** The kernel's thread ids of this process, the first excepted: it is the one that answers, and has the id of the process. */
function helpers(): number[] {
  return readdirSync('/proc/self/task')
    .map(Number)
    .filter((thread) => thread !== process.pid)
}

/**
 * Puts the helpers behind the thread that answers, once all of them have been started. Whoever may not, or has no `/proc`, goes
 * on with what the system gives.
 */
export function putHelpersBehind(): void {
  try {
    for (const thread of helpers()) os.setPriority(thread, Math.min(os.getPriority(thread) + niceness, lowest))
  } catch {
    // A system that has threads of another kind, or a thread that has just ended.
  }
}
