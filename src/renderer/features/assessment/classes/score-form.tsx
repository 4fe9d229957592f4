import { Button, TextInput } from '@mantine/core'
import { isDefinedError } from '@orpc/client'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DesignId } from '#contract/assessment'
import { scoreFault } from '#domain/assessment/test-score'
import type { ParticipantId } from '#domain/roster/participant'
import { api } from '../../../api.ts'
import { useChanges } from '../../../changes.ts'
import { Note } from '../../../components/note.tsx'
import classes from './classes.module.css'

type ScoreFormProps = {
  score: { designId: DesignId; occasion: 'pre' | 'post'; participantId: ParticipantId }
  onDone: () => void
}

/** A score from elsewhere: so many points of so many. */
export function ScoreForm({ score, onDone }: ScoreFormProps) {
  const { t } = useTranslation('assessment')
  const [points, setPoints] = useState('')
  const [possible, setPossible] = useState('100')
  const { afterChange } = useChanges()
  const enter = useMutation(
    api.assessment.enterScore.mutationOptions({
      throwOnError: error => !isDefinedError(error),
      onSuccess: async () => {
        await afterChange()
        onDone()
      },
    }),
  )
  const [read, of] = [numberOf(points), numberOf(possible)]
  const fault = points.trim() === '' ? null : scoreFault(read, of)
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        if (points.trim() !== '' && fault === null) enter.mutate({ ...score, points: read, possible: of })
      }}
    >
      <div className={classes.deeds}>
        <span className={classes.score}>
          <TextInput
            data-autofocus
            ref={focusFirst}
            aria-label={t('score.points')}
            inputMode="decimal"
            value={points}
            error={fault !== null}
            onChange={event => setPoints(event.currentTarget.value)}
          />
          {t('score.of')}
          <TextInput
            aria-label={t('score.possible')}
            inputMode="decimal"
            value={possible}
            onChange={event => setPossible(event.currentTarget.value)}
          />
        </span>
        <Button type="submit" size="xs" disabled={points.trim() === '' || fault !== null} loading={enter.isPending}>
          {t('score.save')}
        </Button>
        <Button size="xs" variant="default" onClick={onDone}>
          {t('cancel')}
        </Button>
      </div>
      {fault && <Note kind="bad">{t(`score.fault.${fault}`, { points, possible })}</Note>}
      {enter.error && <Note kind="bad">{t('score.refused')}</Note>}
    </form>
  )
}

/** NaN where it is no number. */
const numberOf = (text: string) => (text.trim() === '' ? Number.NaN : Number(text.trim().replace(',', '.')))

const focusFirst = (field: HTMLInputElement | null) => field?.focus()
