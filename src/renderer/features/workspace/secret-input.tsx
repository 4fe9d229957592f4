import { PasswordInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'

type SecretInputProps = {
  label: string
  value: string
  error: string | false | null
  isFirst?: boolean
  isNew?: boolean
  onChange: (value: string) => void
}

/** A passphrase, with the button that shows it. */
export function SecretInput({ label, value, error, isFirst = false, isNew = false, onChange }: SecretInputProps) {
  const { t } = useTranslation('workspace')
  return (
    <PasswordInput
      data-autofocus={isFirst || undefined}
      label={label}
      value={value}
      error={error}
      autoComplete={isNew ? 'new-password' : 'current-password'}
      visibilityToggleButtonProps={{ 'aria-label': t('showPassphrase') }}
      onChange={event => onChange(event.currentTarget.value)}
    />
  )
}
