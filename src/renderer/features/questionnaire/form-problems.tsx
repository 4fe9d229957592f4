import { useTranslation } from 'react-i18next'
import type { QuestionnaireProblem } from '#domain/questionnaire/questionnaire-problem'
import type { Column } from '../../components/data-table-column.ts'
import { DataTable } from '../../components/data-table.tsx'
import classes from './forms-settings.module.css'

type Row = QuestionnaireProblem & { key: string }
type FormProblemsProps = {
  problems: readonly QuestionnaireProblem[] /** Also those that are not listed. */
  count: number
}

/** Where each problem of a workbook is, and what to write instead. */
export function FormProblems({ problems, count }: FormProblemsProps) {
  const { t } = useTranslation('questionnaire')
  const words = ({ kind, data }: Row) => t(`problem.${kind}` as 'problem.missing-type', { ...data })
  const columns: Column<Row>[] = [
    { id: 'sheet', header: t('column.sheet'), value: row => row.sheet, width: 84 },
    { id: 'row', header: t('column.row'), value: row => row.row ?? '', numeric: true, width: 64 },
    { id: 'column', header: t('column.column'), value: row => row.column ?? '', width: 150 },
    { id: 'problem', header: t('column.problem'), value: words, renderCell: words },
  ]
  const rows = problems.map((problem, index) => ({ ...problem, key: String(index) }))
  const more = count - problems.length
  return (
    <>
      <div className={classes.problems}>
        <DataTable label={t('column.problem')} columns={columns} rows={rows} rowKey={row => row.key} wrap />
      </div>
      {more > 0 && <p className={classes.detail}>{t('refused.more', { count: more })}</p>}
    </>
  )
}
