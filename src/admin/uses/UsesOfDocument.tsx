'use client'
/** Says where the document of a form is used, when it is about to be thrown away: in the page and in a drawer, from the trash too. */
import { useDocumentInfo } from '@payloadcms/ui'
import type { ReactElement } from 'react'
import { useDeletionOfDocument } from '../deletion/useDeletionDialog.ts'
import { UsesNotice } from './UsesNotice.tsx'

export function UsesOfDocument(): ReactElement | null {
  const { collectionSlug, id, isTrashed } = useDocumentInfo()
  const dialog = useDeletionOfDocument(id)
  if (collectionSlug === undefined || id === undefined) return null
  const where = { id: { equals: id } }
  return dialog === undefined ? null : (
    <UsesNotice collection={collectionSlug} dialog={dialog} key={dialog} trash={isTrashed === true} where={where} />
  )
}
