'use client'
/**
 * Keeps what a form knows of its document at what the database holds; shows nothing. Payload's buttons each say what they think has come
 * of them: going back to what is published fills the form and does not tell the others, so that taking the document back afterwards
 * fills it with the old text; and publishing one language is "published", whatever is held back in the others. So each time that
 * the form learns something of its document or of its status, the server is asked. The form itself is left to who fills it: two who do so
 * at once leave it empty (`reset` of `@payloadcms/ui/dist/forms/Form`).
 */
import { useConfig, useDocumentInfo, useFormModified, useFormProcessing, useLocale } from '@payloadcms/ui'
import { useEffect, useEffectEvent } from 'react'

interface Written {
  _status?: 'draft' | 'published'
  updatedAt?: string
}

export function KeepTrueState(): null {
  const {
    collectionSlug,
    data,
    globalSlug,
    hasPublishedDoc,
    id,
    isTrashed,
    setData,
    setHasPublishedDoc,
    setUnpublishedVersionCount,
    unpublishedVersionCount,
  } = useDocumentInfo()
  const { config } = useConfig()
  const { code: locale } = useLocale()
  const isModified = useFormModified()
  const isProcessing = useFormProcessing()
  const path = globalSlug ? `globals/${globalSlug}` : id === undefined ? null : `${String(collectionSlug)}/${String(id)}`
  const updatedAt: unknown = data?.['updatedAt']

  const read = async (query: string, signal: AbortSignal): Promise<Written | null> => {
    const address = `${config.routes.api}/${String(path)}?depth=0&locale=${locale}&fallback-locale=null${query}`
    const answer = await fetch(address, { credentials: 'include', signal })
    return answer.ok ? ((await answer.json()) as Written) : null
  }

  const compare = useEffectEvent(async (signal: AbortSignal): Promise<void> => {
    const state = '&select[_status]=true&select[updatedAt]=true'
    const [shown, newest] = await Promise.all([read(state, signal), read(`&draft=true${state}`, signal)])
    if (!shown || !newest || signal.aborted) return
    const isPublished = shown._status === 'published'
    const holdsBack = isPublished && newest._status === 'draft'
    if (isPublished !== hasPublishedDoc) setHasPublishedDoc(isPublished)
    if (isPublished && holdsBack !== unpublishedVersionCount > 0) setUnpublishedVersionCount(holdsBack ? 1 : 0)
    if (newest.updatedAt === updatedAt || isModified) return
    const whole = await read('&draft=true', signal)
    if (whole) setData({ ...whole })
  })

  useEffect(() => {
    if (path === null || isProcessing || isTrashed) return
    const left = new AbortController()
    // Without an answer the form is as good as it was.
    compare(left.signal).catch(() => undefined)
    return () => {
      left.abort()
    }
  }, [hasPublishedDoc, isProcessing, isTrashed, path, unpublishedVersionCount, updatedAt])
  return null
}
