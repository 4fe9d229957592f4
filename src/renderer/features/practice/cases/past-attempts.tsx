import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { IconHistory } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { FinishedAttempt, Practiser } from '#contract/practice'
import { api } from '../../../api.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { useFormat } from '../../../components/use-format.ts'
import { mostAttempts } from './load-cases.ts'
import { showInfo } from '../../../components/toast.tsx'
import { RowsTable } from '../../../components/rows-table.tsx'

/** Every rehearsal that was finished; each opens its result. */
export function PastAttempts({ who }: { who: Practiser }) {
  const { t } = useTranslation('practice')
  const { instant, number } = useFormat()
  const navigate = useNavigate()
  const { data: attempts } = useSuspenseQuery(
    api.practice.attempts.queryOptions({ input: { who, limit: mostAttempts } }),
  )
  const open = ({ attemptId, isReceived }: FinishedAttempt) => {
    if (isReceived) showInfo(t('cases.past.received'))
    else void navigate({ to: '/latihan/$attemptId/hasil', params: { attemptId } })
  }
  if (attempts.length === 0) {
    return (
      <EmptyState icon={IconHistory} title={t('cases.past.empty')}>
        {t('cases.past.emptyText')}
      </EmptyState>
    )
  }
  return (
    <RowsTable
      label={t('cases.tab.past')}
      columns={[
        { key: 'case', header: t('cases.column.case'), render: ({ title }) => <b>{title}</b> },
        { key: 'mode', header: t('cases.past.mode'), width: 120, render: ({ mode }) => t(`mode.${mode}`) },
        { key: 'at', header: t('cases.past.at'), width: 220, render: ({ score }) => instant(score.finishedAt) },
        {
          key: 'minutes',
          header: t('cases.past.minutes'),
          width: 100,
          isNumber: true,
          render: ({ elapsed, isReceived }) => (isReceived ? '–' : number(Math.max(1, Math.round(elapsed / 60_000)))),
        },
        {
          key: 'score',
          header: t('cases.past.score'),
          width: 120,
          isNumber: true,
          render: ({ score }) => t('cases.score', { right: score.right, counted: score.counted }),
        },
      ]}
      rows={attempts}
      keyOf={({ attemptId }) => attemptId}
      onOpen={open}
    />
  )
}
