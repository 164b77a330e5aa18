'use client'
/**
 * Cleans what is pasted into a text, before the editor sees it (`cleanHtml.ts`), and says which pictures were left out. What the
 * editor has copied itself comes in a form of its own, and stays.
 */
import { toast, useTranslation } from '@payloadcms/ui'
import { useEffect, useEffectEvent } from 'react'
import { cleanHtml } from './cleanHtml.ts'
import { pictureLeftOut } from './words.ts'

const ownForm = 'application/x-lexical-editor'

/** Said once, however often something is pasted meanwhile. */
const leftOutToast = 'picture-left-out'

/** Those that were cleaned are pasted anew, and pass. */
const cleaned = new WeakSet<Event>()

function pasteAnew(target: EventTarget, pasted: DataTransfer, html: string): void {
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/html', html)
  clipboardData.setData('text/plain', pasted.getData('text/plain'))
  const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData, composed: true })
  cleaned.add(event)
  target.dispatchEvent(event)
}

export function CleanPaste(): null {
  const { i18n } = useTranslation()
  const clean = useEffectEvent((event: ClipboardEvent) => {
    const { clipboardData, target } = event
    if (cleaned.has(event) || !(target instanceof Element) || !clipboardData) return
    const html = clipboardData.getData('text/html')
    if (!target.closest('[data-lexical-editor="true"]') || html === '' || clipboardData.getData(ownForm) !== '') return
    event.preventDefault()
    event.stopImmediatePropagation()
    const { html: text, picturesLeftOut } = cleanHtml(html)
    pasteAnew(target, clipboardData, text)
    if (picturesLeftOut > 0) toast.info(pictureLeftOut(i18n.language), { duration: 15_000, id: leftOutToast })
  })
  useEffect(() => {
    document.addEventListener('paste', clean, true)
    return () => {
      document.removeEventListener('paste', clean, true)
    }
  }, [])
  return null
}
