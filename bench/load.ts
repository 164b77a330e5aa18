/**
 * Load on one address, by a process of its own that does not share a thread with a server: wrk where it is installed, which
 * can outrun a Node server, and autocannon, which comes with `npm ci`, where it is not. One run uses one of them throughout.
 */
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { request as requestOf, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'

const run = promisify(execFile)
const autocannon = path.resolve(import.meta.dirname, '../node_modules/autocannon/autocannon.js')
const connections = '16'

export interface Request {
  path: string
  method?: 'GET' | 'POST'
  body?: string
  headers?: Readonly<Record<string, string>>
  /** Status that every answer must have; 200. */
  status?: number
}

export interface Asked {
  status: number | undefined
  headers: IncomingHttpHeaders
  body: Buffer
}

/** Asks once, with the headers that the load has and no others: `fetch` adds `Accept-Encoding`, to which a tag belongs. */
export async function ask(origin: string, { body, headers = {}, method = 'GET', path: address }: Request): Promise<Asked> {
  const type = body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
  const request = requestOf(`${origin}${address}`, { method, headers: { ...type, ...headers } })
  request.end(body)
  const [answer] = (await once(request, 'response')) as [IncomingMessage]
  return { status: answer.statusCode, headers: answer.headers, body: await buffer(answer) }
}

const hasWrk = run('wrk', ['--version']).then(
  () => true,
  // wrk says its version and ends with 1.
  (error: unknown) => error instanceof Error && 'stdout' in error && String(error.stdout).startsWith('wrk '),
)

/** What loads GET requests, for the heading of the figures. */
export async function loader(): Promise<string> {
  return (await hasWrk) ? 'wrk' : 'autocannon'
}

function flagged(headers: Readonly<Record<string, string>>, flag: string, separator: string): string[] {
  return Object.entries(headers).flatMap(([name, value]) => [flag, `${name}${separator}${value}`])
}

async function loadWithWrk(url: string, { headers = {} }: Request, seconds: number): Promise<number> {
  const { stdout } = await run('wrk', ['-t1', '-c', connections, '-d', `${seconds}s`, ...flagged(headers, '-H', ': '), url])
  // It counts 4xx and 5xx as errors, and 304 as an answer.
  const errors = /Non-2xx or 3xx responses: (\d+)|Socket errors: (.+)/.exec(stdout)
  if (errors) throw new Error(`${url}: ${errors[0]}`)
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1])
}

async function loadWithAutocannon(url: string, request: Request, seconds: number): Promise<number> {
  const { body, headers = {}, method = 'GET', status = 200 } = request
  const options = ['--json', '--no-progress', '-c', connections, '-d', String(seconds), '-m', method]
  const { stdout } = await run(
    process.execPath,
    [autocannon, ...options, ...flagged(headers, '-H', '='), ...(body ? ['-H', 'content-type=application/json', '-b', body] : []), url],
    { maxBuffer: 16 * 1024 * 1024 },
  )
  const result = JSON.parse(stdout) as {
    requests: { average: number; total: number }
    errors: number
    statusCodeStats: Record<string, { count: number }>
  }
  const expected = result.statusCodeStats[String(status)]?.count ?? 0
  if (result.errors > 0 || expected < result.requests.total)
    throw new Error(`${url}: answers other than ${status}, ${result.errors} errors.`)
  return result.requests.average
}

/**
 * @param seconds length of the run
 * @returns requests answered in a second, on average
 * @throws when an answer is not what it should be: its speed would mean nothing
 */
export async function load(origin: string, request: Request, seconds: number): Promise<number> {
  const url = `${origin}${request.path}`
  const answer = await ask(origin, request)
  if (answer.status !== (request.status ?? 200)) throw new Error(`${url} answers ${answer.status}.`)
  return request.method !== 'POST' && (await hasWrk) ? loadWithWrk(url, request, seconds) : loadWithAutocannon(url, request, seconds)
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}
