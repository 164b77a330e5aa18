/** Load on one address, by autocannon in a process of its own so that it does not share a thread with a server. */
import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const autocannon = path.resolve(import.meta.dirname, '../node_modules/autocannon/autocannon.js')

export interface Request {
  path: string
  method?: 'GET' | 'POST'
  body?: string
}

/**
 * @param seconds length of the run
 * @returns requests answered in a second, on average
 * @throws when an answer is not 2xx: its speed would mean nothing
 */
export async function load(origin: string, { body, method = 'GET', path: address }: Request, seconds: number): Promise<number> {
  const { stdout } = await run(
    process.execPath,
    [
      autocannon,
      '--json',
      '--no-progress',
      '-c',
      '16',
      '-d',
      String(seconds),
      '-m',
      method,
      ...(body ? ['-H', 'content-type=application/json', '-b', body] : []),
      `${origin}${address}`,
    ],
    { maxBuffer: 16 * 1024 * 1024 },
  )
  const result = JSON.parse(stdout) as { requests: { average: number }; non2xx: number; errors: number }
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${address}: ${result.non2xx} answers were not 2xx, ${result.errors} errors.`)
  return result.requests.average
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}
