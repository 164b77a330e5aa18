/** Asks the thread that rates passwords; it is started when it is needed, and ends a while after the last question. */
import path from 'node:path'
import type { Worker } from 'node:worker_threads'

const idleMilliseconds = 20_000
/** Nobody waits for longer; a rating takes a fifth of a second, and the start of the thread some more. */
const patience = 20_000

interface Question {
  resolve: (strength: number) => void
  reject: (error: Error) => void
}

interface Rater {
  worker: Worker
  questions: Map<number, Question>
  idle?: NodeJS.Timeout
}

let running: Promise<Rater> | undefined
let lastId = 0

async function startRater(): Promise<Rater> {
  // Loaded here, and not for the bundler, which would make a part of its own of it or look for it elsewhere.
  const { Worker } = await import('node:worker_threads')
  const worker = new Worker(/* turbopackIgnore: true */ path.resolve('src/accounts/passwordWorker.mjs'))
  worker.unref()
  const questions = new Map<number, Question>()
  worker.on('message', ({ id, strength }: { id: number; strength: number }) => {
    questions.get(id)?.resolve(strength)
    questions.delete(id)
  })
  const end = (error: Error): void => {
    running = undefined
    for (const { reject } of questions.values()) reject(error)
    questions.clear()
  }
  worker.once('error', end)
  worker.once('exit', () => end(new Error('The thread that rates passwords has ended.')))
  return { worker, questions }
}

/**
 * How many guesses a password takes, as a power of ten (Wheeler, "zxcvbn: Low-Budget Password Strength Estimation", 2016).
 * @param about words that somebody who knows the account would try
 */
export async function ratePassword(password: string, about: readonly string[]): Promise<number> {
  const rater = await (running ??= startRater())
  clearTimeout(rater.idle)
  const id = (lastId += 1)
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise<number>((resolve, reject) => {
      rater.questions.set(id, { resolve, reject })
      timer = setTimeout(() => {
        reject(new Error('The password could not be rated in time.'))
        void rater.worker.terminate()
      }, patience)
      rater.worker.postMessage({ about, id, password })
    })
  } finally {
    clearTimeout(timer)
    clearTimeout(rater.idle)
    if (rater.questions.size === 0) {
      rater.idle = setTimeout(() => {
        running = undefined
        void rater.worker.terminate()
      }, idleMilliseconds).unref()
    }
  }
}
