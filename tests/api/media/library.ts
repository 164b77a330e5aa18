/** Uploads to the library, and what is stored of them. */
import type { Answer, TestServer } from '../harness/server.ts'

export interface Media {
  id: string
  url: string
  filename: string
  mimeType: string
  width?: number
  height?: number
  focalX?: number
  focalY?: number
  sizes?: Record<string, { url: string | null; filename: string | null; mimeType: string | null; width: number | null }>
}

export interface Saved {
  doc: Media
  errors?: { message: string; code?: string; data?: { errors: { path: string; message: string }[] } }[]
}

export interface Upload {
  content: Buffer | string
  name: string
  type?: string
  fields?: Record<string, unknown>
  method?: string
  address?: string
}

export function uploadTo(server: TestServer, token: string, upload: Upload): Promise<Answer<Saved>> {
  const { address = '/api/media', content, fields = { alt: 'Järvi' }, method = 'POST', name, type = 'image/jpeg' } = upload
  const form = new FormData()
  form.set('_payload', JSON.stringify(fields))
  form.set('file', new Blob([typeof content === 'string' ? content : new Uint8Array(content)], { type }), name)
  return server.request<Saved>(method, address, { body: form, token })
}

/** Addresses of the original and of every size. */
export function addressesOf({ sizes = {}, url }: Media): string[] {
  return [url, ...Object.values(sizes).map((size) => size.url)].filter((each) => each !== null)
}

/** The smallest PDF that is one. */
export const pdf =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\nxref\n0 3\ntrailer<</Size 3/Root 1 0 R>>\nstartxref\n9\n%%EOF'
