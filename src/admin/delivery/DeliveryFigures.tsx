'use client'
/** The figures of the delivery, looked up anew while the page is open, and the button that empties its memory. */
import { Button, toast, useConfig, useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useState, type ReactElement } from 'react'
import { wordsIn } from './words.ts'

interface Figures {
  isCurrent: boolean
  entries: number
  bytes: number
  bytesLimit: number
  hitRatio: number
  hit: number
  miss: number
  stale: number
  waits: number
  invalidations: number
  evictions: number
}

const refreshInterval = 5_000

export function DeliveryFigures(): ReactElement {
  const { i18n } = useTranslation()
  const { config } = useConfig()
  const [figures, setFigures] = useState<Figures | null>(null)
  const words = wordsIn(i18n.language)
  const address = `${config.routes.api}/delivery`

  const load = useCallback(async (): Promise<void> => {
    const answer = await fetch(address, { credentials: 'include' })
    if (answer.ok) setFigures((await answer.json()) as Figures)
  }, [address])

  const purge = async (): Promise<void> => {
    const answer = await fetch(`${address}/purge`, { credentials: 'include', method: 'POST' })
    if (!answer.ok) return void toast.error(words.failed)
    setFigures((await answer.json()) as Figures)
    toast.success(words.purged)
  }

  useEffect(() => {
    void load()
    const timer = setInterval(() => void load(), refreshInterval)
    return () => {
      clearInterval(timer)
    }
  }, [load])

  const number = new Intl.NumberFormat(i18n.language)
  const mebibytes = (bytes: number): string =>
    new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 }).format(bytes / 1024 / 1024)
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 1 })
  const rows: (readonly [string, string])[] = figures
    ? [
        [words.hitRatio, percent.format(figures.hitRatio)],
        [words.entries, number.format(figures.entries)],
        [words.bytes, words.ofLimit(mebibytes(figures.bytes), mebibytes(figures.bytesLimit))],
        ...(['hit', 'miss', 'stale', 'waits', 'invalidations', 'evictions'] as const).map(
          (name) => [words[name], number.format(figures[name])] as const,
        ),
      ]
    : []

  return (
    <section aria-live="polite">
      <p>{words.intro}</p>
      {figures && <p role="status">{figures.isCurrent ? words.isCurrent : words.doubts}</p>}
      <table style={{ borderSpacing: '0 0.4rem', marginBlock: '1rem' }}>
        <tbody>
          {rows.map(([name, value]) => (
            <tr key={name}>
              <th scope="row" style={{ fontWeight: 'normal', paddingInlineEnd: '2rem', textAlign: 'start' }}>
                {name}
              </th>
              <td style={{ fontVariantNumeric: 'tabular-nums', textAlign: 'end', whiteSpace: 'nowrap' }}>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button buttonStyle="secondary" id="delivery-purge" onClick={() => void purge()}>
        {words.purge}
      </Button>
    </section>
  )
}
