/**
 * sharp for Payload, which makes all sizes of an image at once, each from the whole picture: one at a time, on one thread,
 * with nothing kept. What is larger than an upload may be is not decoded.
 */
import type { SharpDependency } from 'payload'
import sharp, { type Sharp } from 'sharp'

/** As in `collections/media/files/cleanImage.mjs`, with a sentence there. */
const limitInputPixels = 50_000_000

sharp.concurrency(1)
sharp.cache(false)

let last: Promise<unknown> = Promise.resolve()

function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const turn = last.then(work)
  last = turn.catch(() => undefined)
  return turn
}

/** Payload decodes by `toBuffer` alone, of a picture or its clones (payload/dist/uploads). */
function oneAtATime(picture: Sharp): Sharp {
  const clone = picture.clone.bind(picture)
  const toBuffer = picture.toBuffer.bind(picture) as (options: { resolveWithObject: true }) => Promise<unknown>
  return Object.assign(picture, {
    clone: () => oneAtATime(clone()),
    toBuffer: (options: { resolveWithObject: true }) => inTurn(() => toBuffer(options)),
  })
}

export const boundedSharp: SharpDependency = (input, options) => oneAtATime(sharp(input, { ...options, limitInputPixels }))
