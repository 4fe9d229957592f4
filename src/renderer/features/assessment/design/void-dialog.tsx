import { Button, Group, Modal, Textarea } from '@mantine/core'
import { isDefinedError } from '@orpc/client'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DesignDetail } from '#contract/assessment'
import type { Item } from '#domain/assessment/item'
import { api } from '../../../api.ts'
import { useChanges } from '../../../changes.ts'
import { Note } from '../../../components/note.tsx'

type VoidDialogProps = { design: DesignDetail; item: Item; onClose: () => void }

/** Why an item shall count for nobody, and afterwards what became of the scores. */
export function VoidDialog({ design: { designId }, item, onClose }: VoidDialogProps) {
  const { t } = useTranslation('assessment')
  const [reason, setReason] = useState('')
  const { afterChange } = useChanges()
  const makeVoid = useMutation(
    api.assessment.voidItem.mutationOptions({ throwOnError: error => !isDefinedError(error), onSuccess: afterChange }),
  )
  const { data: done, error } = makeVoid
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('void.title', { item: item.id })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {done ? (
        <>
          <p>{t('void.done', { count: done.results, changed: done.changed })}</p>
          {done.nowPassed > 0 && <p>{t('void.nowPassed', { count: done.nowPassed })}</p>}
          {done.nowFailed > 0 && <p>{t('void.nowFailed', { count: done.nowFailed })}</p>}
          {done.totalsOnly > 0 && <p>{t('void.totalsOnly', { count: done.totalsOnly })}</p>}
          <Group justify="flex-end" mt={16}>
            <Button data-autofocus onClick={onClose}>
              {t('close')}
            </Button>
          </Group>
        </>
      ) : (
        <form
          onSubmit={event => {
            event.preventDefault()
            if (reason.trim() !== '') makeVoid.mutate({ designId, itemId: item.id, reason: reason.trim() })
          }}
        >
          <p>{t('void.text')}</p>
          <Textarea
            data-autofocus
            mt={8}
            label={t('void.reason')}
            placeholder={t('void.example')}
            maxLength={500}
            autosize
            minRows={2}
            value={reason}
            onChange={event => setReason(event.currentTarget.value)}
          />
          {error && <Note kind="bad">{t(`void.refused.${refusalOf(error)}`)}</Note>}
          <Group justify="flex-end" gap={8} mt={16}>
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" disabled={reason.trim() === ''} loading={makeVoid.isPending}>
              {t('void.button')}
            </Button>
          </Group>
        </form>
      )}
    </Modal>
  )
}

const refusalOf = (error: unknown) => ((error as { code?: string }).code === 'LAST_ITEM' ? 'last' : 'gone')
