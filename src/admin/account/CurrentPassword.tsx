'use client'
/** Asks for the current password when somebody changes the password or the e-mail address of their own account. */
import { PasswordField, useAuth, useDocumentInfo, useFormFields, useTranslation } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import { useEffect, type ReactElement } from 'react'

export function CurrentPassword({ field, path }: TextFieldClientProps): ReactElement | null {
  const { id } = useDocumentInfo()
  const { user } = useAuth()
  const { t } = useTranslation()
  const asked = useFormFields(([{ email, password }]) => {
    // The panel makes its password fields invalid as it opens them; form states that come from the server have them too, empty.
    const isPasswordOpen = password !== undefined && (password.valid === false || Boolean(password.value))
    return isPasswordOpen || (email?.value !== undefined && email.value !== user?.email)
  })
  const dispatch = useFormFields(([, change]) => change)
  const isOwn = user !== null && user?.id === id
  const isShown = isOwn && asked
  useEffect(() => {
    // What was typed and is not asked for any more is not sent.
    if (!isShown) dispatch({ type: 'UPDATE', path, value: undefined, valid: true })
  }, [dispatch, isShown, path])
  if (!isShown) return null
  return (
    <PasswordField
      autoComplete="current-password"
      field={{ name: field.name, label: field.label, required: true }}
      path={path}
      schemaPath={path}
      validate={(value) => (value ? true : t('validation:required'))}
    />
  )
}
