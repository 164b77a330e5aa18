/** What a new password has to be: long, and not what somebody would try (NIST SP 800-63B, section 3.1.1.2). */
import type { ErrorCode } from '../content/errors.ts'
import { ratePassword } from './passwordRating.ts'

export const shortestPassword = 12
const longestPassword = 256
/** 10^9 guesses: the estimate gives three known parts of any kind 10^8 ("name.surname", two words and a digit). */
const weakest = 9

/** The account that a password is for, and the site. */
export interface About {
  email?: unknown
  name?: unknown
  serverURL: string
}

const separators = /[^\p{L}\p{N}]/gu

/** Each whole, run together, and in its parts: `Kaisa Kari` gives `kaisakari`, `kaisa` and `kari` too. */
function wordsAbout({ email, name, serverURL }: About): string[] {
  const host = URL.canParse(serverURL) ? new URL(serverURL).hostname : ''
  const mailbox = typeof email === 'string' ? email.split('@', 1)[0] : undefined
  const texts = [mailbox, email, name, host, 'verkosto']
    .filter((text) => typeof text === 'string')
    .map((text) => text.slice(0, 200).toLowerCase())
  const words = texts.flatMap((text) => [text, text.replace(separators, ''), ...text.split(separators)])
  return [...new Set(words)].filter((word) => word.length > 2).slice(0, 40)
}

/** @returns what is wrong with a password, or null */
export async function passwordProblem(password: string, about: About): Promise<ErrorCode | null> {
  // In code points, as NIST counts: some letters are stored in two halves.
  const length = Array.from(password).length
  if (length < shortestPassword) return 'PASSWORD_TOO_SHORT'
  if (length > longestPassword) return 'PASSWORD_TOO_LONG'
  return (await ratePassword(password, wordsAbout(about))) < weakest ? 'PASSWORD_GUESSABLE' : null
}
