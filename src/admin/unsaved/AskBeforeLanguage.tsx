'use client'
/**
 * Asks before another language is opened over what has not been saved. Payload asks when somebody follows a link, and its choice
 * of languages is made of buttons (`@payloadcms/ui/dist/elements/Localizer`): the form was filled anew, and what was written gone.
 */
import { ConfirmationModal, useConfig, useFormModified, useModal, useRouteTransition, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent, useState, type ReactElement } from 'react'
import { wordsFor } from './words.ts'

const question = 'unsaved-before-language'

/** The language of the button that was pressed; undefined when it was something else. */
function languageOf(target: EventTarget | null): string | undefined {
  const button = target instanceof Element ? target.closest('button, [role="menuitem"]') : null
  return button?.querySelector<HTMLElement>('.localizer__locale-code[data-locale]')?.dataset['locale']
}

export function AskBeforeLanguage(): ReactElement {
  const isModified = useFormModified()
  const { openModal } = useModal()
  const { config } = useConfig()
  const { i18n, t } = useTranslation()
  const { startRouteTransition } = useRouteTransition()
  const router = useRouter()
  const [language, setLanguage] = useState('')

  const hold = useEffectEvent((event: MouseEvent) => {
    const asked = languageOf(event.target)
    if (!asked || new URLSearchParams(window.location.search).get('locale') === asked) return
    event.preventDefault()
    event.stopPropagation()
    setLanguage(asked)
    openModal(question)
  })
  useEffect(() => {
    if (!isModified) return
    document.addEventListener('click', hold, true)
    return () => {
      document.removeEventListener('click', hold, true)
    }
  }, [isModified])

  const change = (): void => {
    const parameters = new URLSearchParams(window.location.search)
    parameters.set('locale', language)
    startRouteTransition(() => {
      router.push(`?${parameters.toString()}`)
    })
  }

  const label = config.localization ? config.localization.locales.find(({ code }) => code === language)?.label : undefined
  const words = wordsFor(i18n.language)
  return (
    <ConfirmationModal
      body={words.body}
      cancelLabel={t('general:stayOnThisPage')}
      confirmLabel={words.change(typeof label === 'string' ? label : language)}
      heading={words.heading}
      modalSlug={question}
      onConfirm={change}
    />
  )
}
