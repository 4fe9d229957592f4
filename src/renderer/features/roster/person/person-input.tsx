import { Select, TextInput } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonField } from '#domain/roster/participant'
import { useRegionNames } from '../../../api.ts'
import { useRegencies } from './use-regencies.ts'

type PersonInputProps = {
  field: PersonField
  /** Whose regencies are offered. */
  provinceCode: string
  value: string
  onChange: (value: string) => void
  /** Said of a field without a visible label. */
  label?: string
  /** The number as it is known, masked: it stays unless another one is typed. */
  masked?: string | null
  error?: boolean
  takesFocus?: boolean
  size?: 'xs' | 'sm'
  /** Told where something was chosen from a list. */
  onChosen?: (value: string) => void
  onKeyDown?: (event: KeyboardEvent) => void
  onBlur?: () => void
  id?: string
  describedBy?: string | undefined
}

/** The field for one thing about a person: a list where there are names to choose from, else a text. */
export function PersonInput({
  field,
  provinceCode,
  value,
  onChange,
  label,
  masked,
  describedBy,
  ...rest
}: PersonInputProps) {
  const choices = useChoices(field, provinceCode)
  const { onChosen, takesFocus, size = 'sm', ...common } = rest
  const labels = { 'aria-label': label, 'aria-describedby': describedBy, 'data-autofocus': takesFocus || undefined }
  if (choices) {
    return (
      <Select
        {...common}
        {...labels}
        ref={focusing(takesFocus)}
        size={size}
        data={choices}
        value={value === '' ? null : value}
        searchable={choices.length > 2}
        allowDeselect={false}
        limit={60}
        style={{ flex: 1, minWidth: 0 }}
        defaultDropdownOpened={size === 'xs'}
        onChange={chosen => {
          if (chosen === null) return
          onChange(chosen)
          onChosen?.(chosen)
        }}
      />
    )
  }
  return (
    <TextInput
      {...common}
      {...labels}
      ref={focusing(takesFocus)}
      size={size}
      type={field === 'email' ? 'email' : 'text'}
      inputMode={field === 'nik' || field === 'phone' ? 'numeric' : undefined}
      placeholder={masked ?? undefined}
      value={value}
      style={{ flex: 1, minWidth: 0 }}
      onChange={event => onChange(event.currentTarget.value)}
    />
  )
}

/** Where something is edited in place, the field takes the focus from the cell. */
const focusing = (takesFocus: boolean | undefined) =>
  takesFocus ? (input: HTMLInputElement | null) => input?.focus() : null

function useChoices(field: PersonField, provinceCode: string) {
  const { t } = useTranslation('roster')
  const { provinces } = useRegionNames()
  const regencies = useRegencies()
  switch (field) {
    case 'role':
      return [
        { value: 'companion', label: t('role.companion') },
        { value: 'instructor', label: t('role.instructor') },
      ]
    case 'provinceCode':
      return provinces.map(({ code, name }) => ({ value: code, label: name }))
    case 'regencyCode':
      return regencies
        .filter(({ code }) => code.startsWith(provinceCode) && provinceCode !== '')
        .map(({ code, name }) => ({ value: code, label: name }))
    default:
      return null
  }
}
