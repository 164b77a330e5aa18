'use client'
/**
 * Puts the panel's language in place of texts that stand in English in Payload's code (`fixedTexts.ts`), as they appear. They
 * cannot be given another way; what people have written is left alone, because only the places of these texts are looked at.
 */
import { useTranslation } from '@payloadcms/ui'
import { useEffect, type ReactElement, type ReactNode } from 'react'
import { translated } from './fixedTexts.ts'

const attributes = ['aria-label', 'title'] as const

function translateAttributes(element: Element, language: string): void {
  for (const name of attributes) {
    const value = element.getAttribute(name)
    const text = value === null ? undefined : translated(value, language)
    if (text !== undefined) element.setAttribute(name, text)
  }
}

/** A sentence may stand in several pieces of text: it goes into the first one. */
function translateText(element: Element, language: string): void {
  const pieces = [...element.childNodes].filter((node): node is Text => node instanceof Text)
  const [first, ...others] = pieces
  const text = pieces.map(({ data }) => data).join('')
  if (!first) return
  const translation = translated(text.trim(), language, (selector) => element.closest(selector) !== null)
  if (translation === undefined) return
  first.data = translation
  for (const piece of others) piece.data = ''
}

function translateAll(root: Element, language: string): void {
  for (const element of [root, ...root.querySelectorAll('*')]) {
    translateAttributes(element, language)
    translateText(element, language)
  }
}

function translateChange({ target, type }: MutationRecord, added: Node[], language: string): void {
  if (type === 'attributes' && target instanceof Element) translateAttributes(target, language)
  if (type === 'characterData' && target.parentElement) translateText(target.parentElement, language)
  for (const node of added) {
    if (node instanceof Element) translateAll(node, language)
    else if (node.parentElement) translateText(node.parentElement, language)
  }
}

export function FixedTexts({ children }: { children?: ReactNode }): ReactElement {
  const { i18n } = useTranslation()
  const { language } = i18n

  useEffect(() => {
    translateAll(document.body, language)
    const observer = new MutationObserver((changes) => {
      for (const change of changes) translateChange(change, [...change.addedNodes], language)
    })
    observer.observe(document.body, { attributeFilter: [...attributes], characterData: true, childList: true, subtree: true })
    return () => {
      observer.disconnect()
    }
  }, [language])

  return <>{children}</>
}
