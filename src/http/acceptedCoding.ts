/** The coding that a client wants most of those that there are (RFC 9110 §12.5.3). */
import Negotiator from 'negotiator'

export type Coding = 'br' | 'zstd' | 'gzip' | 'identity'

/** The order among codings that the client likes as much as each other; the package's types know nothing of it. */
interface Preferring {
  encodings(available: readonly string[], preferred?: readonly string[]): string[]
}

/** Browsers send a handful of different headers, and others as many as they like. */
interface Remembered {
  find(header: string): Coding | undefined
  keep(header: string, coding: Coding): boolean
}

/** Characters; browsers send some twenty. To read 15,000 takes as long as a hundred answers from memory. */
const longestHeader = 200

/** A client that sends a longer header gets what every client takes. */
export function createCodingChooser(codings: readonly Coding[], chosen: Remembered): (header: string | undefined) => Coding {
  return (header) => {
    if (header === undefined || header.length > longestHeader) return 'identity'
    const known = chosen.find(header)
    if (known) return known
    const negotiator: Preferring = new Negotiator({ headers: { 'accept-encoding': header } })
    const [best = 'identity'] = negotiator.encodings([...codings, 'identity'], codings) as Coding[]
    chosen.keep(header, best)
    return best
  }
}
