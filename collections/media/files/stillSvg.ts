/**
 * Whether an SVG only draws. Payload parses and refuses active SVG too; this one comes first, answers in the language of
 * the request, and also refuses what would make a reader's browser call another host. Pure.
 */

const active: readonly RegExp[] = [
  // An entity can spell any of the words below in another way, so none may be declared.
  /<!ENTITY/i,
  /<\?(?!xml\s)/i,
  /<(?:[\w-]+:)?(?:script|foreignObject|iframe|embed|object|handler|listener|audio|video|animate\w*|set)[\s/>]/i,
  /[\s"'/]on[a-z]+\s*=/i,
  /(?:javascript|vbscript|data\s*:\s*text\/html|data\s*:\s*image\/svg)/i,
]

const outward: readonly RegExp[] = [
  // A reference may point into the file (#id) or carry its bytes (data:), and nothing else.
  /[\s:"']href\s*=\s*(?:"\s*(?!#|data:)[^"\s]|'\s*(?!#|data:)[^'\s])/i,
  /\ssrc\s*=/i,
  /@import/i,
  /url\(\s*(?:["']|&quot;|&apos;)?\s*(?!#|data:|["']|&quot;|&apos;)[^)\s]/i,
]

/** @param svg the whole file, decoded */
export function isStillSvg(svg: string): boolean {
  const decoded = decodeCharacters(svg)
  return ![...active, ...outward].some((pattern) => pattern.test(svg) || pattern.test(decoded))
}

/** Character references (`&#106;`, `&Tab;`) and CSS escapes (`\6a`) hide words from a plain search. */
function decodeCharacters(text: string): string {
  return text
    .replace(/&#x([\da-f]{1,6});?/gi, (_, digits: string) => character(Number.parseInt(digits, 16)))
    .replace(/&#(\d{1,7});?/g, (_, digits: string) => character(Number(digits)))
    .replace(/&(?:Tab|NewLine);/g, '')
    .replace(/\\([\da-f]{1,6})\s?/gi, (_, digits: string) => character(Number.parseInt(digits, 16)))
}

function character(codePoint: number): string {
  const invisible = codePoint <= 0x20 || codePoint > 0x10ffff
  return invisible ? '' : String.fromCodePoint(codePoint)
}
