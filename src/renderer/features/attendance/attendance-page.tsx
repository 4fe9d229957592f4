import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { IconUpload, IconUserCheck } from '@tabler/icons-react'
import { Suspense, useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { DropAnywhere } from '../../components/drop-anywhere.tsx'
import { Icon } from '../../components/icon.tsx'
import { NoPlanPage } from '../../components/no-plan-page.tsx'
import { Note } from '../../components/note.tsx'
import { Page } from '../../components/page.tsx'
import { PageSkeleton } from '../../components/page-skeleton.tsx'
import { ProgressLine } from '../../components/progress-line.tsx'
import classes from './attendance.module.css'
import type { AttendanceView } from './attendance-view.ts'
import { shownClasses } from './attended-classes.ts'
import { AttendedClassView } from './attended-class-view.tsx'
import { ClassSide } from './class-side.tsx'
import { checkReports, chooseReports, dismissReports, useReportImport } from './report-import.ts'
import { ReportReview } from './report-review.tsx'
import { TableMenu } from './table-menu.tsx'
import { ThresholdsButton } from './thresholds-button.tsx'
import { useClassesTable } from './use-classes-table.ts'

/** Who was in class: the classes with their state, one of them beside; reports are dropped anywhere. */
export function AttendancePage({ view }: { view: AttendanceView }) {
  const { t } = useTranslation('attendance')
  const { data } = useSuspenseQuery(api.attendance.classes.queryOptions())
  const importing = useReportImport()
  if (data.classes.length === 0) {
    return (
      <NoPlanPage icon={IconUserCheck} page={t('title')} title={t('empty.title')} button={t('empty.button')}>
        {t('empty.text')}
      </NoPlanPage>
    )
  }
  if (importing.at === 'checked') return <ReportReview state={importing} />
  return (
    <>
      <AttendanceSplit view={view} />
      <DropAnywhere words={t('dropHere')} onDrop={files => void checkReports(files)} />
    </>
  )
}

function AttendanceSplit({ view }: { view: AttendanceView }) {
  const { t } = useTranslation('attendance')
  const navigate = useNavigate()
  const { data } = useSuspenseQuery(api.attendance.classes.queryOptions())
  const shown = shownClasses(data.classes, view)
  const current = view.kelas ?? shown[0]?.code
  const table = useClassesTable(shown)
  const change = (next: AttendanceView) => void navigate({ to: '/presensi', search: next, replace: true })
  return (
    <Page
      title={t('title')}
      subtitle={t('subtitle')}
      layout="fill"
      actions={
        <>
          <ThresholdsButton thresholds={data.thresholds} />
          <TableMenu label={t('exportClasses')} table={table} />
          <Button leftSection={<Icon of={IconUpload} />} onClick={chooseReports}>
            {t('import')}
          </Button>
        </>
      }
    >
      <ImportState />
      <div className={classes.split}>
        <ClassSide all={data.classes} shown={shown} current={current} view={view} onChange={change} />
        {current && (
          <Suspense fallback={<PageSkeleton label={t('title')} />}>
            <CurrentClass code={current} view={view} onChange={change} />
          </Suspense>
        )}
      </div>
    </Page>
  )
}

type CurrentClassProps = { code: string; view: AttendanceView; onChange: (view: AttendanceView) => void }

/** The class before stays until the next one is there, so that going through them does not flicker. */
function CurrentClass({ code, view, onChange }: CurrentClassProps) {
  const { t } = useTranslation('attendance')
  const shown = useDeferredValue(code)
  const { data } = useSuspenseQuery(api.attendance.classes.queryOptions())
  const attended = data.classes.find(one => one.code === shown)
  if (!attended) {
    return (
      <div className={classes.gone}>
        <Note kind="warn">{t('gone')}</Note>
      </div>
    )
  }
  return (
    <AttendedClassView
      key={shown}
      attended={attended}
      thresholds={data.thresholds}
      part={view.bagian}
      onPart={bagian => onChange({ ...view, kelas: shown, bagian })}
    />
  )
}

/** What reading reports is about, above the classes. */
function ImportState() {
  const { t } = useTranslation('attendance')
  const state = useReportImport()
  if (state.at === 'reading') {
    const { done, of } = state
    return (
      <div className={classes.reading}>
        <ProgressLine label={t('review.reading', { done, of })} share={done / of}>
          <Button variant="subtle" size="xs" onClick={dismissReports}>
            {t('review.cancel')}
          </Button>
        </ProgressLine>
      </div>
    )
  }
  if (state.at !== 'failed' && state.at !== 'lost') return null
  return (
    <div className={classes.reading}>
      {state.at === 'lost' ? (
        <Note kind="warn">{t('review.lost')}</Note>
      ) : (
        <Note kind="bad" title={t('review.failed')}>
          {String(state.error)}
        </Note>
      )}
    </div>
  )
}
