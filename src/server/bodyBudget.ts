/**
 * How much of the bodies of all requests is in memory at one time: from its first byte until the request is answered, for
 * Payload makes copies of it meanwhile. It is counted as it arrives; what a client announces takes nothing.
 */

/** One address, e.g. an office behind a router, or a proxy that is not believed, may take this share of it. */
const shareOfAddress = 1 / 4

/** What the body of one request takes. */
export interface BodyShare {
  /** @returns false when there is no room for so many more; they are not counted then */
  take(bytes: number): boolean
  /** The request has been answered. */
  free(): void
}

export class BodyBudget {
  readonly #bound: number
  readonly #byAddress = new Map<string, number>()
  #taken = 0

  /** @param bound bytes of all bodies together */
  constructor(bound: number) {
    this.#bound = bound
  }

  get taken(): number {
    return this.#taken
  }

  #count(address: string, bytes: number): void {
    this.#taken += bytes
    const own = (this.#byAddress.get(address) ?? 0) + bytes
    if (own > 0) this.#byAddress.set(address, own)
    else this.#byAddress.delete(address)
  }

  open(address: string): BodyShare {
    let own = 0
    return {
      take: (bytes) => {
        const ofAddress = (this.#byAddress.get(address) ?? 0) + bytes
        if (this.#taken + bytes > this.#bound || ofAddress > this.#bound * shareOfAddress) return false
        own += bytes
        this.#count(address, bytes)
        return true
      },
      free: () => {
        this.#count(address, -own)
        own = 0
      },
    }
  }
}
