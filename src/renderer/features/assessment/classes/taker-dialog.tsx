import { Button, Modal } from '@mantine/core'
import { isDefinedError } from '@orpc/client'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DesignDetail, PersonResult, TakeableTest, TestTaker } from '#contract/assessment'
import { api } from '../../../api.ts'
import { useChanges } from '../../../changes.ts'
import { useFormat } from '../../../components/use-format.ts'
import { StartDialog } from '../start-dialog.tsx'
import classes from './classes.module.css'
import { Score } from './score.tsx'
import { ScoreForm } from './score-form.tsx'

type TakerDialogProps = { design: DesignDetail; taker: TestTaker; name: string; onClose: () => void }

/** What can be done for one person: take the test here, look at the result, enter a score. */
export function TakerDialog({ design, taker, name, onClose }: TakerDialogProps) {
  const { t } = useTranslation('assessment')
  const { participantId } = taker
  const { data: tests, error } = useQuery(
    api.assessment.takeable.queryOptions({ input: { participantId }, throwOnError: error => !isDefinedError(error) }),
  )
  const [starting, setStarting] = useState<TakeableTest | null>(null)
  // Drawn at once, so that the focus finds the first deed.
  if (!tests && !error) return null
  const occasions = design.kind === 'crossed' ? (['pre', 'post'] as const) : (['post'] as const)
  if (starting) {
    return (
      <StartDialog
        test={starting}
        participantId={participantId}
        {...(participantId !== null && { personName: name })}
        onClose={() => setStarting(null)}
      />
    )
  }
  return (
    <Modal opened onClose={onClose} title={name} closeButtonProps={{ 'aria-label': t('close') }}>
      {occasions.map(occasion => (
        <OccasionPart
          key={occasion}
          design={design}
          taker={taker}
          occasion={occasion}
          test={tests?.find(one => one.designId === design.designId && one.occasion === occasion)}
          onStart={setStarting}
        />
      ))}
    </Modal>
  )
}

type OccasionPartProps = {
  design: DesignDetail
  taker: TestTaker
  occasion: 'pre' | 'post'
  test: TakeableTest | undefined
  onStart: (test: TakeableTest) => void
}

function OccasionPart({ design, taker, occasion, test, onStart }: OccasionPartProps) {
  const { t } = useTranslation('assessment')
  const [isEntering, setEntering] = useState(false)
  const { designId, passMark } = design
  const { participantId } = taker
  const result = taker[occasion]
  const canEnter = participantId !== null && (result === null || result.source === 'hand')
  return (
    <section className={classes.occasion}>
      <h3>{t(`occasion.${occasion}`)}</h3>
      <p>
        <Score result={result} passMark={occasion === 'post' ? passMark : null} />
      </p>
      {result && <Origin result={result} />}
      <div className={classes.deeds}>
        {test?.open && (
          <Button
            size="xs"
            renderRoot={props => (
              <Link to="/tes/kerjakan/$sittingId" params={{ sittingId: test.open!.sittingId }} {...props} />
            )}
          >
            {t('takeable.action.resume')}
          </Button>
        )}
        {test && !test.open && test.attemptsLeft > 0 && (
          <Button
            size="xs"
            variant="default"
            data-autofocus={result === null || undefined}
            onClick={() => onStart(test)}
          >
            {t('takers.takeHere')}
          </Button>
        )}
        {result && (
          <Button
            size="xs"
            variant="default"
            renderRoot={props => <Link to="/tes/hasil/$resultId" params={{ resultId: result.resultId }} {...props} />}
          >
            {t('takers.seeResult')}
          </Button>
        )}
        {canEnter && !isEntering && (
          <Button size="xs" variant="default" onClick={() => setEntering(true)}>
            {t(result ? 'takers.changeScore' : 'takers.enterScore')}
          </Button>
        )}
        {result?.source === 'hand' && <RemoveScore result={result} />}
      </div>
      {isEntering && participantId !== null && (
        <ScoreForm score={{ designId, occasion, participantId }} onDone={() => setEntering(false)} />
      )}
    </section>
  )
}

function Origin({ result: { source, takenAt, attempts } }: { result: PersonResult }) {
  const { t } = useTranslation('assessment')
  const { instant } = useFormat()
  return (
    <p className={classes.faint}>
      {t(`source.${source}`)}, {instant(takenAt)}
      {attempts > 1 && `, ${t('takers.attempts', { count: attempts })}`}
    </p>
  )
}

function RemoveScore({ result: { resultId } }: { result: PersonResult }) {
  const { t } = useTranslation('assessment')
  const { afterChange } = useChanges()
  const remove = useMutation(
    api.assessment.removeResult.mutationOptions({
      throwOnError: error => !isDefinedError(error),
      onSettled: afterChange,
    }),
  )
  return (
    <Button size="xs" variant="subtle" loading={remove.isPending} onClick={() => remove.mutate({ resultId })}>
      {t('takers.removeScore')}
    </Button>
  )
}
