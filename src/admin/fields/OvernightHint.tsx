'use client'
/** Says beside two times of day that the second one is on the next day, or that they mean the whole day. */
import { useFormFields, useTranslation } from '@payloadcms/ui'
import type { UIFieldClientProps } from 'payload'
import type { ReactElement } from 'react'
import { defaultLocale, isLocale, type Locale } from '../../content/locales.ts'

const words: Record<Locale, { nextDay: string; allDay: string }> = {
  fi: { nextDay: 'Sulkeutuu seuraavana päivänä, eli auki yön yli.', allDay: 'Auki ympäri vuorokauden.' },
  sv: { nextDay: 'Stänger följande dag, alltså öppet över natten.', allDay: 'Öppet dygnet runt.' },
  en: { nextDay: 'Closes on the next day, so it is open overnight.', allDay: 'Open round the clock.' },
}

export function OvernightHint({ path }: UIFieldClientProps): ReactElement | null {
  const { i18n } = useTranslation()
  const language: string = i18n.language
  const row = path.slice(0, path.lastIndexOf('.'))
  const [opens, closes] = useFormFields(([fields]) => [fields[`${row}.opens`]?.value, fields[`${row}.closes`]?.value])
  if (typeof opens !== 'string' || typeof closes !== 'string' || opens === '' || closes === '' || closes > opens) return null
  const { allDay, nextDay } = words[isLocale(language) ? language : defaultLocale]
  return (
    <p className="field-description overnight-hint" role="status">
      {closes === opens ? allDay : nextDay}
    </p>
  )
}
