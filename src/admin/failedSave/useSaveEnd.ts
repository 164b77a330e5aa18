/** Calls back each time when an attempt to save the form has come to its end. */
import { useFormProcessing, useFormSubmitted } from '@payloadcms/ui'
import { useEffect, useEffectEvent, useRef } from 'react'

export function useSaveEnd(onEnd: (hasFailed: boolean) => void): void {
  const isProcessing = useFormProcessing()
  // Only a form that was not saved stays submitted.
  const isSubmitted = useFormSubmitted()
  const wasProcessing = useRef(false)
  const end = useEffectEvent(() => onEnd(isSubmitted))
  useEffect(() => {
    if (wasProcessing.current && !isProcessing) end()
    wasProcessing.current = isProcessing
  }, [isProcessing])
}
