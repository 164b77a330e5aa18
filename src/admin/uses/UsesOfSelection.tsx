'use client'
/** Says where the documents that are selected in a list are used, when they are about to be thrown away. */
import { useConfig, useListQuery, useSelection } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import type { Where } from 'payload'
import { mergeListSearchAndWhere } from 'payload/shared'
import type { ReactElement } from 'react'
import { useDeletionOfSelection } from '../deletion/useDeletionDialog.ts'
import { UsesNotice } from './UsesNotice.tsx'

export function UsesOfSelection({ collection }: { collection: string }): ReactElement | null {
  const dialog = useDeletionOfSelection()
  const { selectAll, selectedIDs } = useSelection()
  const { getEntityConfig } = useConfig()
  const { query } = useListQuery()
  const isTrash = usePathname().endsWith('/trash')
  if (dialog === undefined) return null
  const inTrash: Where[] = isTrash ? [{ deletedAt: { exists: true } }] : []
  // The panel does not hand out the enum.
  const isEverything = (selectAll as string) === 'allAvailable'
  const everything = (): Where =>
    mergeListSearchAndWhere({
      collectionConfig: getEntityConfig({ collectionSlug: collection }),
      search: query.search ?? '',
      where: { and: [...(query.where ? [query.where] : []), ...inTrash] },
    })
  const where: Where = isEverything ? everything() : { and: [{ id: { in: selectedIDs } }, ...inTrash] }
  return <UsesNotice collection={collection} dialog={dialog} trash={isTrash} where={where} />
}
