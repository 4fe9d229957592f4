import { Button, Checkbox, Group, Modal, Radio } from '@mantine/core'
import { isDefinedError } from '@orpc/client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedCase, Practiser } from '#contract/practice'
import type { PracticeMode } from '#domain/practice/practice-case'
import { api } from '../../../api.ts'
import { Note } from '../../../components/note.tsx'
import { beginOpening } from '../interview/open-attempt.ts'
import { lastMode, rememberMode } from './last-mode.ts'
import { usePlaceName } from './place-name.ts'
import classes from './start-dialog.module.css'
import { useOpenAttempt } from './use-open-attempt.ts'

type StartDialogProps = { who: Practiser; practiceCase: ListedCase | null; onClose: () => void }

/** In which mode a case is begun. */
export function StartDialog({ who, practiceCase, onClose }: StartDialogProps) {
  const { t } = useTranslation('practice')
  return (
    <Modal
      opened={practiceCase !== null}
      onClose={onClose}
      title={practiceCase?.title}
      closeButtonProps={{ 'aria-label': t('cases.close') }}
    >
      {practiceCase && <StartForm who={who} practiceCase={practiceCase} onClose={onClose} />}
    </Modal>
  )
}

const modes: PracticeMode[] = ['guided', 'practice', 'exam']

function StartForm({ who, practiceCase, onClose }: StartDialogProps & { practiceCase: ListedCase }) {
  const { t } = useTranslation('practice')
  const placeOf = usePlaceName()
  const [initial] = useState(lastMode)
  const [mode, setMode] = useState<PracticeMode>(initial)
  const [isConfirmed, setConfirmed] = useState(false)
  const openAttempt = useOpenAttempt()
  const start = useStart(onClose)
  const { level, place, members, isExamined, draft, examinationTime } = practiceCase
  const minutes = Math.round(examinationTime / 60_000)
  const canStart = mode !== 'exam' || isConfirmed

  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        if (canStart) start.mutate({ who, caseId: practiceCase.id, mode })
      }}
    >
      <p className={classes.facts}>
        {t('cases.start.facts', { level: t(`cases.level.${level}`), place: placeOf(place), count: members })}
      </p>
      {draft !== null && (
        <div className={classes.draft}>
          <span>{t('cases.start.hasDraft')}</span>
          <Button size="xs" variant="default" onClick={() => openAttempt(draft)}>
            {t('cases.start.resume')}
          </Button>
        </div>
      )}
      <Radio.Group aria-label={t('cases.start.mode')} value={mode} onChange={setMode}>
        {modes.map(one => (
          <label key={one} htmlFor={`mode-${one}`} className={classes.mode} data-chosen={one === mode || undefined}>
            <Radio
              id={`mode-${one}`}
              value={one}
              disabled={one === 'exam' && isExamined}
              data-autofocus={one === initial || undefined}
            />
            <span className={classes.words}>
              <span className={classes.name}>{t(`mode.${one}`)}</span>
              <span className={classes.detail}>
                {one === 'exam' && isExamined ? t('cases.start.examined') : t(`cases.start.text.${one}`, { minutes })}
              </span>
            </span>
          </label>
        ))}
      </Radio.Group>
      {mode === 'exam' && (
        <Checkbox
          className={classes.confirm}
          label={t('cases.start.confirm', { minutes })}
          checked={isConfirmed}
          onChange={event => setConfirmed(event.currentTarget.checked)}
        />
      )}
      {start.error && <Note kind="bad">{t(`cases.start.refused.${refusalOf(start.error)}`)}</Note>}
      <Group justify="flex-end" gap={8} mt={16}>
        <Button variant="default" onClick={onClose}>
          {t('cases.start.cancel')}
        </Button>
        <Button type="submit" loading={start.isPending} disabled={!canStart}>
          {t(`cases.start.button.${mode}`)}
        </Button>
      </Group>
    </form>
  )
}

/** The dialog is gone before the rehearsal is there: one may come back while it is still being opened. */
function useStart(onClose: () => void) {
  const queryClient = useQueryClient()
  const openAttempt = useOpenAttempt()
  return useMutation(
    api.practice.start.mutationOptions({
      throwOnError: error => !isDefinedError(error),
      onSuccess: ({ attemptId }, { mode }) => {
        beginOpening(attemptId)
        rememberMode(mode)
        onClose()
        openAttempt(attemptId)
        // What lists attempts is asked anew when it is seen again, not while the first question is awaited.
        void queryClient.invalidateQueries({ queryKey: api.practice.key(), refetchType: 'none' })
      },
    }),
  )
}

function refusalOf(error: unknown) {
  const code = isDefinedError(error) ? (error as { code: string }).code : ''
  if (code === 'EXAMINED_BEFORE') return 'examined'
  if (code === 'PERSON_GONE' || code === 'CLASS_GONE') return 'nobody'
  if (code === 'CASE_GONE') return 'case'
  return 'form'
}
