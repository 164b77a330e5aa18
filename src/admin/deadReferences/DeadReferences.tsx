'use client'
/** Says below a relation or a text which of what it refers to is in the trash or gone: the panel itself shows an id, or nothing. */
import { useConfig, useDocumentInfo, useField, useTranslation } from '@payloadcms/ui'
import type { ReactElement } from 'react'
import { deadParts, type DeadReference } from './deadParts.ts'
import { useTrashedTitles } from './useTrashedTitles.ts'
import { sentenceFor } from './words.ts'

export function DeadReferences({ path: givenPath }: { path?: string }): ReactElement | null {
  const { value } = useField<unknown>({ potentiallyStalePath: givenPath ?? '' })
  const { savedDocumentData } = useDocumentInfo()
  const { i18n } = useTranslation()
  const { config } = useConfig()
  const titleOf = useTrashedTitles(config.routes.api)
  const dead = (savedDocumentData?.['deadReferences'] ?? []) as readonly DeadReference[]
  const parts = dead.length > 0 ? deadParts(value, dead) : []
  const known = parts.map((part) => ({ part, title: titleOf(part) }))
  if (known.length === 0) return null
  return (
    <ul className="dead-references" role="status">
      {known.map(({ part, title }, index) =>
        title === null ? null : <li key={`${part.kind} ${part.id} ${String(index)}`}>{sentenceFor(part, title, i18n.language)}</li>,
      )}
    </ul>
  )
}
