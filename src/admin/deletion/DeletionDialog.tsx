'use client'
/**
 * Heads Payload's dialog that asks before something is thrown away with what becomes of it, to the trash or for good, and keeps
 * the focus on Cancel until the person has chosen otherwise. Payload's heading is the same for both, and its focus is on the first
 * thing in the dialog: the box that deletes for good (`@payloadcms/ui/dist/elements/ConfirmationModal`).
 */
import { useTranslation } from '@payloadcms/ui'
import { useEffect } from 'react'
import { deletionHeading } from './words.ts'

interface Props {
  /** The id of the dialog that has opened. */
  dialog: string
  /** Whether it is moved to the trash, unless the box is ticked. */
  hasTrash: boolean
}

export function DeletionDialog({ dialog, hasTrash }: Props): null {
  const { i18n } = useTranslation()
  useEffect(() => {
    const element = document.getElementById(dialog)
    const heading = element?.querySelector('.confirmation-modal__content > h1')?.firstChild
    const cancel = element?.querySelector<HTMLElement>('#confirm-cancel')
    const left = new AbortController()
    const { signal } = left

    const say = (): void => {
      const isForGood = !hasTrash || element?.querySelector<HTMLInputElement>('#delete-forever')?.checked === true
      // The text alone: the element is React's.
      if (heading instanceof Text) heading.data = deletionHeading(isForGood ? 'forGood' : 'toTrash', i18n.language)
    }
    say()
    // After React, which keeps the box as its state says.
    element?.addEventListener('change', () => setTimeout(say), { signal })

    // The dialog takes the focus to its first part a moment after it has opened.
    let hasActed = false
    const act = (): void => {
      hasActed = true
    }
    for (const type of ['keydown', 'pointerdown']) element?.addEventListener(type, act, { capture: true, signal })
    element?.addEventListener('focusin', ({ target }) => target !== cancel && !hasActed && cancel?.focus(), { signal })
    cancel?.focus()
    return () => {
      left.abort()
    }
  }, [dialog, hasTrash, i18n.language])
  return null
}
