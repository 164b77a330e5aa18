/** The names of related documents, asked for as they are needed. */
import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

const nameOf = (collection: string, id: string): string => `${collection}/${id}`

/** @returns a function that gives the name of a document, and its id until that is known or when it cannot be read */
export function useTitles(api: string): (collection: string, id: string) => string {
  const { getEntityConfig } = useConfig()
  const [titles, setTitles] = useState<Readonly<Record<string, string>>>({})
  const [asked] = useState(() => new Map<string, { collection: string; id: string }>())
  useEffect(() => {
    for (const [name, { collection, id }] of asked) {
      asked.delete(name)
      if (titles[name] !== undefined) continue
      const field = getEntityConfig({ collectionSlug: collection }).admin.useAsTitle ?? 'id'
      const ask = async (): Promise<void> => {
        const answer = await fetch(`${api}/${collection}/${id}?draft=true&depth=0&select[${field}]=true`, { credentials: 'include' })
        const document = answer.ok ? ((await answer.json()) as Record<string, unknown>) : {}
        const title = document[field]
        setTitles((known) => ({ ...known, [name]: typeof title === 'string' && title !== '' ? title : id }))
      }
      void ask().catch(() => undefined)
    }
  })
  return (collection, id) => {
    const name = nameOf(collection, id)
    const known = titles[name]
    if (known === undefined) asked.set(name, { collection, id })
    return known ?? id
  }
}
