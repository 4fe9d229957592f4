import { useTranslation } from 'react-i18next'
import type { AttendanceProblem } from '#contract/attendance'
import { RowsTable } from '../../components/rows-table.tsx'
import { useFormat } from '../../components/use-format.ts'

/** Rows that were set aside, each with its place and its reason. */
export function ProblemRows({ problems }: { problems: readonly AttendanceProblem[] }) {
  const { t } = useTranslation('attendance')
  const { number } = useFormat()
  return (
    <RowsTable
      label={t('report.problems')}
      rows={problems}
      keyOf={({ row, field }) => `${row}-${field}`}
      columns={[
        { key: 'row', header: t('report.row'), width: 56, isNumber: true, render: ({ row }) => number(row) },
        { key: 'column', header: t('report.column'), width: 128, render: ({ field }) => t(`field.${field}`) },
        {
          key: 'reason',
          header: t('report.reason'),
          render: ({ kind, text }) => {
            const sentence = t(`problem.${kind}`, { text })
            return <span title={sentence}>{sentence}</span>
          },
        },
      ]}
    />
  )
}
