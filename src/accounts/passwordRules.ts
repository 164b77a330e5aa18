/** What a new password has to be: long, and not what somebody would try (NIST SP 800-63B, section 3.1.1.2). */
import type { ErrorCode } from '../content/errors.ts'
import { ratePassword } from './passwordRating.ts'

export const shortestPassword = 12
const longestPassword = 256
/** Of 4: 10^8 guesses or more (https://zxcvbn-ts.github.io/zxcvbn/guide/getting-started/#output). */
const lowestRating = 3

/** The account that a password is for, and the site. */
export interface About {
  email?: unknown
  name?: unknown
  serverURL: string
}

/** Each whole and in its parts: `kaisa.koordinaattori@verkosto.example` gives `kaisa` too. */
function wordsAbout({ email, name, serverURL }: About): string[] {
  const host = URL.canParse(serverURL) ? new URL(serverURL).hostname : ''
  const texts = [email, name, host, 'verkosto'].filter((text) => typeof text === 'string').map((text) => text.slice(0, 200).toLowerCase())
  return [...new Set(texts.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]/u)]))].filter((word) => word.length > 2).slice(0, 40)
}

/** @returns what is wrong with a password, or null */
export async function passwordProblem(password: string, about: About): Promise<ErrorCode | null> {
  // In code points, as NIST counts: some letters are stored in two halves.
  const length = Array.from(password).length
  if (length < shortestPassword) return 'PASSWORD_TOO_SHORT'
  if (length > longestPassword) return 'PASSWORD_TOO_LONG'
  return (await ratePassword(password, wordsAbout(about))) < lowestRating ? 'PASSWORD_GUESSABLE' : null
}
