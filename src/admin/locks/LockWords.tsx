'use client'
/**
 * Says in Payload's dialogs of locks what they say in English or not at all: when the document was last changed, as dates are written
 * in the panel, and who has taken the document over. The names come from `src/access/lockHolders.ts`.
 */
import { useConfig, useDocumentInfo, useModal, useTranslation } from '@payloadcms/ui'
import { formatDate } from '@payloadcms/ui/shared'
import { useEffect, useState, type ReactElement } from 'react'
import { createPortal } from 'react-dom'

/** The place in a dialog, while that is open. */
function usePlace(isOpen: boolean, selector: string): Element | null {
  const [place, setPlace] = useState<Element | null>(null)
  useEffect(() => setPlace(isOpen ? document.querySelector(selector) : null), [isOpen, selector])
  return place
}

export function LockWords(): ReactElement {
  const { currentEditor, lastUpdateTime } = useDocumentInfo()
  const { isModalOpen } = useModal()
  const { config } = useConfig()
  const { i18n, t } = useTranslation()
  const since = usePlace(isModalOpen('document-locked'), '#document-locked .document-locked__content p:last-of-type')
  const taken = usePlace(isModalOpen('document-take-over'), '#document-take-over .document-take-over__content')
  const name = currentEditor && typeof currentEditor === 'object' ? currentEditor.email : undefined
  return (
    <>
      {since && lastUpdateTime
        ? createPortal(
            <strong className="locked-since">{formatDate({ date: lastUpdateTime, i18n, pattern: config.admin.dateFormat })}</strong>,
            since,
          )
        : null}
      {taken && name
        ? createPortal(
            <p>
              <strong>{name}</strong> {t('general:isEditing')}
            </p>,
            taken,
          )
        : null}
    </>
  )
}
