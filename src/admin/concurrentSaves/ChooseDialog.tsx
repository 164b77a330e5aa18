'use client'
/** Asks, for each field that two people have changed, whose text stays. Nothing is chosen until somebody chooses. */
import { Button, useConfig, useTranslation } from '@payloadcms/ui'
import type { ClientField } from 'payload'
import { useEffect, useId, useRef, useState, type ReactElement } from 'react'
import { createPortal } from 'react-dom'
import { fieldAt } from './fieldAt.ts'
import { labelText } from './labelText.ts'
import type { Conflict } from './merge.ts'
import { useTitles } from './useTitles.ts'
import { valueText } from './valueText.ts'
import { wordsFor } from './words.ts'

export type Side = 'mine' | 'theirs'

interface Props {
  conflicts: readonly Conflict[]
  fields: readonly ClientField[]
  /** What the form sends: it knows the types of the blocks on the way. */
  document: unknown
  /** @param sides in the order of the conflicts; null to go back to the form */
  onEnd: (sides: Side[] | null) => void
}

export function ChooseDialog({ conflicts, document, fields, onEnd }: Props): ReactElement {
  const { i18n } = useTranslation()
  const { config } = useConfig()
  const words = wordsFor(i18n.language)
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  const [sides, setSides] = useState<Readonly<Record<number, Side>>>({})
  const title = useTitles(config.routes.api)
  useEffect(() => dialog.current?.showModal(), [])
  const label = (text: unknown): string => labelText(text, i18n)
  const isDecided = conflicts.every((_, index) => sides[index] !== undefined)
  const wording = { language: i18n.language, yes: words.yes, no: words.no, label, title }

  const options = ({ mine, path, theirs }: Conflict, index: number): ReactElement => {
    const { field, labels } = fieldAt(fields, path, document)
    const text = { mine: valueText(field, mine, wording), theirs: valueText(field, theirs, wording) }
    return (
      <fieldset className="choose-dialog__field" key={path.join('.')}>
        <legend>{labels.map(label).join(' › ')}</legend>
        {(['mine', 'theirs'] as const).map((side) => (
          <label className="choose-dialog__option" key={side}>
            <span className="choose-dialog__side">
              <input
                checked={sides[index] === side}
                name={`${heading}-${index}`}
                onChange={() => setSides({ ...sides, [index]: side })}
                type="radio"
                value={side}
              />
              {words[side]}
            </span>
            <span className="choose-dialog__text">{text[side] || words.empty}</span>
          </label>
        ))}
      </fieldset>
    )
  }

  return createPortal(
    <dialog
      aria-labelledby={heading}
      className="choose-dialog"
      onCancel={(event) => {
        event.preventDefault()
        onEnd(null)
      }}
      ref={dialog}
    >
      <h2 id={heading}>{words.title}</h2>
      <p>{words.intro}</p>
      {conflicts.map(options)}
      <div className="choose-dialog__buttons">
        <Button buttonStyle="secondary" id="choose-back" onClick={() => onEnd(null)} type="button">
          {words.back}
        </Button>
        <Button
          disabled={!isDecided}
          id="choose-save"
          onClick={() => onEnd(conflicts.map((_, index) => sides[index] ?? 'theirs'))}
          type="button"
        >
          {words.save}
        </Button>
      </div>
    </dialog>,
    window.document.body,
  )
}
