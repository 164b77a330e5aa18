'use client'
/** The browser's own picker for a day, a time of day or both: nobody has to know how the text behind it is written. */
import { FieldDescription, FieldError, FieldLabel, useField, withCondition } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import type { ReactElement } from 'react'

interface WallClockInputProps extends TextFieldClientProps {
  /** Each gives the text in the form that the field stores: HTML Living Standard, "Dates and times". */
  inputType: 'date' | 'time' | 'datetime-local'
}

function Input({ field, inputType, path: givenPath, readOnly }: WallClockInputProps): ReactElement {
  const { disabled, path, setValue, showError, value } = useField<string | undefined>({ potentiallyStalePath: givenPath })
  const { admin: { description, style } = {}, label, localized, required } = field
  const locked = readOnly === true || disabled
  return (
    <div className={['field-type', 'text', showError && 'error', locked && 'read-only'].filter(Boolean).join(' ')} style={style}>
      <FieldLabel label={label} localized={localized} path={path} required={required} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        <input
          disabled={locked}
          id={`field-${path.replaceAll('.', '__')}`}
          name={path}
          onChange={({ target }) => {
            setValue(target.value)
          }}
          type={inputType}
          value={value ?? ''}
        />
      </div>
      <FieldDescription description={description} path={path} />
    </div>
  )
}

export const WallClockInput = withCondition(Input)
