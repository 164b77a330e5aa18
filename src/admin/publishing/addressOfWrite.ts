/**
 * The panel has two buttons that publish. Payload's "publish in this language" says so in its address, its "publish all
 * languages" says nothing (`@payloadcms/ui/dist/elements/PublishButton`), which to the server means the language of the form.
 * Going back to what is published sends the same, but with `fallback-locale`.
 */
import { readPayload } from '../concurrentSaves/sentPayload.ts'

/** @returns the address that the form writes to, with what its button means */
export function addressOfWrite(address: string | URL, request: RequestInit): string {
  const url = new URL(address, window.location.href)
  const { searchParams } = url
  const saysWhich = ['draft', 'fallback-locale', 'publishSpecificLocale', 'publishAllLocales'].some((name) => searchParams.has(name))
  if (!saysWhich && request.method?.toUpperCase() === 'PATCH' && readPayload(request)?.['_status'] === 'published') {
    searchParams.set('publishAllLocales', 'true')
  }
  return url.href
}
