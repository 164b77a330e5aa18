/** Requests as no well-behaved client sends them: the target as it is written, any header, any body. */
import http from 'node:http'
import net from 'node:net'

export interface RawAnswer {
  status: number
  headers: http.IncomingHttpHeaders
  text: string
  /** Whether the body is JSON. */
  isJson: boolean
}

export interface RawRequest {
  method?: string
  target: string
  headers?: http.OutgoingHttpHeaders
  body?: string | Buffer
  /** Sends the body in pieces, without a length. */
  chunked?: boolean
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** @throws when there is no answer within 10 seconds */
export function rawRequest(url: string, { body, chunked = false, headers = {}, method = 'GET', target }: RawRequest): Promise<RawAnswer> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const length = body === undefined || chunked ? {} : { 'content-length': Buffer.byteLength(body) }
    const request = http.request({ hostname, port, method, path: target, headers: { ...length, ...headers }, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8')
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text, isJson: isJson(text) })
      })
    })
    request.setTimeout(10_000, () => request.destroy(new Error(`No answer to ${method} ${target}`)))
    request.on('error', reject)
    if (chunked && body !== undefined) request.write(body)
    request.end(chunked ? undefined : body)
  })
}

/** Writes bytes to the port and returns what comes back until the server closes the connection. */
export function rawBytes(url: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    let text = ''
    const socket = net.connect(Number(port), hostname, () => socket.write(bytes))
    socket.setTimeout(10_000, () => socket.destroy(new Error('The connection was not closed.')))
    socket.on('data', (chunk) => (text += chunk.toString('latin1')))
    socket.on('error', reject)
    socket.on('close', () => resolve(text))
  })
}
