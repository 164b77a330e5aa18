/** The coding that a client wants most of those that there are (RFC 9110 §12.5.3). */
import Negotiator from 'negotiator'

export type Coding = 'br' | 'zstd' | 'gzip' | 'identity'

/** The order among codings that the client likes as much as each other; the package's types know nothing of it. */
interface Preferring {
  encodings(available: readonly string[], preferred?: readonly string[]): string[]
}

/** Browsers send a handful of different headers, all of them short: what others send takes 64 kB at most. */
const mostRemembered = 200
const longestRemembered = 256

export function createCodingChooser(codings: readonly Coding[]): (header: string | undefined) => Coding {
  const chosen = new Map<string, Coding>()
  return (header) => {
    if (header === undefined) return 'identity'
    const known = chosen.get(header)
    if (known) return known
    const negotiator: Preferring = new Negotiator({ headers: { 'accept-encoding': header } })
    const [best] = negotiator.encodings([...codings, 'identity'], codings) as Coding[]
    if (header.length <= longestRemembered) {
      if (chosen.size >= mostRemembered) chosen.clear()
      chosen.set(header, best ?? 'identity')
    }
    return best ?? 'identity'
  }
}
