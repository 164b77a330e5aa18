'use client'
/** Says beside the form in which languages a document is public: they are published one by one. */
import { useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useEffect, useState, type ReactElement } from 'react'
import type { LanguageState } from '../../content/publishing/languagesEndpoint.ts'
import { locales, type Locale } from '../../content/locales.ts'
import { wordsFor } from './words.ts'

type States = Record<Locale, LanguageState>

export function LanguageStates(): ReactElement | null {
  const { collectionSlug, data, id } = useDocumentInfo()
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const [states, setStates] = useState<States | null>(null)
  const { localization } = config
  const writtenAt: unknown = data?.['updatedAt']

  useEffect(() => {
    if (id === undefined) return
    const left = new AbortController()
    const load = async (): Promise<void> => {
      const answer = await fetch(`${config.routes.api}/${String(collectionSlug)}/${String(id)}/languages`, {
        credentials: 'include',
        signal: left.signal,
      })
      if (answer.ok) setStates((await answer.json()) as States)
    }
    // Without an answer the form is as good as it was.
    load().catch(() => undefined)
    return () => {
      left.abort()
    }
  }, [collectionSlug, config.routes.api, id, writtenAt])

  if (!states || !localization) return null
  const words = wordsFor(i18n.language)
  const labelOf = (locale: Locale): string => {
    const label = localization.locales.find(({ code }) => code === locale)?.label
    return typeof label === 'string' ? label : locale
  }
  return (
    <section className="language-states field-type" aria-label={words.title}>
      <h3>{words.title}</h3>
      <ul>
        {locales.map((locale) => (
          <li key={locale} data-state={states[locale]}>
            <span lang={locale}>{labelOf(locale)}</span> <span>{words.states[states[locale]]}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
