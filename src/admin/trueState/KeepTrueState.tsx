'use client'
/**
 * Keeps the status that a form shows at what the database holds; shows nothing. Payload's buttons each say what they think has come of
 * them, and publishing one language is "published", whatever is held back in the others. So each time that the form learns
 * something of its document or of its status, the server is asked.
 */
import { useConfig, useDocumentInfo, useFormProcessing, useLocale } from '@payloadcms/ui'
import { useEffect, useEffectEvent } from 'react'

interface Written {
  _status?: 'draft' | 'published'
}

export function KeepTrueState(): null {
  const {
    collectionSlug,
    data,
    globalSlug,
    hasPublishedDoc,
    id,
    isTrashed,
    setHasPublishedDoc,
    setUnpublishedVersionCount,
    unpublishedVersionCount,
  } = useDocumentInfo()
  const { config } = useConfig()
  const { code: locale } = useLocale()
  const isProcessing = useFormProcessing()
  const path = globalSlug ? `globals/${globalSlug}` : id === undefined ? null : `${String(collectionSlug)}/${String(id)}`
  const updatedAt: unknown = data?.['updatedAt']

  const read = async (query: string, signal: AbortSignal): Promise<Written | null> => {
    const address = `${config.routes.api}/${String(path)}?depth=0&locale=${locale}&select[_status]=true${query}`
    const answer = await fetch(address, { credentials: 'include', signal })
    return answer.ok ? ((await answer.json()) as Written) : null
  }

  const compare = useEffectEvent(async (signal: AbortSignal): Promise<void> => {
    const [shown, newest] = await Promise.all([read('', signal), read('&draft=true', signal)])
    if (!shown || !newest || signal.aborted) return
    const isPublished = shown._status === 'published'
    const holdsBack = isPublished && newest._status === 'draft'
    if (isPublished !== hasPublishedDoc) setHasPublishedDoc(isPublished)
    if (isPublished && holdsBack !== unpublishedVersionCount > 0) setUnpublishedVersionCount(holdsBack ? 1 : 0)
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
