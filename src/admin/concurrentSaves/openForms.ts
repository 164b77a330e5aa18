/**
 * What an open form writes is written on condition that nobody else has written meanwhile. Payload's form says itself what it
 * sends and how (`@payloadcms/ui/dist/forms/Form`), and asks nobody; so the browser's `fetch` is wrapped for the addresses of
 * the documents that are open, and for nothing else.
 */

import { addressOfWrite } from '../publishing/addressOfWrite.ts'

export interface Write {
  address: string | URL
  request: RequestInit
  answer: Response
}

export interface OpenForm {
  /** For `If-Match`: what the form was filled from, with quotes; undefined when that is not known. */
  revision: () => Promise<string | undefined>
  /** Told of each write that was made, with a copy of its answer. */
  written: (revision: string | null, write: Write) => void
  /**
   * Asked when somebody else has written.
   * @returns what to send in place of what was refused; null to leave it refused
   */
  changed: (answer: Response, request: RequestInit) => Promise<RequestInit | null>
}

/** By path; a document may be open in the page and again in a drawer. */
const forms = new Map<string, OpenForm[]>()

/** How often it is tried, when each time somebody else comes first. */
const mostTries = 5

function formFor(address: unknown, request: RequestInit | undefined): OpenForm | undefined {
  if (!(typeof address === 'string' || address instanceof URL)) return undefined
  const { origin, pathname } = new URL(address, window.location.href)
  const method = (request?.method ?? 'GET').toUpperCase()
  const isWrite = ['PATCH', 'DELETE'].includes(method) || (method === 'POST' && pathname.includes('/globals/'))
  const isQuestion = new Headers(request?.headers).has('X-Payload-HTTP-Method-Override')
  return isWrite && !isQuestion && origin === window.location.origin ? forms.get(pathname)?.at(-1) : undefined
}

async function write(send: typeof fetch, form: OpenForm, address: string | URL, request: RequestInit, tries = 1): Promise<Response> {
  const revision = await form.revision()
  const headers = new Headers(request.headers)
  if (revision !== undefined) headers.set('If-Match', revision)
  const answer = await send(addressOfWrite(address, request), { ...request, headers })
  if (answer.ok) form.written(answer.headers.get('ETag'), { address, answer: answer.clone(), request })
  if (answer.status !== 412 || tries === mostTries) return answer
  const again = await form.changed(answer.clone(), request)
  return again ? write(send, form, address, again, tries + 1) : answer
}

let isWrapped = false

function wrapFetch(): void {
  if (isWrapped) return
  isWrapped = true
  const send = window.fetch.bind(window)
  window.fetch = (address, request) => {
    const form = formFor(address, request)
    return form && request ? write(send, form, address as string | URL, request) : send(address, request)
  }
}

/**
 * @param path of the document's address, without a query
 * @returns a function that takes the form off again
 */
export function openForm(path: string, form: OpenForm): () => void {
  wrapFetch()
  forms.set(path, [...(forms.get(path) ?? []), form])
  return () => {
    const others = (forms.get(path) ?? []).filter((one) => one !== form)
    if (others.length > 0) forms.set(path, others)
    else forms.delete(path)
  }
}
