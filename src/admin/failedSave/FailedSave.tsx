'use client'
/**
 * Keeps a form unsaved when saving has failed; shows nothing. Payload's form counts itself as saved as soon as any answer has
 * come: Save is grey until somebody types, and leaving the page asks nothing and loses what was typed.
 */
import { useForm, useFormProcessing } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { useSaveEnd } from './useSaveEnd.ts'

/**
 * Milliseconds. A modified form asks the server for its state 250 ms after it has changed, and shows what that says in place
 * of why saving has failed; by then it must not be modified.
 */
const pastFormState = 500

export function FailedSave(): null {
  const { setModified } = useForm()
  const isProcessing = useFormProcessing()
  const [hasFailed, setHasFailed] = useState(false)
  useSaveEnd(setHasFailed)
  useEffect(() => {
    if (!hasFailed || isProcessing) return
    const timer = setTimeout(() => setModified(true), pastFormState)
    return () => clearTimeout(timer)
  }, [hasFailed, isProcessing, setModified])
  return null
}
