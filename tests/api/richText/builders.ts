/** Documents that the rich-text tests start from, made over HTTP by an editor. */
import sharp from 'sharp'
import type { RichText } from '../../../src/content/richText/tree.ts'
import type { TestServer } from '../harness/server.ts'

export interface Document {
  id: string
  slug: string
  body: RichText
  bodyHtml?: string | null
  [field: string]: unknown
}

export interface Problem {
  errors: { name?: string; message: string; data?: { errors?: { path: string; message: string }[] } }[]
}

/** Creates a document as the editor and returns it; published unless said otherwise. */
export async function create(server: TestServer, collection: string, data: Record<string, unknown>): Promise<Document> {
  const answer = await server.request<{ doc: Document }>('POST', `/api/${collection}?depth=0&draft=${data['_status'] === 'draft'}`, {
    token: await server.token('editor'),
    body: { _status: 'published', ...data },
  })
  if (answer.status !== 201) throw new Error(`${collection}: ${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body.doc
}

export async function change(
  server: TestServer,
  collection: string,
  id: string,
  data: Record<string, unknown>,
  query = '',
): Promise<Document> {
  const answer = await server.request<{ doc: Document }>('PATCH', `/api/${collection}/${id}?depth=0${query}`, {
    token: await server.token('editor'),
    body: data,
  })
  if (answer.status !== 200) throw new Error(`${collection}: ${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body.doc
}

export async function uploadImage(server: TestServer, alt: string): Promise<Document> {
  const form = new FormData()
  const picture = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#37a' } })
    .jpeg()
    .toBuffer()
  form.append('file', new Blob([new Uint8Array(picture)], { type: 'image/jpeg' }), 'kuva.jpg')
  form.append('_payload', JSON.stringify({ alt, credit: 'Kuva: Verkosto' }))
  const answer = await server.request<{ doc: Document }>('POST', '/api/media', { token: await server.token('editor'), body: form })
  if (answer.status !== 201) throw new Error(`media: ${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body.doc
}
