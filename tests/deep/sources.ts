/** What the generators are given of a running server: who asks, the model, values, and documents that may be changed. */
import type { TestServer } from '../api/harness/server.ts'
import { readModel, type Model } from './contentModel.ts'
import { fire, type Outcome, type Shot } from './fire.ts'
import { oddValues } from './oddValues.ts'

export interface Sources {
  documents: Readonly<Record<string, readonly string[]>>
  model: Model
  token: string
  values: readonly unknown[]
}

interface Page {
  docs?: { id: string }[]
}

export async function sourcesOf(server: TestServer): Promise<Sources> {
  const [model, token] = [await readModel(), await server.token('admin')]
  const documents: Record<string, string[]> = {}
  // The accounts stay as they are, so that everybody can go on.
  for (const { slug } of model.collections.filter((collection) => collection.slug !== 'users' && !collection.slug.startsWith('payload-'))) {
    const { body } = await server.request<Page>('GET', `/api/${slug}?limit=3&depth=0`, { token })
    const ids = body.docs?.map(({ id }) => id) ?? []
    if (ids.length > 0) documents[slug] = ids
  }
  return { documents, model, token, values: oddValues(documents['articles'] ?? []) }
}

/** Removes what a shot has made, so that lists stay short. */
export function fireAt(server: TestServer, token: string, shots: Iterable<Shot>): Promise<Outcome> {
  const after = async ({ target }: Shot, status: number, text: string): Promise<void> => {
    const [, slug] = /^\/api\/([a-z-]+)/.exec(target) ?? []
    const [, id] = /"id":"([0-9a-f-]{36})"/.exec(text) ?? []
    if (status === 201 && slug !== undefined && id !== undefined) await server.request('DELETE', `/api/${slug}/${id}`, { token })
  }
  return fire({ url: server.url, shots, after })
}
