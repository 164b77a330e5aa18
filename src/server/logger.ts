/** Structured logs that know nothing of a visitor: no addresses, cookies, query strings or bodies. */
import { pino, type Logger } from 'pino'

interface ErrorRecord {
  type: string
  message: string
  code?: string
  stack?: string
}

/** drizzle and pg put the values of a failed statement into the message and the details of an error. */
function withoutValues(message: string): string {
  return message.replace(/\bparams:[\s\S]*$/, 'params: withheld').replace(/\(([^()]*)\)=\(.*?\)/g, '($1)=(withheld)')
}

/** An error as it may stand in a log. Fields that libraries hang on errors (request, detail, parameters) are left out. */
export function errorRecord(error: unknown): ErrorRecord {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an Error' }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const frames = error.stack
    ?.split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .join('\n')
  return {
    type: error.name,
    message: withoutValues(error.message),
    ...(code ? { code } : {}),
    ...(frames ? { stack: frames } : {}),
  }
}

/** @param level a pino level; `silent` for none */
export function createLogger(level: string): Logger {
  return pino({ level, base: null, serializers: { err: errorRecord, error: errorRecord } })
}
