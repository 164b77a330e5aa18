/**
 * The status line and the headers of an answer as they go over the wire, checked and put together once. Node does both for
 * each request, and for twenty headers that takes as long as all the rest: see docs/decisions/0013-prepared-heads.md.
 */
import { STATUS_CODES, validateHeaderName, validateHeaderValue, type ServerResponse } from 'node:http'
import { weighObject, weighText } from '../../memory/weights.ts'

/** What Node keeps in a response until its first bytes are written; its types name none of it. */
interface Unsent {
  /** The text of the head: null until writeHead makes it. */
  _header?: string | null
  /** Milliseconds that the connection may be idle for afterwards. */
  _keepAliveTimeout?: number
}

/** What the lines of one second take when they are added, and the object in which V8 adds them. */
const lastLines = 120

let second = 0
let date = ''

/** The Date of everything that is sent within a second (RFC 9110 §6.6.1). */
function dateAt(now: number): string {
  const current = Math.floor(now / 1000)
  if (current !== second) {
    second = current
    date = new Date(now).toUTCString()
  }
  return date
}

export class PreparedHead {
  readonly #status: number
  /** Ends with the lines of one second and one connection, once it has been sent. */
  #text: string
  readonly #length: number
  #date = ''
  #timeout: number | undefined

  /**
   * @param headers names and values in turn
   * @throws TypeError when a name or a value is none that may be sent
   */
  constructor(status: number, headers: readonly string[]) {
    const lines = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n`]
    for (let index = 0; index < headers.length; index += 2) {
      const [name = '', value = ''] = headers.slice(index, index + 2)
      validateHeaderName(name)
      validateHeaderValue(name, value)
      lines.push(`${name}: ${value}\r\n`)
    }
    this.#status = status
    this.#text = lines.join('')
    this.#length = this.#text.length
  }

  /** What it takes of memory. */
  get bytes(): number {
    return weighObject(5) + weighText(this.#text) + lastLines
  }

  /**
   * Gives it to a response of which nothing has been said yet, on a connection that stays open; Node ends it with the same
   * lines when it makes a head itself.
   * @returns false when Node has to make the head of this response
   */
  giveTo(response: ServerResponse, now: number): boolean {
    const unsent = response as ServerResponse & Unsent
    if (unsent._header !== null || !response.shouldKeepAlive || response.req.httpVersionMinor === 0) return false
    if (response.getHeaderNames().length > 0) return false
    const today = dateAt(now)
    const timeout = unsent._keepAliveTimeout
    if (this.#date !== today || this.#timeout !== timeout) {
      const idle = timeout ? `Keep-Alive: timeout=${Math.floor(timeout / 1000)}\r\n` : ''
      this.#text = `${this.#text.slice(0, this.#length)}Date: ${today}\r\nConnection: keep-alive\r\n${idle}\r\n`
      this.#date = today
      this.#timeout = timeout
    }
    response.statusCode = this.#status
    unsent._header = this.#text
    return true
  }
}
