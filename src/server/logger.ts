/** Structured logs that know nothing of a visitor: no addresses, cookies, query strings or bodies. */
import { pino, type Logger } from 'pino'
import { AsyncContext } from './asyncContext.ts'
import { isWorkEnded } from './work.ts'

interface ErrorRecord {
  type: string
  message?: string
  status?: number
  code?: string
  stack?: string
  cause?: ErrorRecord
}

const requests = new AsyncContext<string>()

/** Everything that is logged by `work`, and by what it leaves running, carries the id of the request until `end` is called. */
export function withRequestId(requestId: string, work: (end: () => void) => void): void {
  requests.run(requestId, work)
}

/** drizzle and pg put the values of a failed statement into the message of an error. */
function withoutValues(message: string): string {
  return message
    .replace(/\bparams:[\s\S]*$/, 'params: withheld')
    .replace(/\(([^()]*)\)=\(.*?\)/g, '($1)=(withheld)')
    .replace(/: "[^"]*"/g, ': withheld')
}

function statusOf(error: Error): number | undefined {
  return 'status' in error && typeof error.status === 'number' ? error.status : undefined
}

/**
 * An error as it may stand in a log. Fields that libraries hang on errors (request, detail, parameters) are left out, and
 * so is the message of an error that the client made, for it repeats what the client sent.
 */
export function errorRecord(error: unknown): ErrorRecord {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an Error' }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const status = statusOf(error)
  if (status !== undefined && status >= 400 && status < 500) return { type: error.name, status }
  const frames = error.stack
    ?.split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .join('\n')
  return {
    type: error.name,
    // JSON.parse repeats the text that it could not read.
    ...(error.name === 'SyntaxError' ? {} : { message: withoutValues(error.message) }),
    ...(code ? { code } : {}),
    ...(frames ? { stack: frames } : {}),
    ...(error.cause instanceof Error ? { cause: errorRecord(error.cause) } : {}),
  }
}

/** @param level a pino level; `silent` for none */
export function createLogger(level: string): Logger {
  return pino({
    level,
    base: null,
    serializers: { err: errorRecord, error: errorRecord },
    hooks: {
      // For an error that is logged without words, pino takes the error's own, past every serializer.
      logMethod(args, method) {
        const [first, second] = args as [unknown, unknown?]
        // The line of the request tells it with its status. Each statement of it would tell it again, when there is most to do.
        if (isWorkEnded(typeof first === 'object' && first !== null && 'err' in first ? first.err : first)) return
        if (first instanceof Error) return method.apply(this, [{ err: first }, typeof second === 'string' ? second : 'error'])
        const wordless = typeof first === 'object' && first !== null && 'err' in first && !('msg' in first) && second === undefined
        return wordless ? method.apply(this, [first, 'error']) : method.apply(this, args)
      },
    },
    mixin: () => {
      const requestId = requests.get()
      return requestId ? { requestId } : {}
    },
  })
}
