import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TakeableTest } from '#contract/assessment'
import type { ParticipantId } from '#domain/roster/participant'
import { api } from '../../api.ts'
import { Pill } from '../../components/pill.tsx'
import { RowsTable } from '../../components/rows-table.tsx'
import { useFormat } from '../../components/use-format.ts'
import { StartDialog } from './start-dialog.tsx'
import classes from './tests-page.module.css'
import { usePercent } from './use-percent.ts'

/** What somebody may take, go on with, or look back at. */
export function TakeableTable({ participantId }: { participantId: ParticipantId | null }) {
  const { t } = useTranslation('assessment')
  const { number } = useFormat()
  const { data: tests } = useSuspenseQuery(api.assessment.takeable.queryOptions({ input: { participantId } }))
  const [starting, setStarting] = useState<TakeableTest | null>(null)
  const open = useOpenTest(setStarting)
  return (
    <>
      <RowsTable
        label={t('takeable.label')}
        columns={[
          { key: 'name', header: t('design.column.name'), render: ({ name }) => <b title={name}>{name}</b> },
          {
            key: 'occasion',
            header: t('takeable.occasion'),
            width: 110,
            render: ({ kind, occasion }) => (kind === 'single' ? t('kind.single') : t(`occasion.${occasion}`)),
          },
          {
            key: 'items',
            header: t('design.column.items'),
            width: 90,
            isNumber: true,
            render: ({ items }) => number(items),
          },
          {
            key: 'time',
            header: t('takeable.time'),
            width: 110,
            isNumber: true,
            render: ({ timeLimit }) => <TimeLimit minutes={timeLimit} />,
          },
          { key: 'state', header: t('takeable.state'), width: 250, render: test => <State test={test} /> },
          {
            key: 'next',
            header: t('takeable.next'),
            width: 150,
            render: test => <span className={classes.faint}>{t(`takeable.action.${nextOf(test)}`)}</span>,
          },
        ]}
        rows={tests}
        keyOf={({ designId, occasion }) => `${designId} ${occasion}`}
        onOpen={open}
      />
      {starting && <StartDialog test={starting} participantId={participantId} onClose={() => setStarting(null)} />}
    </>
  )
}

/** What opening it does. */
export function nextOf({ open, result, attemptsLeft }: TakeableTest): 'resume' | 'result' | 'again' | 'start' {
  if (open) return 'resume'
  if (result) return attemptsLeft > 0 ? 'again' : 'result'
  return 'start'
}

function useOpenTest(start: (test: TakeableTest) => void) {
  const navigate = useNavigate()
  return (test: TakeableTest) => {
    const next = nextOf(test)
    if (next === 'resume') {
      void navigate({ to: '/tes/kerjakan/$sittingId', params: { sittingId: test.open!.sittingId } })
    } else if (next === 'result') {
      void navigate({ to: '/tes/hasil/$resultId', params: { resultId: test.result!.resultId } })
    } else start(test)
  }
}

function TimeLimit({ minutes }: { minutes: number | null }) {
  const { t } = useTranslation('assessment')
  return minutes === null ? (
    <span className={classes.faint}>{t('takeable.noLimit')}</span>
  ) : (
    t('takeable.minutes', { minutes })
  )
}

function State({ test }: { test: TakeableTest }) {
  const { t } = useTranslation('assessment')
  const percent = usePercent()
  const { open, result, occasion, passMark } = test
  if (open) {
    const left = open.timeLeft === null ? null : Math.ceil(open.timeLeft / 60_000)
    return (
      <Pill kind="running">
        {left === null
          ? t('takeable.running', { count: open.answered })
          : t('takeable.runningLeft', { count: open.answered, minutes: left })}
      </Pill>
    )
  }
  if (!result) return <span className={classes.faint}>{t('takeable.todo')}</span>
  const score = percent(result.percent)
  if (occasion === 'pre') return t('takeable.done', { score })
  return result.percent >= passMark ? (
    <Pill kind="ok">{t('takeable.passed', { score })}</Pill>
  ) : (
    <Pill kind="warn">{t('takeable.failed', { score, passMark })}</Pill>
  )
}
