import { ActionIcon } from '@mantine/core'
import { IconFileSpreadsheet, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SavedReport } from '#contract/attendance'
import { EmptyState } from '../../components/empty-state.tsx'
import { Icon } from '../../components/icon.tsx'
import { NumberCell } from '../../components/number-cell.tsx'
import { type RowsColumn, RowsTable } from '../../components/rows-table.tsx'
import { useFormat } from '../../components/use-format.ts'
import classes from './attendance.module.css'
import { ProblemRows } from './problem-rows.tsx'
import { useAttendanceEdits } from './use-attendance-edits.ts'

/** The reports of a class; of the one that is open, the rows that were set aside. */
export function SavedReports({ reports }: { reports: readonly SavedReport[] }) {
  const { t } = useTranslation('attendance')
  const columns = useReportColumns()
  const [open, setOpen] = useState<string | null>(null)
  if (reports.length === 0) {
    return (
      <EmptyState icon={IconFileSpreadsheet} title={t('noReport.title')}>
        {t('noReport.text')}
      </EmptyState>
    )
  }
  const report = reports.find(({ id }) => id === open) ?? reports[0]!
  return (
    <div className={classes.scroller}>
      <RowsTable
        label={t('tab.reports')}
        columns={columns}
        rows={reports}
        keyOf={({ id }) => id}
        selected={report.id}
        onOpen={({ id }) => setOpen(id)}
        onMove={({ id }) => setOpen(id)}
      />
      {report.problems.length > 0 && (
        <>
          <h3 className={classes.subhead}>{t('report.problems')}</h3>
          <ProblemRows problems={report.problems} />
        </>
      )}
    </div>
  )
}

function useReportColumns(): RowsColumn<SavedReport>[] {
  const { t } = useTranslation('attendance')
  const { instant } = useFormat()
  const { removeReport } = useAttendanceEdits()
  return [
    { key: 'file', header: t('report.file'), render: ({ fileName }) => <span title={fileName}>{fileName}</span> },
    { key: 'shape', header: t('report.shape'), width: 190, render: ({ shape }) => t(`shape.${shape}`) },
    { key: 'zone', header: t('report.zone'), width: 56, render: ({ zone }) => zone },
    {
      key: 'rows',
      header: t('report.rows'),
      width: 56,
      isNumber: true,
      render: ({ rows }) => <NumberCell value={rows} />,
    },
    {
      key: 'taken',
      header: t('report.taken'),
      width: 64,
      isNumber: true,
      render: ({ taken }) => <NumberCell value={taken} />,
    },
    {
      key: 'setAside',
      header: t('report.setAside'),
      width: 88,
      isNumber: true,
      render: ({ setAside }) => <NumberCell value={setAside} />,
    },
    { key: 'saved', header: t('report.saved'), width: 168, render: ({ importedAt }) => instant(importedAt) },
    {
      key: 'remove',
      header: '',
      width: 44,
      render: ({ id, fileName }) => (
        <ActionIcon
          variant="subtle"
          aria-label={t('report.remove', { file: fileName })}
          title={t('report.remove', { file: fileName })}
          onClick={event => {
            event.stopPropagation()
            void removeReport({ id })
          }}
        >
          <Icon of={IconTrash} />
        </ActionIcon>
      ),
    },
  ]
}
