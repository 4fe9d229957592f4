import { useTranslation } from 'react-i18next'
import type { RosterProblem } from '#contract/roster-problem'
import { DataTable } from '../../components/data-table.tsx'
import type { Column } from '../../components/data-table-column.ts'
import { Pill } from '../../components/pill.tsx'
import { useProblemWords } from './use-problem-words.ts'

type Row = RosterProblem & { key: string }

/** Every problem of a file: where it is, what it is, and whether the row was taken nevertheless. */
export function ProblemTable({ problems }: { problems: RosterProblem[] }) {
  const { t } = useTranslation('import')
  const words = useProblemWords()
  const rows = problems.map((problem, index) => ({ ...problem, key: `${index}` }))
  const columns: Column<Row>[] = [
    { id: 'row', header: t('column.row'), value: row => row.row, numeric: true, width: 88 },
    { id: 'column', header: t('column.column'), value: row => row.column ?? t('wholeRow'), width: 160 },
    { id: 'problem', header: t('column.problem'), value: words, renderCell: words },
    {
      id: 'severity',
      header: t('column.severity'),
      value: row => row.severity,
      renderCell: row =>
        row.severity === 'set-aside' ? <Pill kind="bad">{t('setAside')}</Pill> : <Pill kind="warn">{t('taken')}</Pill>,
      width: 150,
    },
  ]
  return <DataTable label={t('problems')} columns={columns} rows={rows} rowKey={row => row.key} wrap />
}
