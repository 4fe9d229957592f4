import { Button, Group, Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../api.ts'
import { RecoveryCode } from './recovery-code.tsx'
import { refusalWords } from './refusal-words.ts'
import { SecretInput } from './secret-input.tsx'

/** First the passphrase, then the code, shown once. */
export function NewRecoveryForm({ name, onDone }: { name: string; onDone: () => void }) {
  const { t } = useTranslation('settings')
  const words = useTranslation('workspace').t
  const [current, setCurrent] = useState('')
  const renewing = useMutation({ mutationFn: () => client.workspace.renewRecoveryCode({ current }) })
  if (renewing.data) {
    return (
      <RecoveryCode name={name} code={renewing.data.recoveryCode} onNoted={onDone} notedLabel={t('security.noted')} />
    )
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    renewing.mutate()
  }
  return (
    <form onSubmit={submit}>
      <Stack gap={16}>
        <p>{t('security.recoveryText')}</p>
        <SecretInput
          label={t('security.current')}
          value={current}
          error={renewing.error && refusalWords(words, renewing.error)}
          isFirst
          onChange={setCurrent}
        />
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onDone}>
            {words('cancel')}
          </Button>
          <Button type="submit" disabled={current === ''} loading={renewing.isPending}>
            {t('security.makeRecovery')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
