'use client'
/**
 * Changes the password of an account that is there, and asks for the current one when it or the e-mail address of one's own
 * account changes. It stands in place of Payload's fields for a new password (hidden in `../panel.css`): those close after
 * every attempt to save, also one that failed, and with them goes the sentence that says why.
 */
import { getTranslation } from '@payloadcms/translations'
import {
  Button,
  ConfirmPasswordField,
  PasswordField,
  useAuth,
  useDocumentInfo,
  useFormFields,
  useFormProcessing,
  useTranslation,
} from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import { useEffect, useState, type ReactElement } from 'react'
import { KeepOthersWork } from '../concurrentSaves/KeepOthersWork.tsx'
import { FailedSave } from '../failedSave/FailedSave.tsx'
import { useSaveEnd } from '../failedSave/useSaveEnd.ts'

const newPassword = ['password', 'confirm-password']

export function ChangePassword({ field, path }: TextFieldClientProps): ReactElement | null {
  const { id } = useDocumentInfo()
  const { user } = useAuth()
  const { i18n, t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  const isProcessing = useFormProcessing()
  const dispatch = useFormFields(([, change]) => change)
  const email = useFormFields(([fields]) => fields['email']?.value)
  const isOwn = user?.id !== undefined && user.id === id
  const asksForCurrent = isOwn && (isOpen || (email !== undefined && email !== user.email))
  const open = (): void => {
    // Sent even when they are left empty, so that the server can say so: this form is not looked at before it is sent.
    for (const name of newPassword) dispatch({ type: 'UPDATE', path: name, value: '' })
    setIsOpen(true)
  }
  const close = (): void => {
    for (const name of newPassword) dispatch({ type: 'REMOVE', path: name })
    setIsOpen(false)
  }
  useSaveEnd((hasFailed) => {
    if (!hasFailed) close()
  })
  useEffect(() => {
    // What was typed and is not asked for any more is not sent.
    if (!asksForCurrent) dispatch({ type: 'UPDATE', path, value: undefined, valid: true })
  }, [asksForCurrent, dispatch, path])
  // A new account has Payload's fields, which are always open.
  if (id === undefined) return null
  return (
    <div className="auth-fields change-password">
      {/* The page of one's own account has nothing of what a collection adds to its forms. */}
      <FailedSave />
      <KeepOthersWork />
      {asksForCurrent && (
        <PasswordField
          autoComplete="current-password"
          field={{ name: field.name, label: field.label, required: true }}
          path={path}
          schemaPath={path}
          validate={(value) => (value ? true : t('validation:required'))}
        />
      )}
      {isOpen && (
        <>
          <PasswordField
            autoComplete="new-password"
            field={{ name: 'password', label: t('authentication:newPassword'), required: true }}
            path="password"
            schemaPath="password"
          />
          <p className="field-description">{field.admin?.description && getTranslation(field.admin.description, i18n)}</p>
          <ConfirmPasswordField />
        </>
      )}
      <div className="auth-fields__controls">
        <Button
          buttonStyle="secondary"
          disabled={isProcessing}
          id={isOpen ? 'keep-password' : 'new-password'}
          onClick={isOpen ? close : open}
          size="medium"
        >
          {isOpen ? t('general:cancel') : t('authentication:changePassword')}
        </Button>
      </div>
    </div>
  )
}
