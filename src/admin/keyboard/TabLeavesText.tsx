'use client'
/**
 * Tab leads on from a rich text, as from every field: Lexical takes it for indenting, also where nothing can be indented, and who
 * works without a mouse never got out (WCAG 2.2, success criterion 2.1.2). In lists and tables, where it moves between levels and
 * cells, Esc comes first: the next Tab leads out.
 */
import { useEffect } from 'react'

const richText = '.rich-text-lexical [contenteditable="true"]'

/** Whether Tab does something in the place where the caret is. */
function hasOwnTab(): boolean {
  const node = window.getSelection()?.anchorNode
  const element = node instanceof Element ? node : node?.parentElement
  return Boolean(element?.closest('li, td, th'))
}

export function TabLeavesText(): null {
  useEffect(() => {
    let leaves = false
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.target instanceof Element) || !event.target.closest(richText)) return
      // Before Lexical hears of it; the browser then does what it does everywhere.
      if (event.key === 'Tab' && (leaves || !hasOwnTab())) event.stopImmediatePropagation()
      leaves = event.key === 'Escape' || (leaves && event.key === 'Shift')
    }
    document.addEventListener('keydown', onKey, true)
    return () => {
      document.removeEventListener('keydown', onKey, true)
    }
  }, [])
  return null
}
