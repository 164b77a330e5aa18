/** What is answered to bytes that are no HTTP request: an unencoded letter in an address, headers without end, a head that does not come. */
import { STATUS_CODES, type Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { errorSentence, errorStatus, type ErrorCode } from '../../content/errors.ts'
import { defaultLocale } from '../../content/locales.ts'

/** By Node's names (https://nodejs.org/docs/latest-v20.x/api/http.html#event-clienterror). */
const codes: Readonly<Partial<Record<string, ErrorCode>>> = {
  HPE_HEADER_OVERFLOW: 'HEADERS_TOO_LARGE',
  ERR_HTTP_REQUEST_TIMEOUT: 'REQUEST_TOO_SLOW',
}

/** Nobody knows which language the client asks for. */
function answerTo(code: ErrorCode): string {
  const status = errorStatus(code)
  const body = JSON.stringify({ errors: [{ message: errorSentence(code, defaultLocale), code }] })
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    'Connection: close',
    'Cache-Control: no-store',
    `Content-Language: ${defaultLocale}`,
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ]
  return `${head.join('\r\n')}\r\n\r\n${body}`
}

/** Whether a request of it has not been answered to its end: Node has the response at the connection (`_http_server.js`). */
export const isAnswering = (socket: Duplex): boolean => Boolean(Reflect.get(socket, '_httpMessage'))

export function answerUnreadable(http: Server): void {
  http.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (!socket.writable || isAnswering(socket)) return void socket.destroy()
    socket.end(answerTo(codes[error.code ?? ''] ?? 'REQUEST_UNREADABLE'), () => socket.destroy())
  })
}
