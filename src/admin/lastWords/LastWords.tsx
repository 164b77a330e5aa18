'use client'
/**
 * Sees that the last words are in a form before anything is done with it; shows nothing. Payload's rich text tells its form what
 * was written when the browser is idle, or half a second later (`@payloadcms/richtext-lexical/dist/field/Field`), and a block in
 * it tells its text after the server has answered: who saved before that saved without them, and who left was not asked. So
 * they come in with each click, shortcut and submission, before whatever hears of it otherwise.
 */
import { useEffect } from 'react'
import { bringIn } from './bringIn.ts'
import { rememberIdleWork } from './idleWork.ts'

export function LastWords(): null {
  useEffect(() => {
    rememberIdleWork()
    // Of this form alone: a document may be open in a drawer, whose end takes away its own.
    const listening = new AbortController()
    const early = { capture: true, signal: listening.signal }
    const onAction = (): void => bringIn()
    window.addEventListener('click', onAction, early)
    window.addEventListener('submit', onAction, early)
    window.addEventListener('keydown', ({ ctrlKey, metaKey }) => (ctrlKey || metaKey) && bringIn(), early)
    return () => listening.abort()
  }, [])
  return null
}
