/** Which of its two media types an answer of GraphQL comes in: the one thing in an answer that Accept decides here. */

export type GraphqlMedia = 'application/json' | 'application/graphql-response+json'

const anyJson = new Set(['application/json', 'application/*', '*/*'])

/**
 * As `graphql-http` chooses: the first that it knows, whatever its weight.
 * @param accept the Accept header (RFC 9110 §12.5.1)
 * @returns null when it answers 406
 */
export function graphqlMedia(accept: string | undefined): GraphqlMedia | null {
  for (const range of (accept || '*/*').replace(/\s/g, '').toLowerCase().split(',')) {
    const [type = '', ...parameters] = range.split(';')
    const charset = parameters.find((parameter) => parameter.includes('charset=')) ?? 'charset=utf-8'
    if (type === 'application/graphql-response+json' && charset === 'charset=utf-8') return type
    if (anyJson.has(type) && ['charset=utf-8', 'charset=utf8'].includes(charset)) return 'application/json'
  }
  return null
}
