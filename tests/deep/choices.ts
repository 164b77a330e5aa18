/** Choices that look random and are the same for the same seed, so that what was found once can be asked again. */
export interface Choices {
  /** A whole number from 0, below the limit. */
  below(limit: number): number
  of<Value>(values: readonly Value[]): Value
  /** True once in so many times. */
  onceIn(times: number): boolean
}

/** The generator mulberry32 by Tommy Ettinger (public domain). */
export function choicesFrom(seed: number): Choices {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    below,
    of: <Value>(values: readonly Value[]): Value => {
      if (values.length === 0) throw new Error('There is nothing to choose from.')
      return values[below(values.length)] as Value
    },
    onceIn: (times) => below(times) === 0,
  }
}
