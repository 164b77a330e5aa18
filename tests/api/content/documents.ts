/** What the tests of fields say about documents, over HTTP. */
import type { Answer, TestServer } from '../harness/server.ts'

export interface ContentDocument extends Record<string, unknown> {
  id: string
  title?: string | null
  name?: string | null
  slug?: string | null
  availableLocales: string[]
  servedLocale: string | null
}

export interface Problem {
  errors: { name?: string; message: string; data?: { code?: string; field?: string; errors?: { path: string; message: string }[] } }[]
}

export interface Documents {
  create(data: Record<string, unknown>, query?: string): Promise<ContentDocument>
  /** A write whose answer the test looks at, whatever it is. */
  attempt(data: Record<string, unknown>, query?: string): Promise<Answer<Problem>>
  update(id: string, data: Record<string, unknown>, query?: string): Promise<ContentDocument>
  attemptUpdate(id: string, data: Record<string, unknown>, query?: string): Promise<Answer<Problem>>
  read(id: string, query?: string): Promise<ContentDocument>
  duplicate(id: string, query?: string): Promise<ContentDocument>
}

/** The documents of a collection as its editor sees them. */
export function documentsOf(server: TestServer, collection: string): Documents {
  const address = `/api/${collection}`
  async function send<Body>(method: string, path: string, body?: unknown): Promise<Answer<Body>> {
    return server.request<Body>(method, path, { body, token: await server.token('editor') })
  }
  function documentIn({ body, status }: Answer<{ doc?: ContentDocument }>): ContentDocument {
    if (status >= 300 || !body.doc) throw new Error(`${status} ${JSON.stringify(body)}`)
    return body.doc
  }
  return {
    create: async (data, query = '') => documentIn(await send('POST', `${address}?${query}`, data)),
    attempt: (data, query = '') => send('POST', `${address}?${query}`, data),
    update: async (id, data, query = '') => documentIn(await send('PATCH', `${address}/${id}?${query}`, data)),
    attemptUpdate: (id, data, query = '') => send('PATCH', `${address}/${id}?${query}`, data),
    duplicate: async (id, query = '') => documentIn(await send('POST', `${address}/${id}/duplicate?${query}`, {})),
    read: async (id, query = '') => {
      const { body, status } = await send<ContentDocument>('GET', `${address}/${id}?${query}`)
      if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`)
      return body
    },
  }
}

/** The fields that an answer finds fault with. */
export function faultyFields({ body }: Answer<Partial<Problem>>): string[] {
  return (body.errors ?? []).flatMap(({ data }) => [...(data?.errors ?? []).map(({ path }) => path), ...(data?.field ? [data.field] : [])])
}
