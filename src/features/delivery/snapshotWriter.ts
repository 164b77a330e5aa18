/** Sees to it that what is vital is held in memory, and that the disk has it. */
import type { Logger } from 'pino'
import type { Payload } from 'payload'
import type { ChangeLog } from '../../changes/index.ts'
import type { Answer } from './answer.ts'
import type { AnswerStore } from './answerStore.ts'
import { cacheKey, type KeyOptions } from './cacheKey.ts'
import { concernsPublic } from './affects.ts'
import { writeSnapshot, type Snapshot } from './snapshot.ts'
import { vitalAddresses, vitalTest } from './vitalAddresses.ts'

/** After a change, editors often make another. */
const calm = 2_000
/** Bytes of answers on disk; what is vital comes first, then what was asked last. */
const mostBytes = 64 * 1024 * 1024

export interface SnapshotWriterOptions {
  payload: Payload
  log: Pick<ChangeLog, 'watch' | 'isCurrent'>
  store: AnswerStore
  /** Asks this process's own server, through which the answers are made like any other. */
  ask: (address: string) => Promise<void>
  keys: KeyOptions
  /** Where the snapshot is written. */
  file: string
  version: string
  logger: Pick<Logger, 'warn' | 'debug'>
}

export interface SnapshotWriter {
  start(): void
  stop(): Promise<void>
}

export function createSnapshotWriter({ ask, file, keys, log, logger, payload, store, version }: SnapshotWriterOptions): SnapshotWriter {
  const isVital = vitalTest(payload)
  let started = false
  let timer: NodeJS.Timeout | undefined
  let working: Promise<void> | undefined
  let stopped = false

  const snapshot = (): Snapshot => {
    const all = [...store.all()].reverse()
    const vital = ([, { dependencies }]: [string, Answer]): boolean => isVital([...dependencies.collections(), ...dependencies.globals])
    let bytes = 0
    const chosen = [...all.filter(vital), ...all.filter((entry) => !vital(entry))].filter(
      ([, { content }]) => (bytes += content.body.length) <= mostBytes,
    )
    return { keys, answers: chosen.map(([key, { content }]) => [key, content] as const) }
  }

  /** Asks for what is not held; one at a time, behind whoever else asks. */
  const hold = async (): Promise<void> => {
    for (const address of await vitalAddresses(payload)) {
      if (stopped) return
      const key = cacheKey(address, undefined, keys)
      if (key !== null && !store.find(key)) await ask(address)
    }
  }

  const work = async (): Promise<void> => {
    try {
      await hold()
      // What is held while the log does not vouch may be older than what the disk has.
      if (log.isCurrent()) await writeSnapshot(file, version, snapshot())
    } catch (error) {
      logger.warn({ err: error }, 'what is vital could not be put on disk; it is tried again after the next change')
    }
  }

  const soon = (): void => {
    if (stopped || !started) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      working = (working ?? Promise.resolve()).then(work)
    }, calm)
  }

  const stopWatching = log.watch({
    changed: (changes) => {
      if (changes.some(concernsPublic)) soon()
    },
    lost: soon,
  })

  return {
    start: () => {
      started = true
      soon()
    },
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      stopWatching()
      await working
    },
  }
}
