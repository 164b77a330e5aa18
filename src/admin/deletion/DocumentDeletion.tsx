'use client'
/** The dialog that asks before the document of a form is thrown away: in the page and in a drawer, from the trash too. */
import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import type { ReactElement } from 'react'
import { DeletionDialog } from './DeletionDialog.tsx'
import { useDeletionOfDocument } from './useDeletionDialog.ts'

export function DocumentDeletion(): ReactElement | null {
  const { collectionSlug, hasTrashPermission, id, isTrashed } = useDocumentInfo()
  const { getEntityConfig } = useConfig()
  const dialog = useDeletionOfDocument(id)
  if (collectionSlug === undefined || dialog === undefined) return null
  const { trash } = getEntityConfig({ collectionSlug })
  return <DeletionDialog dialog={dialog} hasTrash={trash && hasTrashPermission === true && isTrashed !== true} key={dialog} />
}
