import { Button, Group, Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../api.ts'
import { Note } from '../../components/note.tsx'
import { showDone } from '../../components/toast.tsx'
import { PassphraseMeter } from './passphrase-meter.tsx'
import { shortestPassphrase } from './passphrase-strength.ts'
import { refusalOf, refusalWords } from './refusal-words.ts'
import { SecretInput } from './secret-input.tsx'

/** The old passphrase, the new one, and the new one again. */
export function ChangePassphraseForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('settings')
  const words = useTranslation('workspace').t
  const [current, setCurrent] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const changing = useMutation({
    mutationFn: () => client.workspace.changePassphrase({ current, passphrase }),
    onSuccess: () => {
      showDone(t('security.passphraseChanged'))
      onDone()
    },
  })
  const refusal = refusalOf(changing.error)
  const isComplete = current !== '' && passphrase.length >= shortestPassphrase && again === passphrase
  const submit = (event: FormEvent) => {
    event.preventDefault()
    changing.mutate()
  }

  return (
    <form onSubmit={submit}>
      <Stack gap={16}>
        <SecretInput
          label={t('security.current')}
          value={current}
          error={refusal === 'WRONG_PASSPHRASE' && refusalWords(words, changing.error)}
          isFirst
          onChange={setCurrent}
        />
        <SecretInput
          label={t('security.next')}
          value={passphrase}
          error={refusal === 'PASSPHRASE_TOO_SHORT' && refusalWords(words, changing.error)}
          isNew
          onChange={setPassphrase}
        />
        <PassphraseMeter passphrase={passphrase} />
        <SecretInput
          label={t('security.again')}
          value={again}
          error={again !== '' && again !== passphrase && words('create.different')}
          isNew
          onChange={setAgain}
        />
        {changing.error && !refusal && <Note kind="bad">{changing.error.message}</Note>}
        <Note kind="info">{t('security.backupsToo')}</Note>
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onDone}>
            {words('cancel')}
          </Button>
          <Button type="submit" disabled={!isComplete} loading={changing.isPending}>
            {t('security.changePassphrase')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
