import { NumberInput } from '@mantine/core'
import { useState } from 'react'
import classes from './setting-row.module.css'
import { useReportFault } from './field-faults.ts'
import { SettingRow } from './setting-row.tsx'
import { useFormat } from './use-format.ts'

type NumberFieldProps = {
  label: string
  unit: string
  value: number
  min: number
  max: number
  /** Said below while what is typed is not a whole number from min to max. */
  invalidMessage: string
  /** Said below for a number that is one, but does not go with the others. */
  error?: string | undefined
  onChange: (value: number) => void
}

/** A whole number on a line of settings. Only valid numbers are handed on; what was typed stays. */
export function NumberField({ label, unit, value, min, max, invalidMessage, error, onChange }: NumberFieldProps) {
  const [typed, setTyped] = useState<number | string>(value)
  const [known, setKnown] = useState(value)
  if (known !== value) {
    setKnown(value)
    setTyped(value)
  }
  const { language } = useFormat()
  const isValid = isWholeNumber(typed, min, max)
  useReportFault(!isValid)

  return (
    <SettingRow label={label} error={isValid ? error : invalidMessage}>
      {(id, describedBy) => (
        <>
          <NumberInput
            id={id}
            className={classes.number}
            styles={{ input: { textAlign: 'right' } }}
            value={typed}
            allowDecimal={false}
            allowNegative={false}
            clampBehavior="none"
            thousandSeparator={language === 'id' ? '.' : ','}
            decimalSeparator={language === 'id' ? ',' : '.'}
            selectAllOnFocus
            error={!isValid || error !== undefined}
            aria-describedby={describedBy}
            onChange={next => {
              setTyped(next)
              if (isWholeNumber(next, min, max)) {
                setKnown(next)
                onChange(next)
              }
            }}
          />
          <span className={classes.unit}>{unit}</span>
        </>
      )}
    </SettingRow>
  )
}

function isWholeNumber(value: number | string, min: number, max: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
}
