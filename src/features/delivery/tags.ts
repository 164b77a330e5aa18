/** Names of what an answer depends on, by which a CDN in front can be told to drop it: Surrogate-Key and Cache-Tag. */
import type { Dependencies } from './dependencies.ts'

/** What CDNs take: Fastly 16 kB, Cloudflare 16 kB, and proxies on the way 8 kB for all headers. */
const longest = 3_000

/**
 * `articles/<id>` for a document, `articles` for a list, `globals/navigation` for a global. An answer of very many documents
 * is named by their collections alone.
 */
export function tagsOf({ documents, globals, lists }: Dependencies): string[] {
  const ofLists = lists.map(({ collection }) => collection)
  const ofGlobals = [...globals].map((slug) => `globals/${slug}`)
  const ofDocuments = [...documents].flatMap(([collection, ids]) => [...ids].map((id) => `${collection}/${id}`))
  const all = [...new Set([...ofGlobals, ...ofLists, ...ofDocuments])]
  if (all.join(' ').length <= longest) return all
  return [...new Set([...ofGlobals, ...ofLists, ...documents.keys()])]
}
