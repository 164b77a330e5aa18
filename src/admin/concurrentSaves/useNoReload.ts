/**
 * Takes away Payload's own question when somebody else has saved, which comes at the first letter that one types
 * (`@payloadcms/ui/dist/elements/DocumentStaleData`): all that it offers is to fill the form anew, without what was typed. Here
 * the two are put together when one saves.
 */
import { useModal } from '@payloadcms/ui'
import { useEffect } from 'react'

const payloadsQuestion = 'document-stale-data'

export function useNoReload(): void {
  const { closeModal, isModalOpen } = useModal()
  const isOpen = isModalOpen(payloadsQuestion)
  useEffect(() => {
    if (isOpen) closeModal(payloadsQuestion)
  }, [closeModal, isOpen])
}
