/**
 * A way to the database that hears which statements are run. It reads the frontend's side of the protocol:
 * https://www.postgresql.org/docs/current/protocol-message-formats.html
 */
import { startProxy } from '../changes/harness/proxy.ts'

export interface StatementProxy {
  /** The connection string, by way of the proxy. */
  url: string
  /** The texts of the statements that run during `work`, in their order. */
  during(work: () => Promise<unknown>): Promise<string[]>
  close(): Promise<void>
}

/** Reads the messages of one connection, and says the text of each statement that it runs. */
class Frontend {
  readonly #ran: (text: string) => void
  #buffer = Buffer.alloc(0)
  #started = false
  /** Texts by the name of the statement, and statements by the name of the portal. */
  readonly #texts = new Map<string, string>()
  readonly #portals = new Map<string, string>()

  constructor(ran: (text: string) => void) {
    this.#ran = ran
  }

  read(chunk: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, chunk])
    for (;;) {
      // The first message alone has no type.
      const typeLength = this.#started ? 1 : 0
      if (this.#buffer.length < typeLength + 4) return
      const end = typeLength + this.#buffer.readInt32BE(typeLength)
      if (this.#buffer.length < end) return
      if (this.#started) this.#message(String.fromCharCode(this.#buffer[0] ?? 0), this.#buffer.subarray(5, end))
      this.#started = true
      this.#buffer = this.#buffer.subarray(end)
    }
  }

  #message(type: string, body: Buffer): void {
    const [first = '', second = ''] = body.toString('latin1').split('\0', 2)
    if (type === 'Q') this.#ran(first)
    else if (type === 'P') this.#texts.set(first, second)
    else if (type === 'B') this.#portals.set(first, this.#texts.get(second) ?? '')
    else if (type === 'E') this.#ran(this.#portals.get(first) ?? '')
  }
}

export async function startStatementProxy(databaseUrl: string): Promise<StatementProxy> {
  let heard: string[] = []
  const proxy = await startProxy(databaseUrl, (client) => {
    const frontend = new Frontend((text) => heard.push(text))
    client.on('data', (chunk) => frontend.read(chunk))
  })
  return {
    url: proxy.url,
    during: async (work) => {
      heard = []
      await work()
      return heard
    },
    close: () => proxy.cut(),
  }
}
