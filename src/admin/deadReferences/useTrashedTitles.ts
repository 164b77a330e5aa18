/** The names of documents in the trash, asked for as they are needed. */
import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { DeadReference } from './deadParts.ts'

const nameOf = ({ collection, id }: DeadReference): string => `${collection}/${id}`

/** Of a document: its name; undefined when there is none, or none that one may read; null until that is known. */
type Title = string | null | undefined

export function useTrashedTitles(api: string): (reference: DeadReference) => Title {
  const { getEntityConfig } = useConfig()
  const [titles, setTitles] = useState<ReadonlyMap<string, string | undefined>>(new Map())
  const [asked] = useState(() => new Map<string, DeadReference | null>())
  useEffect(() => {
    for (const [name, reference] of asked) {
      if (!reference) continue
      asked.set(name, null)
      const { collection, id } = reference
      const field = getEntityConfig({ collectionSlug: collection }).admin.useAsTitle ?? 'id'
      const ask = async (): Promise<string | undefined> => {
        const answer = await fetch(`${api}/${collection}/${id}?trash=true&depth=0&select[${field}]=true`, { credentials: 'include' })
        const title = answer.ok ? ((await answer.json()) as Record<string, unknown>)[field] : undefined
        return answer.ok ? (typeof title === 'string' && title !== '' ? title : id) : undefined
      }
      const keep = (title: string | undefined): void => setTitles((known) => new Map(known).set(name, title))
      void ask().then(keep, () => keep(undefined))
    }
  })
  return (reference) => {
    const name = nameOf(reference)
    if (titles.has(name)) return titles.get(name)
    if (!asked.has(name)) asked.set(name, reference)
    return null
  }
}
