/**
 * What a browser is shown when a page of the panel could not be made in its time. Next goes on waiting for what the page asks,
 * e.g. of a database that hangs, and may write later: so this is written past its response, on the connection, which ends with it.
 */
import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http'
import { errorSentence, errorStatus } from '../../content/errors.ts'
import { languageOf, retryAfter } from '../errors/problem.ts'

function pageIn(language: string): string {
  const sentence = errorSentence('TOO_SLOW', language)
  return (
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
    `<title>Verkosto</title></head><body><main><h1>Verkosto</h1><p>${sentence}</p></main></body></html>`
  )
}

function headOf(response: ServerResponse, own: Readonly<Record<string, number | string>>): string {
  const given = Object.entries(response.getHeaders()).flatMap(([name, value]) => [value ?? []].flat().map((one) => [name, one] as const))
  const kept = given.filter(([name]) => !(name.toLowerCase() in own))
  const status = errorStatus('TOO_SLOW')
  const lines = [...kept, ...Object.entries(own)].map(([name, value]) => `${name}: ${value}`)
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', ''].join('\r\n')
}

/** Nothing of another answer may have been sent. */
export function sendTooSlowPage(request: IncomingMessage, response: ServerResponse): void {
  const { socket } = response
  const language = languageOf(request.headers)
  const page = pageIn(language)
  const head = headOf(response, {
    'cache-control': 'no-store',
    connection: 'close',
    'content-language': language,
    'content-length': Buffer.byteLength(page),
    'content-type': 'text/html; charset=utf-8',
    'retry-after': retryAfter,
  })
  socket?.end(request.method === 'HEAD' ? head : head + page, () => response.destroy())
}
