/** The dialogs of Payload that ask before something is thrown away: the one that is open, by its id. */
import { useModal } from '@payloadcms/ui'

/** As `DeleteDocument` and `PermanentlyDeleteButton` of `@payloadcms/ui` name their dialogs. */
export function useDeletionOfDocument(id: number | string | undefined): string | undefined {
  const { isModalOpen } = useModal()
  return id === undefined ? undefined : [`delete-${id}`, `perma-delete-${id}`].find((dialog) => isModalOpen(dialog))
}

/** As `DeleteMany` of `@payloadcms/ui` names its dialog. */
export function useDeletionOfSelection(): string | undefined {
  const { isModalOpen } = useModal()
  const dialog = 'confirm-delete-many-docs'
  return isModalOpen(dialog) ? dialog : undefined
}
