import { useTranslation } from 'react-i18next'
import type { ScoreProblem } from '#contract/assessment-scores'
import { RowsTable } from '../../../components/rows-table.tsx'
import { useShownName } from '../../../components/screen-share.ts'
import { useFormat } from '../../../components/use-format.ts'

/** Rows that were set aside or are told of, each with its place, its reason and the way on. */
export function ScoreProblems({ problems }: { problems: readonly ScoreProblem[] }) {
  const { t } = useTranslation('scores')
  const { number } = useFormat()
  const sentenceOf = useProblemSentence()
  const rows = problems.map((problem, place) => ({ ...problem, place }))
  return (
    <RowsTable
      label={t('file.problems')}
      rows={rows}
      keyOf={({ place }) => String(place)}
      columns={[
        { key: 'row', header: t('problem.row'), width: 56, isNumber: true, render: ({ row }) => number(row) },
        {
          key: 'column',
          header: t('problem.column'),
          width: 112,
          render: ({ column }) => <span title={column ?? undefined}>{column ?? t('problem.wholeRow')}</span>,
        },
        {
          key: 'reason',
          header: t('problem.reason'),
          render: problem => <span title={sentenceOf(problem)}>{sentenceOf(problem)}</span>,
        },
      ]}
    />
  )
}

/** Kinds whose text is the name of a person. */
const named = ['twice', 'has-result', 'nobody']

function useProblemSentence() {
  const { t } = useTranslation('scores')
  const shownName = useShownName()
  return ({ kind, severity, text, data }: ScoreProblem) => {
    const shown = named.includes(kind) ? shownName(text) : text
    const context = kind === 'unclear-answer' ? { context: severity } : {}
    return t(
      `problem.${kind}` as 'problem.above',
      { ...data, ...context, text: shown } as { text: string; possible: number },
    )
  }
}
