'use client'
/**
 * Keeps what others save while a form is open: what it writes goes out on condition that nobody else has written
 * (`openForms.ts`). If somebody has, the fields that only one of the two has changed are put together, and of the others it
 * is asked what stays. It shows nothing but that question. See docs/decisions/0028-conditional-writes.md.
 */
import { toast, useConfig, useDocumentInfo, useForm, useLocale, useTranslation } from '@payloadcms/ui'
import { useEffect, useEffectEvent, useRef, useState, type ReactElement } from 'react'
import { useSaveEnd } from '../failedSave/useSaveEnd.ts'
import { ChooseDialog, type Side } from './ChooseDialog.tsx'
import { fieldAt } from './fieldAt.ts'
import { labelText } from './labelText.ts'
import { merge, withValue, type Conflict } from './merge.ts'
import { openForm, type Write } from './openForms.ts'
import { readPayload, withPayload } from './sentPayload.ts'
import { useNoReload } from './useNoReload.ts'
import { wordsFor } from './words.ts'

interface Question {
  conflicts: readonly Conflict[]
  document: unknown
  answer: (sides: Side[] | null) => void
}

/** Names no revision: what the form was filled from has been changed since. */
const outdated = '"outdated"'

export function KeepOthersWork(): ReactElement | null {
  const { collectionSlug, data, globalSlug, id, setData } = useDocumentInfo()
  const { code: locale } = useLocale()
  const { config, getEntityConfig } = useConfig()
  const { i18n } = useTranslation()
  const { reset } = useForm()
  const [question, setQuestion] = useState<Question | null>(null)
  useNoReload()
  const revision = useRef<Promise<string | undefined>>(Promise.resolve(undefined))
  /** What was taken over from others in the write that is under way. */
  const taken = useRef(new Set<string>())
  /** What the next write is compared with, once others' work is known. */
  const base = useRef<Record<string, unknown>>({})
  /** When the document was written of which `revision` is. */
  const writtenAt = useRef<unknown>(undefined)

  const path = globalSlug ? `/globals/${globalSlug}` : id === undefined ? null : `/${String(collectionSlug)}/${String(id)}`
  const address = path && `${config.routes.api}${path}`
  const fields = getEntityConfig(globalSlug ? { globalSlug } : { collectionSlug: collectionSlug ?? '' })?.fields ?? []

  const ask = async (): Promise<string | undefined> => {
    const updatedAt = data?.['updatedAt']
    const trash = data?.['deletedAt'] ? '&trash=true' : ''
    const answer = await fetch(`${String(address)}?draft=true&depth=0&select[updatedAt]=true${trash}`, { credentials: 'include' })
    const tag = answer.headers.get('ETag')
    if (!answer.ok || tag === null || tag.startsWith('W/')) return undefined
    const { updatedAt: stored } = (await answer.json()) as { updatedAt?: unknown }
    return stored === updatedAt ? tag : outdated
  }

  const changed = async (answer: Response, request: RequestInit): Promise<RequestInit | null> => {
    const { errors } = (await answer.json()) as { errors?: { data?: { current?: Record<string, unknown> } }[] }
    const theirs = errors?.[0]?.data?.current
    const mine = readPayload(request)
    const tag = answer.headers.get('ETag') ?? undefined
    if (!theirs) return null
    // Who throws a document away is told first, and may do it then.
    if (!mine || mine['deletedAt']) {
      revision.current = Promise.resolve(tag)
      return null
    }
    const result = merge(base.current, mine, theirs)
    const sides =
      result.conflicts.length === 0
        ? []
        : await new Promise<Side[] | null>((resolve) => {
            setQuestion({ conflicts: result.conflicts, document: mine, answer: resolve })
          })
    setQuestion(null)
    if (!sides) return null
    const chosen = result.conflicts.filter((_, index) => sides[index] === 'theirs')
    const merged = chosen.reduce((whole, conflict) => withValue(whole, conflict.path, conflict.theirs ?? null), result.merged)
    for (const name of [...result.taken, ...chosen.map((conflict) => conflict.path[0] ?? '')]) taken.current.add(name)
    revision.current = Promise.resolve(tag)
    base.current = theirs
    return withPayload(request, merged)
  }

  /**
   * What the buttons beside the form write (going back to what is published, taking the document back), they do not tell each other: the
   * second would fill the form with what was there before the first. A write of the form itself is told by Payload.
   */
  const tellOthers = async ({ address: writtenTo, answer, request }: Write): Promise<void> => {
    if (request.body instanceof FormData) return
    const { doc, result = doc } = (await answer.json()) as { doc?: Record<string, unknown>; result?: Record<string, unknown> }
    if (!result) return
    // Taking a document back is answered in the default language.
    const isInThisLanguage = new URL(writtenTo, window.location.href).searchParams.get('locale') === locale
    setData(isInThisLanguage ? { ...result } : { ...data, _status: result['_status'], updatedAt: result['updatedAt'] })
  }

  const begin = useEffectEvent(() => {
    if (address === null) return
    base.current = data ?? {}
    // Of what this form has written itself, the answer told the revision.
    if (writtenAt.current === 'here') writtenAt.current = data?.['updatedAt']
    else if (writtenAt.current !== data?.['updatedAt']) {
      writtenAt.current = data?.['updatedAt']
      revision.current = ask().catch(() => undefined)
    }
  })
  useEffect(() => begin(), [address, data])

  const onChanged = useEffectEvent(changed)
  const onWritten = useEffectEvent(tellOthers)
  useEffect(() => {
    if (address === null) return
    return openForm(address, {
      revision: () => revision.current,
      written: (tag, write) => {
        if (tag !== null) {
          revision.current = Promise.resolve(tag)
          writtenAt.current = 'here'
        }
        // What has no document in it tells nothing.
        onWritten(write).catch(() => undefined)
      },
      changed: (answer, request) => onChanged(answer, request),
    })
  }, [address])

  useSaveEnd((hasFailed) => {
    const names = [...taken.current]
    taken.current.clear()
    if (hasFailed || names.length === 0) return
    // Payload's form leaves out rows that it did not have before.
    void reset(data ?? {})
    const labels = names.map((name) => labelText(fieldAt(fields, [name], undefined).labels[0], i18n))
    toast.info(wordsFor(i18n.language).taken(labels.join(', ')), { duration: 15_000 })
  })

  return question && <ChooseDialog conflicts={question.conflicts} document={question.document} fields={fields} onEnd={question.answer} />
}
