import { Button, Group, Modal } from '@mantine/core'
import { isDefinedError } from '@orpc/client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { TakeableTest } from '#contract/assessment'
import type { ParticipantId } from '#domain/roster/participant'
import { api } from '../../api.ts'
import { Note } from '../../components/note.tsx'
import classes from './start-dialog.module.css'

type StartDialogProps = {
  test: TakeableTest
  participantId: ParticipantId | null
  /** Of the roster, as it may be shown; absent: whoever sits here. */
  personName?: string
  onClose: () => void
}

/** What holds while the test is taken, before it begins. */
export function StartDialog({ test, participantId, personName, onClose }: StartDialogProps) {
  const { t } = useTranslation('assessment')
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const start = useMutation(
    api.assessment.start.mutationOptions({
      throwOnError: error => !isDefinedError(error),
      onSuccess: ({ sittingId }) => {
        void navigate({ to: '/tes/kerjakan/$sittingId', params: { sittingId } })
        // What lists tests is asked anew when it is seen again, not while the first item is awaited.
        void queryClient.invalidateQueries({ queryKey: api.assessment.key(), refetchType: 'none' })
      },
    }),
  )
  const { designId, occasion, name, kind, items, timeLimit, attempts, attemptsLeft, result } = test
  const title = kind === 'single' ? name : t('start.title', { name, occasion: t(`occasion.${occasion}`) })
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('close') }}>
      {personName !== undefined && <p className={classes.person}>{t('start.person', { name: personName })}</p>}
      <ul className={classes.rules}>
        <li>
          {timeLimit === null
            ? t('start.items', { count: items })
            : t('start.itemsInTime', { count: items, minutes: timeLimit })}
        </li>
        <li>{t('start.saved')}</li>
        {timeLimit !== null && (
          <>
            <li>{t('start.clock')}</li>
            <li>
              <b>{t('start.timeOut')}</b>
            </li>
          </>
        )}
        <li>{t(attempts === 1 ? 'start.once' : `start.counted.${test.counted}`, { count: attempts })}</li>
        {kind === 'crossed' && occasion === 'pre' && <li>{t('start.keyLater')}</li>}
      </ul>
      {start.error && <Note kind="bad">{t(`start.refused.${refusalOf(start.error)}`)}</Note>}
      <Group justify="flex-end" gap={8} mt={16}>
        {result && (
          <Button
            variant="subtle"
            renderRoot={props => <Link to="/tes/hasil/$resultId" params={{ resultId: result.resultId }} {...props} />}
          >
            {t('start.seeResult')}
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button
          data-autofocus
          loading={start.isPending}
          disabled={attemptsLeft === 0}
          onClick={() => start.mutate({ designId, occasion, participantId })}
        >
          {t('start.button')}
        </Button>
      </Group>
    </Modal>
  )
}

function refusalOf(error: unknown) {
  const code = isDefinedError(error) ? (error as { code: string }).code : ''
  if (code === 'NO_ATTEMPT_LEFT') return 'attempts'
  return code === 'PERSON_GONE' ? 'person' : 'design'
}
