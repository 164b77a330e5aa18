/** Which requests are reads that everybody gets the same answer to, and when two of them are the same read. */
import { defaultLocale } from '../../content/locales.ts'

export interface KeyOptions {
  /** Path of Payload's API, `/api`. */
  apiPath: string
  graphqlPath: string
  /** Without those of accounts: what is asked there is about whoever asks. */
  collections: ReadonlySet<string>
  globals: ReadonlySet<string>
  /** Origins that get headers of their own; all others get the same answer as no origin at all. */
  origins: ReadonlySet<string>
  defaultDepth: number
  /** The name of the cookie that the panel signs in with, and `=`. */
  signInCookie: string
}

/** What asks for more than published content, or for an answer that is nobody else's. */
const ownAnswers = /^(draft|trash|preview|token)$/i

/** Characters of a target that is kept. */
export const longestTarget = 8_192

function isRead(path: string, { apiPath, collections, globals, graphqlPath }: KeyOptions): boolean {
  if (path === graphqlPath) return true
  if (!path.startsWith(`${apiPath}/`)) return false
  const [first = '', second, ...rest] = path.slice(apiPath.length + 1).split('/')
  if (first === 'globals') return second !== undefined && globals.has(second) && rest.length === 0
  // `/api/articles/versions` looks like a document and is nobody's read; it fails for strangers and is not kept.
  return collections.has(first) && rest.length === 0
}

interface Parameter {
  name: string
  /** What comes before the first bracket: Payload makes one value of all that have it. */
  root: string
  value: string
}

/**
 * A parameter, when all who read it read the same: `URLSearchParams` cuts at the first `=` and repairs what is not UTF-8,
 * `qs` cuts after `]=` and leaves alone what it cannot decode, GraphQL over HTTP stops at a second question mark, and `URL` at a `#`.
 */
function parameterOf(text: string): Parameter | null {
  if (/[?#]/.test(text)) return null
  const plain = text.replaceAll('+', ' ')
  const cut = plain.indexOf('=')
  try {
    const name = decodeURIComponent(cut < 0 ? plain : plain.slice(0, cut))
    const root = /^([^[\]]+)(\[[^[\]]*\])*$/.exec(name)?.[1]
    if (root === undefined || /(\]|%5D)=/i.test(plain.slice(cut + 1))) return null
    return { name, root, value: cut < 0 ? '' : decodeURIComponent(plain.slice(cut + 1)) }
  } catch {
    return null
  }
}

/**
 * The parameters in one order, without those that say what goes without saying. Of those with one root the order counts.
 * @returns null for what is not kept
 */
function canonicalQuery(query: string, { defaultDepth }: KeyOptions): string | null {
  const defaults: Readonly<Record<string, string>> = {
    locale: defaultLocale,
    depth: String(defaultDepth),
    page: '1',
    draft: 'false',
    trash: 'false',
  }
  const parameters: Parameter[] = []
  for (const text of query.split('&')) {
    if (text === '') continue
    const parameter = parameterOf(text)
    if (!parameter || (ownAnswers.test(parameter.root) && parameter.value !== 'false')) return null
    parameters.push(parameter)
  }
  const isAlone = (root: string): boolean => parameters.filter((parameter) => parameter.root === root).length === 1
  return parameters
    .filter(({ name, root, value }) => defaults[name] !== value || !isAlone(root))
    .sort((one, other) => (one.root < other.root ? -1 : one.root > other.root ? 1 : 0))
    .map(({ name, value }) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&')
}

/**
 * @param target request target in origin form
 * @param origin the Origin header
 * @returns the same text for the same read; null for what is not kept
 */
export function cacheKey(target: string, origin: string | undefined, options: KeyOptions): string | null {
  if (target.length > longestTarget) return null
  const mark = target.indexOf('?')
  const path = mark < 0 ? target : target.slice(0, mark)
  if (!isRead(path, options)) return null
  const query = canonicalQuery(mark < 0 ? '' : target.slice(mark + 1), options)
  return query === null ? null : `${knownOrigin(origin, options)} ${path}?${query}`
}

/** The key of what the body of a POST asks, by its name; the address must be the API's own for that. */
export function questionKey(target: string, question: string, origin: string | undefined, options: KeyOptions): string | null {
  return target === options.graphqlPath ? `${knownOrigin(origin, options)} ${target}?#${question}` : null
}

/** Origins that get no headers of their own are one. */
export function knownOrigin(origin: string | undefined, { origins }: KeyOptions): string {
  return origin !== undefined && origins.has(origin) ? origin : ''
}
