/** Structured logs that know nothing of a visitor: no addresses, cookies, query strings or bodies. */
import { pino, type Logger, type LoggerOptions } from 'pino'
import { ContentError, errorStatus } from '../content/errors.ts'
import { AsyncContext } from '../scheduling/asyncContext.ts'
import { errorRecord, isOfClient, withoutValues } from '../faults/errorRecord.ts'
import { faultOf } from './errors/faultOf.ts'
import { OutageLines } from './outageLines.ts'
import { isWorkEnded } from '../scheduling/work.ts'

/** Bytes of a line, and of a text in a line that is longer. */
const longestLine = 8_192
const longestText = 400
/** As pino numbers it. */
const errorLevel = 50

const requests = new AsyncContext<string>()

/** Everything that is logged by `work`, and by what it leaves running, carries the id of the request until `end` is called. */
export function withRequestId(requestId: string, work: (end: () => void) => void): void {
  requests.run(requestId, work)
}

function shortened(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return value.length > longestText ? `${value.slice(0, longestText)}…` : value
  if (typeof value !== 'object' || value === null) return value
  if (depth > 4) return '…'
  if (Array.isArray(value)) return value.slice(0, 5).map((part) => shortened(part, depth + 1))
  return Object.fromEntries(
    Object.entries(value)
      .slice(0, 20)
      .map(([name, part]) => [name.slice(0, 100), shortened(part, depth + 1)]),
  )
}

/** What is too long is cut where it is long and says so; it stays one line of JSON. */
export function boundedLine(line: string): string {
  if (line.length * 3 <= longestLine || Buffer.byteLength(line) <= longestLine) return line
  const record = JSON.parse(line) as Record<string, unknown>
  const cut = JSON.stringify({ ...(shortened(record) as object), truncated: true })
  if (Buffer.byteLength(cut) < longestLine) return `${cut}\n`
  const { level, msg, requestId, time } = record
  return `${JSON.stringify(shortened({ level, time, requestId, msg, truncated: true }))}\n`
}

function errorIn(first: unknown): unknown {
  if (first instanceof Error) return first
  return typeof first === 'object' && first !== null && 'err' in first ? first.err : undefined
}

/** Too many ask for the same at once: no fault of the server's. */
const isBusy = (error: unknown): boolean => error instanceof ContentError && error.data.code === 'UPLOADS_BUSY'

/** What is answered with 4xx is the client's mistake: the request's own line says it. */
function mistakeLevel(error: unknown): 'debug' | 'warn' | undefined {
  if (isOfClient(error) || isBusy(error)) return 'debug'
  const fault = faultOf(error)
  return fault && errorStatus(fault) < 500 ? 'warn' : undefined
}

/** @param level a pino level; `silent` for none */
export function createLogger(level: string): Logger {
  const output = pino.destination({ fd: 1, sync: true })
  const outages = new OutageLines()
  const options: LoggerOptions = {
    level,
    base: null,
    serializers: { err: (error: unknown) => errorRecord(error), error: (error: unknown) => errorRecord(error) },
    hooks: {
      logMethod(args, method, number) {
        const [first, ...rest] = args as [unknown, ...unknown[]]
        const error = errorIn(first)
        // The line of the request tells it with its status. Each statement of it would tell it again, when there is most to do.
        if (isWorkEnded(error)) return
        const [words = typeof first === 'object' && first !== null && 'msg' in first ? first.msg : 'error'] = rest
        const mistake = number >= errorLevel ? mistakeLevel(error) : undefined
        const outage = number < errorLevel || mistake ? null : outages.lineOf(error, Date.now())
        if (outage === 'silent') return
        if (outage) return method.apply(this, [outage, 'the database did not answer'])
        // For an error that is logged without words, pino takes the error's own, past every serializer.
        const named = error === undefined ? first : first instanceof Error ? { err: first } : first
        const text = typeof words === 'string' ? withoutValues(words) : 'error'
        if (mistake) return this[mistake](named as object, text)
        if (error !== undefined) return method.apply(this, [named, text])
        if (typeof first === 'string') return method.apply(this, [withoutValues(first), ...(rest as [])])
        return method.apply(this, args)
      },
    },
    mixin: () => {
      const requestId = requests.get()
      return requestId ? { requestId } : {}
    },
  }
  return pino(options, { write: (line) => output.write(boundedLine(line)) })
}
