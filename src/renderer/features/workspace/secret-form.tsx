import { Button, Group, PasswordInput, SegmentedControl, Stack, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Note } from '../../components/note.tsx'
import { refusalOf, refusalWords } from './refusal-words.ts'

type Secret = { passphrase: string } | { recoveryCode: string }

type SecretFormProps = {
  /** What the button says. */
  label: string
  isPending: boolean
  error: unknown
  onSubmit: (secret: Secret) => void
  /** Another way was chosen: what went wrong before is no longer meant. */
  onReset: () => void
  /** Buttons before the one that opens. */
  children?: ReactNode
}

const secretRefusals = ['WRONG_PASSPHRASE', 'WRONG_RECOVERY_CODE', 'MISTYPED_RECOVERY_CODE']

/** Asks for the passphrase, or for the recovery code where that is lost. */
export function SecretForm({ label, isPending, error, onSubmit, onReset, children }: SecretFormProps) {
  const { t } = useTranslation('workspace')
  const [way, setWay] = useState<'passphrase' | 'recoveryCode'>('passphrase')
  const [secret, setSecret] = useState('')

  const refusal = refusalOf(error)
  const words = error ? refusalWords(t, error) : null
  const isAboutSecret = refusal !== null && secretRefusals.includes(refusal)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit(way === 'passphrase' ? { passphrase: secret } : { recoveryCode: secret })
  }

  return (
    <form onSubmit={submit}>
      <Stack gap={16}>
        <SegmentedControl
          value={way}
          onChange={next => {
            setWay(next)
            setSecret('')
            onReset()
          }}
          data={[
            { value: 'passphrase', label: t('open.passphrase') },
            { value: 'recoveryCode', label: t('open.recoveryCode') },
          ]}
        />
        {way === 'passphrase' ? (
          <PasswordInput
            data-autofocus
            label={t('open.passphrase')}
            value={secret}
            error={isAboutSecret && words}
            visibilityToggleButtonProps={{ 'aria-label': t('showPassphrase') }}
            onChange={event => setSecret(event.currentTarget.value)}
          />
        ) : (
          <TextInput
            data-autofocus
            label={t('open.recoveryCode')}
            description={t('open.recoveryCodeHint')}
            value={secret}
            error={isAboutSecret && words}
            spellCheck={false}
            autoComplete="off"
            onChange={event => setSecret(event.currentTarget.value)}
          />
        )}
        {words && !isAboutSecret && <Note kind="bad">{words}</Note>}
        <Group justify="flex-end" gap={8}>
          {children}
          <Button type="submit" disabled={secret === ''} loading={isPending}>
            {label}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
