/**
 * What is done for one request, or for all who wait for the same answer, and how it ends before it is done: its time is
 * over, there is no room for it, or nobody waits for it any more. The database looks here before each statement.
 */
import { AsyncContext } from './asyncContext.ts'

/** What whoever waits is told. The last is the fault of what was asked, and would be so again. */
export type WorkFault = 'TOO_SLOW' | 'OVERLOADED' | 'ANSWER_TOO_LARGE'

/** Work was ended before it was done. */
export class WorkEnded extends Error {
  override name = 'WorkEnded'
  /** `LEFT`: nobody waits for it. */
  readonly reason: WorkFault | 'LEFT'

  constructor(reason: WorkFault | 'LEFT') {
    super(`The work was ended: ${reason}`)
    this.reason = reason
  }
}

/** Drizzle hands on as a cause what the database has thrown. */
export function isWorkEnded(error: unknown): boolean {
  return error instanceof WorkEnded || (error instanceof Error && error.cause instanceof WorkEnded)
}

/**
 * Which connections it may use: those that anonymous readers share, or any. What visitors may cause without end must
 * leave something to those who sign in and write.
 */
export type Lane = 'shared' | 'any'

export interface WorkLimits {
  lane: Lane
  /** Until it is ended, from `start` on. */
  seconds: number
  /** Whether it is ended when whoever asked has left. What writes goes on to its end. */
  onlyReads: boolean
  /** Whether it comes without a token of this server. */
  isStranger?: boolean
  /** The account or the network that asks: one alone may not use all that there is. */
  caller?: string
}

/** Seconds for which what has been ended is still known by what it asks: after that it is asked by nobody. */
const stragglers = 10

type Listener = () => void
type EndListener = (reason: WorkEnded) => void

const context = new AsyncContext<Work>()
let begun = 0

export class Work {
  /** In the order in which they began. */
  readonly number = (begun += 1)
  #limits: WorkLimits
  #ended: WorkEnded | undefined
  #isOver = false
  #commits = 0
  #holds = 0
  #startedAt: number | undefined
  #stopTimer: () => void = () => undefined
  readonly #whenEnded = new Set<EndListener>()
  readonly #whenOver = new Set<Listener>()

  constructor(limits: WorkLimits) {
    this.#limits = limits
  }

  get limits(): WorkLimits {
    return this.#limits
  }

  /** Why it was ended; undefined while it goes on, and when it was done. */
  get ended(): WorkEnded | undefined {
    return this.#ended
  }

  /** Whether a COMMIT has been sent for it. From then on what came of it is the answer, however late. */
  get hasCommitted(): boolean {
    return this.#commits > 0
  }

  noteCommit(): void {
    this.#commits += 1
  }

  /** Its time begins to run. @param at milliseconds, by `performance.now` */
  start(at = performance.now()): void {
    this.#startedAt ??= at
    this.#arm()
  }

  /** More is known of it by now. */
  limit(limits: Partial<WorkLimits>): void {
    this.#limits = { ...this.#limits, ...limits }
    this.#arm()
  }

  #arm(): void {
    if (this.#startedAt === undefined || this.#ended || this.#isOver) return
    this.#stopTimer()
    const left = this.#startedAt + this.#limits.seconds * 1_000 - performance.now()
    this.#stopTimer = afterTime(Math.max(0, left), () => this.end('TOO_SLOW'))
  }

  /** Tells all that belongs to it to stop. What has been committed stays so, and its outcome is waited for as long again. */
  end(reason: WorkFault | 'LEFT'): void {
    if (this.#ended || this.#isOver) return
    const ended = new WorkEnded(reason)
    this.#ended = ended
    this.#stopTimer()
    const timer = setTimeout(() => this.#finish(), (this.hasCommitted ? this.#limits.seconds : stragglers) * 1_000)
    timer.unref()
    this.#stopTimer = () => clearTimeout(timer)
    tell(this.#whenEnded, ended)
  }

  /** It is not done before what is returned has been called. */
  hold(): () => void {
    this.#holds += 1
    let held = true
    return () => {
      if (!held) return
      held = false
      this.#holds -= 1
      if (this.#holds === 0) this.#finish()
    }
  }

  #finish(): void {
    if (this.#isOver) return
    this.#isOver = true
    this.#stopTimer()
    this.#whenEnded.clear()
    tell(this.#whenOver, undefined)
  }

  /** @returns what keeps the listener from being called when the work is ended */
  whenEnded(listener: EndListener): () => void {
    if (this.#ended) listener(this.#ended)
    else if (!this.#isOver) this.#whenEnded.add(listener)
    return () => this.#whenEnded.delete(listener)
  }

  /** The listener is called when the work is done or, some time after it was ended, given up. */
  whenOver(listener: Listener): void {
    if (this.#isOver) listener()
    else this.#whenOver.add(listener)
  }

  /** @throws WorkEnded in place of what is promised, when the work is ended before */
  async unlessEnded<Result>(promise: Promise<Result>): Promise<Result> {
    let forget: (() => void) | undefined
    const ended = new Promise<never>((_, reject) => {
      forget = this.whenEnded((reason) => reject(reason))
    })
    try {
      return await Promise.race([promise, ended])
    } finally {
      forget?.()
    }
  }

  /** Runs something as part of it. */
  run<Result>(act: () => Result): Result {
    return context.run(this, (leave) => {
      this.whenOver(leave)
      return act()
    })
  }
}

/**
 * A timeout that first looks at what has arrived: when the process was kept from running for a while, Node would call what is
 * late before what is there (timers come before sockets in a turn of its loop).
 * @returns what keeps it from being called
 */
export function afterTime(milliseconds: number, act: () => void): () => void {
  let immediate: NodeJS.Immediate | undefined
  const timer = setTimeout(() => (immediate = setImmediate(act)), milliseconds)
  return () => {
    clearTimeout(timer)
    clearImmediate(immediate)
  }
}

function tell<Told>(listeners: Set<(told: Told) => void>, told: Told): void {
  const all = [...listeners]
  listeners.clear()
  for (const listener of all) listener(told)
}

/** The work that whoever calls is part of; undefined outside of any. */
export function currentWork(): Work | undefined {
  return context.get()
}

/** Does something that is part of no work: what several wait for must not end with the work of one of them. */
export function outsideOfWork<Result>(act: () => Result): Result {
  return context.leave(act)
}
