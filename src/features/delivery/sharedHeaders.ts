/**
 * The headers that an answer has from the server's middleware and from Payload. Nearly all answers have the same ones, some
 * kilobytes of them, so that one copy serves all that do.
 */
import { WeighedMemory } from '../../memory/weighedMemory.ts'
import { weighArray, weighObject, weighText } from '../../memory/weights.ts'

type Pairs = readonly (readonly [name: string, value: string])[]

export interface SharedHeaders {
  /** As they were said, without those that this server says in its own way. */
  pairs: Pairs
  /** Names and values in turn, without Vary. */
  flat: readonly string[]
  /** What the answer varies by besides what all vary by here. */
  vary: readonly string[]
}

/** Express and Payload say these of each answer in their own way, or for nobody. */
const replaced = new Set([
  // Browsers read these in the answer to a preflight alone (Fetch §4.8).
  'access-control-allow-headers',
  'access-control-allow-methods',
  'cache-control',
  'content-encoding',
  'content-length',
  'etag',
  'last-modified',
  'x-request-id',
  'set-cookie',
  'date',
  'connection',
  'keep-alive',
  'transfer-encoding',
])

/** Bytes of those that have come lately. */
const mostBytes = 256 * 1024

function weigh({ flat, pairs }: SharedHeaders): number {
  const texts = pairs.flat().reduce((sum, text) => sum + weighText(text), 0)
  return texts + weighArray(flat.length) + weighArray(pairs.length) + pairs.length * weighArray(2) + weighObject(3)
}

const known = new WeighedMemory<SharedHeaders>('headers of answers', mostBytes, weigh)

/** @returns the headers, and the bytes that they take for this answer alone: none when another has them already */
export function shareHeaders(headers: Pairs): { shared: SharedHeaders; bytes: number } {
  const pairs = headers.filter(([name]) => !replaced.has(name.toLowerCase()))
  const key = JSON.stringify(pairs)
  const found = known.find(key)
  if (found) return { shared: found, bytes: 0 }
  const isVary = ([name]: Pairs[number]): boolean => name.toLowerCase() === 'vary'
  const shared = {
    pairs,
    flat: pairs.filter((pair) => !isVary(pair)).flat(),
    vary: pairs.filter(isVary).flatMap(([, value]) => value.split(/,\s*/)),
  }
  known.keep(key, shared)
  return { shared, bytes: weigh(shared) }
}
