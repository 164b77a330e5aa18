import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { createClosers, type Closers } from '../../src/cli/shutdown.ts'

const never = (): Promise<void> => new Promise(() => undefined)

let closers: Closers
let closed: string[]

/** Ends when it is told that its time is up, as a server does that cuts its connections. */
function untilImpatient(name: string): (impatience: AbortSignal) => Promise<void> {
  return (impatience) =>
    new Promise((resolve) => {
      impatience.addEventListener('abort', () => {
        closed.push(name)
        resolve()
      })
    })
}

const close = (name: string) => (): Promise<void> => {
  closed.push(name)
  return Promise.resolve()
}

beforeEach(() => {
  jest.useFakeTimers()
  jest.spyOn(process.stderr, 'write').mockReturnValue(true)
  closers = createClosers()
  closed = []
})

afterEach(() => {
  jest.useRealTimers()
  jest.restoreAllMocks()
})

describe('closing', () => {
  it('does not repeat the values of a statement that failed', async () => {
    const said = jest.spyOn(process.stderr, 'write')
    closers.add(() => Promise.reject(new Error('Failed query: insert into "people" values ($1)\nparams: secret')))
    await closers.closeAll()
    expect(said).toHaveBeenCalledWith('While closing: Failed query: insert on people, withheld\n')
  })

  it('goes from the last opened to the first, past what fails', async () => {
    closers.add(close('first'))
    closers.add(() => Promise.reject(new Error('it broke')))
    closers.add(close('last'))
    await closers.closeAll()
    expect(closed).toEqual(['last', 'first'])
  })

  it('comes to its end when everything hangs, and gives each its turn', async () => {
    closers.add(close('first'))
    for (let index = 0; index < 6; index += 1) closers.add(never)
    closers.add(untilImpatient('requests'))
    const closing = closers.closeAll()
    await jest.advanceTimersByTimeAsync(9_000)
    await closing
    expect(closed).toEqual(['requests', 'first'])
  })

  it('waits for what bounds itself', async () => {
    let end: () => void = () => undefined
    closers.add(close('first'))
    closers.add(() => new Promise<void>((resolve) => (end = resolve)), { boundsItself: true })
    const closing = closers.closeAll()
    await jest.advanceTimersByTimeAsync(25_000)
    expect(closed).toEqual([])
    end()
    await closing
    expect(closed).toEqual(['first'])
  })

  it('hurries when nobody wants to wait', async () => {
    closers.add(never)
    closers.add(untilImpatient('requests'))
    const closing = closers.closeAll()
    await jest.advanceTimersByTimeAsync(100)
    expect(closed).toEqual([])
    closers.hurry()
    await jest.advanceTimersByTimeAsync(1_000)
    await closing
    expect(closed).toEqual(['requests'])
  })
})
