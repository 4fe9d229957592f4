import { Button, Group, Modal, PasswordInput, SegmentedControl, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedWorkspace } from '#contract/workspace'
import { Note } from '../../components/note.tsx'
import { refusalOf, refusalWords } from './refusal-words.ts'
import { useOpening } from './use-opening.ts'

/** Asks for the passphrase, or for the recovery code where that is lost. */
export function OpenModal({ workspace, onClose }: { workspace: ListedWorkspace | null; onClose: () => void }) {
  const { t } = useTranslation('workspace')
  return (
    <Modal
      opened={workspace !== null}
      onClose={onClose}
      title={t('open.title', { name: workspace?.name })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {workspace && <SecretForm workspace={workspace} onClose={onClose} />}
    </Modal>
  )
}

const secretRefusals = ['WRONG_PASSPHRASE', 'WRONG_RECOVERY_CODE', 'MISTYPED_RECOVERY_CODE']

function SecretForm({ workspace, onClose }: { workspace: ListedWorkspace; onClose: () => void }) {
  const { t } = useTranslation('workspace')
  const [way, setWay] = useState<'passphrase' | 'recoveryCode'>('passphrase')
  const [secret, setSecret] = useState('')
  const opening = useOpening()

  const refusal = refusalOf(opening.error)
  const words = opening.error ? refusalWords(t, opening.error) : null
  const isAboutSecret = refusal !== null && secretRefusals.includes(refusal)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    opening.mutate({ path: workspace.path, [way]: secret })
  }

  return (
    <form onSubmit={submit}>
      <Stack gap={16}>
        <SegmentedControl
          value={way}
          onChange={next => {
            setWay(next)
            setSecret('')
            opening.reset()
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
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" disabled={secret === ''} loading={opening.isPending}>
            {t('open.button')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
