import { Button, SegmentedControl } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckedReport } from '#contract/attendance'
import { useChanges } from '../../changes.ts'
import { Note } from '../../components/note.tsx'
import { Page } from '../../components/page.tsx'
import { Pill } from '../../components/pill.tsx'
import { RowsTable, type RowsColumn } from '../../components/rows-table.tsx'
import { useFormat } from '../../components/use-format.ts'
import classes from './attendance.module.css'
import { dismissReports, openReport, type ReportImport, saveReports } from './report-import.ts'
import { reportState } from './report-state.ts'
import { ReviewedReport } from './reviewed-report.tsx'
import { TableMenu } from './table-menu.tsx'
import { useReviewTable } from './use-review-table.ts'

type ReportReviewProps = { state: Extract<ReportImport, { at: 'checked' }> }

/** What reading found, before anything is saved: the reports, and of one of them what it needs. */
export function ReportReview({ state: { reports, open, note } }: ReportReviewProps) {
  const { t } = useTranslation('attendance')
  const [filter, setFilter] = useState<'all' | 'needs'>('all')
  const [saving, setSaving] = useState(false)
  const save = useSave(setSaving)
  const ready = reports.filter(({ obstacle }) => obstacle === null).length
  const shown = filter === 'needs' ? reports.filter(({ obstacle }) => obstacle !== null) : reports
  const table = useReviewTable(shown)
  const columns = useReviewColumns()
  const current = reports[open]
  return (
    <Page
      title={t('review.title')}
      subtitle={t('review.subtitle', { count: reports.length, ready })}
      layout="fill"
      actions={
        <>
          <TableMenu table={table} />
          <Button variant="default" onClick={dismissReports}>
            {t('review.cancel')}
          </Button>
          <Button disabled={ready === 0} loading={saving} onClick={() => void save()}>
            {t('review.save', { count: ready })}
          </Button>
        </>
      }
    >
      {note && (
        <div className={classes.reading}>
          <Note kind="warn">{t('review.gone')}</Note>
        </div>
      )}
      <div className={classes.review}>
        <div className={classes.reports}>
          {ready < reports.length && (
            <SegmentedControl
              aria-label={t('review.files')}
              value={filter}
              onChange={value => setFilter(value)}
              data={[
                { value: 'all', label: `${t('review.all')} ${reports.length}` },
                { value: 'needs', label: `${t('review.only')} ${reports.length - ready}` },
              ]}
            />
          )}
          <RowsTable
            label={t('review.files')}
            columns={columns}
            rows={shown}
            keyOf={({ report }) => String(report)}
            selected={String(open)}
            onOpen={({ report }) => openReport(report)}
            onMove={({ report }) => openReport(report)}
          />
        </div>
        {current && <ReviewedReport key={open} report={current} />}
      </div>
    </Page>
  )
}

function useSave(setSaving: (saving: boolean) => void) {
  const navigate = useNavigate()
  const { afterChange } = useChanges()
  return async () => {
    setSaving(true)
    const classes = await saveReports()
    setSaving(false)
    if (!classes) return
    await navigate({ to: '/presensi', search: classes[0] === undefined ? {} : { kelas: classes[0] } })
    await afterChange()
  }
}

function useReviewColumns(): RowsColumn<CheckedReport>[] {
  const { t } = useTranslation('attendance')
  const { number } = useFormat()
  return useMemo(
    () => [
      { key: 'file', header: t('report.file'), render: ({ fileName }) => <span title={fileName}>{fileName}</span> },
      { key: 'class', header: t('review.class'), width: 112, render: ({ classCode }) => classCode ?? '' },
      {
        key: 'setAside',
        header: t('report.setAside'),
        width: 84,
        isNumber: true,
        render: ({ setAside }) => number(setAside),
      },
      {
        key: 'names',
        header: t('review.names'),
        width: 196,
        isNumber: true,
        render: ({ certain, ambiguous, unknown }) =>
          [certain, ambiguous, unknown].map(count => number(count)).join(' / '),
      },
      {
        key: 'state',
        header: t('review.state'),
        width: 136,
        render: ({ obstacle }) => {
          const state = reportState(obstacle)
          const kind = ({ ready: 'ok', needs: 'warn', refused: 'bad' } as const)[state]
          return <Pill kind={kind}>{t(`review.${state}`)}</Pill>
        },
      },
    ],
    [t, number],
  )
}
