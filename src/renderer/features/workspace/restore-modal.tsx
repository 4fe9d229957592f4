import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Backup } from '#contract/workspace'
import { api } from '../../api.ts'
import { showDone } from '../../components/toast.tsx'
import { useFormat } from '../../components/use-format.ts'
import { refusalWords } from './refusal-words.ts'

/** Brings a backup back as a training of its own; the open one stays as it is. */
export function RestoreModal({ backup, onClose }: { backup: Backup | null; onClose: () => void }) {
  const { t } = useTranslation('workspace')
  return (
    <Modal
      opened={backup !== null}
      onClose={onClose}
      title={t('restore.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {backup && <RestoreForm backup={backup} onClose={onClose} />}
    </Modal>
  )
}

function RestoreForm({ backup, onClose }: { backup: Backup; onClose: () => void }) {
  const { t } = useTranslation('workspace')
  const { date, instant } = useFormat()
  const queryClient = useQueryClient()
  const [name, setName] = useState(t('restore.suggestedName', { date: date(backup.madeAt.slice(0, 10)) }))
  const restoring = useMutation(
    api.workspace.restoreToCopy.mutationOptions({
      onSuccess: () => {
        void queryClient.invalidateQueries({ queryKey: api.workspace.list.key() })
        showDone(t('restore.done', { name }))
        onClose()
      },
    }),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    restoring.mutate({ fileName: backup.fileName, name })
  }

  return (
    <form onSubmit={submit}>
      <Stack gap={16}>
        <p>{t('restore.text', { at: instant(backup.madeAt) })}</p>
        <TextInput
          data-autofocus
          label={t('restore.name')}
          value={name}
          maxLength={80}
          error={restoring.error && refusalWords(t, restoring.error)}
          onChange={event => setName(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" disabled={name.trim() === ''} loading={restoring.isPending}>
            {t('restore.button')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
