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

function onKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey) bringIn()
}

export function LastWords(): null {
  useEffect(() => {
    rememberIdleWork()
    window.addEventListener('click', bringIn, true)
    window.addEventListener('submit', bringIn, true)
    window.addEventListener('keydown', onKey, true)
    return () => {
      window.removeEventListener('click', bringIn, true)
      window.removeEventListener('submit', bringIn, true)
      window.removeEventListener('keydown', onKey, true)
    }
  }, [])
  return null
}
