'use client'
/** The dialog that asks before the documents that are selected in a list are thrown away. */
import { useConfig } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import type { ReactElement } from 'react'
import { DeletionDialog } from './DeletionDialog.tsx'
import { useDeletionOfSelection } from './useDeletionDialog.ts'

export function SelectionDeletion({ collection }: { collection: string }): ReactElement | null {
  const { getEntityConfig } = useConfig()
  const isTrash = usePathname().endsWith('/trash')
  const dialog = useDeletionOfSelection()
  if (dialog === undefined) return null
  // Who may delete here may also move to the trash.
  return <DeletionDialog dialog={dialog} hasTrash={getEntityConfig({ collectionSlug: collection }).trash && !isTrash} />
}
