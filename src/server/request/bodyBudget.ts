/**
 * How much of the bodies of all requests is in memory at one time: from its first byte until the request is answered, for
 * Payload makes copies of it meanwhile. It is counted as it arrives; what a client announces takes nothing.
 */

/** One address, e.g. an office behind a router, or a proxy that is not believed, may take this share of it. */
const shareOfAddress = 1 / 4

/** Those who have not signed in may take this share of it together: the rest is there for those who write. */
const shareOfStrangers = 3 / 4

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
  #takenByStrangers = 0

  /** @param bound bytes of all bodies together */
  constructor(bound: number) {
    this.#bound = bound
  }

  get taken(): number {
    return this.#taken
  }

  #count(address: string, isStranger: boolean, bytes: number): void {
    this.#taken += bytes
    if (isStranger) this.#takenByStrangers += bytes
    const own = (this.#byAddress.get(address) ?? 0) + bytes
    if (own > 0) this.#byAddress.set(address, own)
    else this.#byAddress.delete(address)
  }

  /** @param isStranger whether it comes from somebody who has not signed in */
  open(address: string, isStranger: boolean): BodyShare {
    let own = 0
    return {
      take: (bytes) => {
        if (this.#taken + bytes > this.#bound) return false
        if (isStranger && this.#takenByStrangers + bytes > this.#bound * shareOfStrangers) return false
        if ((this.#byAddress.get(address) ?? 0) + bytes > this.#bound * shareOfAddress) return false
        own += bytes
        this.#count(address, isStranger, bytes)
        return true
      },
      free: () => {
        this.#count(address, isStranger, -own)
        own = 0
      },
    }
  }
}
