/**
 * Work that was put off until the browser is idle, and can be done before that. The browser tells nobody what is waiting, so
 * its two functions are wrapped, once.
 */

const waiting = new Map<number, IdleRequestCallback>()

/** For work that cannot wait: there is no time left, as when the time limit of the work has come. */
const noTimeLeft: IdleDeadline = { didTimeout: true, timeRemaining: () => 0 }

/** Safari knows no idle time; the work comes after what the browser has to do now. */
const afterThis: Pick<typeof window, 'requestIdleCallback' | 'cancelIdleCallback'> = {
  requestIdleCallback: (work) => window.setTimeout(() => work(noTimeLeft)),
  cancelIdleCallback: (handle) => window.clearTimeout(handle),
}

let isWrapped = false

export function rememberIdleWork(): void {
  if (isWrapped) return
  isWrapped = true
  const { requestIdleCallback: request, cancelIdleCallback: cancel } = 'requestIdleCallback' in window ? window : afterThis
  window.requestIdleCallback = (work, options) => {
    const handle = request.call(
      window,
      (deadline) => {
        waiting.delete(handle)
        work(deadline)
      },
      options,
    )
    waiting.set(handle, work)
    return handle
  }
  window.cancelIdleCallback = (handle) => {
    waiting.delete(handle)
    cancel.call(window, handle)
  }
}

/**
 * Does everything that waits now, in the order in which it was asked for; not what it asks for itself.
 * @returns whether there was anything
 */
export function doIdleWork(): boolean {
  const work = [...waiting]
  for (const [handle, doIt] of work) {
    window.cancelIdleCallback(handle)
    doIt(noTimeLeft)
  }
  return work.length > 0
}
