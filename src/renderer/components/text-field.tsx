import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useReportFault } from './field-faults.ts'

type TextFieldProps = {
  id: string
  className?: string | undefined
  /** As it is kept. */
  value: string
  /** As it is written for people. */
  write?: (value: string) => string
  /** What is typed as it is kept, or null where it cannot be understood. */
  read: (typed: string) => string | null
  invalid?: boolean
  /** Told when one leaves the field: whether what is typed cannot be understood. */
  onUnreadable?: (isUnreadable: boolean) => void
  label?: string
  describedBy?: string | undefined
  onChange: (value: string) => void
}

/** A short text that is understood when one leaves the field or presses Enter; until then it stays as typed. */
export function TextField({
  id,
  className,
  value,
  write,
  read,
  invalid,
  label,
  describedBy,
  onUnreadable,
  onChange,
}: TextFieldProps) {
  const written = write ? write(value) : value
  const [typed, setTyped] = useState<string | null>(null)
  const isUnreadable = typed !== null && read(typed) === null
  useReportFault(isUnreadable)

  const settle = () => {
    if (typed === null) return
    const understood = read(typed)
    onUnreadable?.(understood === null)
    if (understood === null) return
    setTyped(null)
    if (understood !== value) onChange(understood)
  }

  return (
    <TextInput
      id={id}
      className={className}
      value={typed ?? written}
      error={isUnreadable || invalid}
      aria-label={label}
      aria-describedby={describedBy}
      onChange={event => setTyped(event.currentTarget.value)}
      onBlur={settle}
      onKeyDown={event => event.key === 'Enter' && settle()}
    />
  )
}
