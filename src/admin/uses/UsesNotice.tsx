'use client'
/**
 * Says in Payload's dialog that asks whether something is to be thrown away, where it is used and what becomes of that. The
 * decision stays with whoever reads it. Payload's dialogs (`@payloadcms/ui/dist/elements/ConfirmationModal`) take no part from
 * outside, so it is put into the one that has opened.
 */
import { useConfig, useTranslation } from '@payloadcms/ui'
import type { Where } from 'payload'
import { stringify } from 'qs-esm'
import { useEffect, useEffectEvent, useState, type ReactElement } from 'react'
import { createPortal } from 'react-dom'
import type { NamedUse, Uses } from '../../content/references/usesEndpoint.ts'
import { labelText } from '../concurrentSaves/labelText.ts'
import { wordsFor } from './words.ts'

interface Props {
  collection: string
  /** The id of the dialog that has opened. */
  dialog: string
  trash: boolean
  where: Where
}

export function UsesNotice({ collection, dialog, trash, where }: Props): ReactElement | null {
  const { config, getEntityConfig } = useConfig()
  const { i18n } = useTranslation()
  const [place, setPlace] = useState<Element | null>(null)
  const [uses, setUses] = useState<Uses | 'asking' | 'unknown'>('asking')
  const words = wordsFor(i18n.language)
  const { admin, api } = config.routes
  // Unset of others, whatever the type says.
  const isOfFiles = Boolean(getEntityConfig({ collectionSlug: collection }).upload as unknown)

  const ask = useEffectEvent(async (signal: AbortSignal): Promise<void> => {
    const fallback = { 'fallback-locale': ['fi', 'sv', 'en'] }
    const query = stringify({ locale: i18n.language, ...fallback, where, ...(trash ? { trash } : {}) }, { addQueryPrefix: true })
    const answer = await fetch(`${api}/${collection}/uses${query}`, { credentials: 'include', signal })
    setUses(answer.ok ? ((await answer.json()) as Uses) : 'unknown')
  })
  useEffect(() => {
    const left = new AbortController()
    setPlace(document.getElementById(dialog)?.querySelector('.confirmation-modal__content') ?? null)
    ask(left.signal).catch(() => {
      if (!left.signal.aborted) setUses('unknown')
    })
    return () => {
      left.abort()
    }
  }, [dialog])

  const entry = ({ id, isPublic, kind, slug, title }: NamedUse): ReactElement => {
    const entity = getEntityConfig(kind === 'global' ? { globalSlug: slug } : { collectionSlug: slug })
    const label = labelText(entity && 'labels' in entity ? entity.labels.singular : entity?.label, i18n)
    const href = kind === 'global' ? `${admin}/globals/${slug}` : `${admin}/collections/${slug}/${id}`
    return (
      <li key={`${slug} ${id}`}>
        {/* The dialog stays open behind it. */}
        <a href={href} rel="noreferrer" target="_blank">
          {title ?? label}
        </a>
        {kind === 'collection' ? ` · ${label}` : ''}
        {isPublic ? '' : ` · ${words.draft}`}
      </li>
    )
  }

  const told = ({ docs, hidden, isComplete, published, unpublished }: Uses): ReactElement => {
    if (published + unpublished === 0) return <p>{isComplete ? words.nowhere : words.incomplete}</p>
    const others = published + unpublished - hidden - docs.length
    const atLeast = (count: number): string => (isComplete ? String(count) : `≥ ${count}`)
    return (
      <>
        {published > 0 ? <p className="uses-notice__count">{words.published(atLeast(published))}</p> : null}
        {unpublished > 0 ? <p className="uses-notice__count">{words.unpublished(atLeast(unpublished))}</p> : null}
        <ul>
          {docs.map(entry)}
          {others > 0 ? <li>{words.others(atLeast(others))}</li> : null}
          {hidden > 0 ? <li>{words.hidden(String(hidden))}</li> : null}
        </ul>
        <p>{words.effect[isOfFiles ? 'file' : 'document']}</p>
        {isComplete ? null : <p>{words.incomplete}</p>}
      </>
    )
  }

  return (
    place &&
    createPortal(
      <div className="uses-notice" data-state={typeof uses === 'string' ? uses : 'told'} role="status">
        {typeof uses === 'string' ? <p>{words[uses]}</p> : told(uses)}
      </div>,
      place,
    )
  )
}
