/**
 * How much would be made of a JSON text, found out before anything is: a megabyte of `[],[],[],…` becomes 350,000 lists, which
 * take eleven times as much, again for every copy, and seconds of work.
 */

import { RequestError } from '../../content/errors.ts'

export interface JsonExtent {
  /** Values in lists and objects, however deep. */
  values: number
  depth: number
}

/** An article of 50 pages has some 20,000 values, 60 deep. */
export const jsonLimits: JsonExtent = { values: 50_000, depth: 200 }

/** A question with the longest lists that a stranger may send has some 3,000; what is made of 20,000 holds up everybody's answers. */
export const strangersJsonLimits: JsonExtent = { values: 3_500, depth: 200 }

const [quote, backslash, comma, openList, closeList, openObject, closeObject] = Buffer.from('"\\,[]{}') as unknown as number[]

/** @returns the place after the text that begins before `start` */
function endOfText(json: Buffer, start: number): number {
  for (let end = json.indexOf('"', start); end >= 0; end = json.indexOf('"', end + 1)) {
    let escapes = 0
    while (json[end - 1 - escapes] === backslash) escapes += 1
    if (escapes % 2 === 0) return end + 1
  }
  return json.length
}

/** Of what is no JSON it says anything, and nothing is made of that. */
export function jsonExtent(json: Buffer): JsonExtent {
  let [values, depth, deepest, place] = [1, 0, 0, 0]
  while (place < json.length) {
    const byte = json[place]
    place += 1
    if (byte === quote) place = endOfText(json, place)
    else if (byte === comma) values += 1
    else if (byte === openList || byte === openObject) {
      values += 1
      depth += 1
      deepest = Math.max(deepest, depth)
    } else if (byte === closeList || byte === closeObject) depth -= 1
  }
  return { values, depth: deepest }
}

export function isBounded(json: Buffer, limits: JsonExtent): boolean {
  // Two bytes a value at the least.
  if (json.length < limits.depth) return true
  const { depth, values } = jsonExtent(json)
  return values <= limits.values && depth <= limits.depth
}

/**
 * The document of a form with files, which Payload parses where it has read the form (`src/cli/payloadFaults.mjs`).
 * @throws RequestError 413 for more of it than a body of JSON may have; SyntaxError for what is no JSON
 */
export function parseForm(json: string): unknown {
  if (!isBounded(Buffer.from(json), jsonLimits)) throw new RequestError('BODY_TOO_COMPLEX', { ...jsonLimits })
  return JSON.parse(json)
}
