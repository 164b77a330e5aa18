/** The document in what Payload's panel sends: JSON, or a form with the JSON in `_payload` beside a file. */

type Payload = Record<string, unknown>

/** @returns null for a request without a document, such as a deletion */
export function readPayload({ body }: RequestInit): Payload | null {
  const text = body instanceof FormData ? body.get('_payload') : body
  return typeof text === 'string' ? (JSON.parse(text) as Payload) : null
}

/** @returns the same request with another document; a file in it stays */
export function withPayload(request: RequestInit, payload: Payload): RequestInit {
  const text = JSON.stringify(payload)
  if (!(request.body instanceof FormData)) return { ...request, body: text }
  const body = new FormData()
  for (const [name, value] of request.body.entries()) {
    if (name !== '_payload') body.append(name, value)
  }
  body.append('_payload', text)
  return { ...request, body }
}
