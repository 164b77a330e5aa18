/**
 * Work that was put off until the browser is idle, and can be done before that. The browser tells nobody what is waiting, so
 * its two functions are wrapped, once.
 */

const waiting = new Map<number, IdleRequestCallback>()

/** For work that cannot wait: there is no time left, as when the time limit of the work has come. */
const noTimeLeft: IdleDeadline = { didTimeout: true, timeRemaining: () => 0 }

let isWrapped = false

/** Safari has no idle time and is left as it is: what would wait there comes within a tenth of a second. */
export function rememberIdleWork(): void {
  if (isWrapped || !('requestIdleCallback' in window)) return
  isWrapped = true
  const request = window.requestIdleCallback.bind(window)
  const cancel = window.cancelIdleCallback.bind(window)
  window.requestIdleCallback = (work, options) => {
    const handle = request((deadline) => {
      waiting.delete(handle)
      work(deadline)
    }, options)
    waiting.set(handle, work)
    return handle
  }
  window.cancelIdleCallback = (handle) => {
    waiting.delete(handle)
    cancel(handle)
  }
}

/** Does everything that waits now, in the order in which it was asked for; not what it asks for itself. */
export function doIdleWork(): void {
  for (const [handle, work] of [...waiting]) {
    window.cancelIdleCallback(handle)
    work(noTimeLeft)
  }
}
