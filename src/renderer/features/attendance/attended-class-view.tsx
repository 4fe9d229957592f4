import { Button, SegmentedControl } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { IconUserCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { AttendedClass } from '#contract/attendance'
import type { AttendanceThresholds } from '#domain/attendance/minutes-present'
import { utcOffsetHours } from '#domain/training/training'
import { api } from '../../api.ts'
import { Icon } from '../../components/icon.tsx'
import { Note } from '../../components/note.tsx'
import { useFormat } from '../../components/use-format.ts'
import classes from './attendance.module.css'
import { type AttendancePart, attendanceParts } from './attendance-view.ts'
import { AttendeesTable } from './attendees-table.tsx'
import { NameBin } from './name-bin.tsx'
import { SavedReports } from './saved-reports.tsx'
import { TableMenu } from './table-menu.tsx'
import { useAttendanceEdits } from './use-attendance-edits.ts'
import { ClassZoneContext } from './use-stay.ts'
import { type ClassDetail, useClassTables } from './use-class-tables.ts'

type AttendedClassViewProps = {
  attended: AttendedClass
  thresholds: AttendanceThresholds
  part: AttendancePart | undefined
  onPart: (part: AttendancePart) => void
}

const bins = { ragu: 'ambiguous', 'tidak-dikenal': 'unknown', pasti: 'certain' } as const
const words = {
  ragu: 'doubts',
  'tidak-dikenal': 'unknown',
  pasti: 'certain',
  orang: 'people',
  laporan: 'reports',
} as const

/** One class: the names of its reports in three bins, its people with their minutes, and the reports. */
export function AttendedClassView({ attended, thresholds, part, onPart }: AttendedClassViewProps) {
  const { t } = useTranslation('attendance')
  const { number } = useFormat()
  const { code } = attended
  const { data: detail } = useSuspenseQuery(api.attendance.classDetail.queryOptions({ input: { classCode: code } }))
  const open = part ?? firstInNeed(detail)
  const tables = useClassTables(code, detail, thresholds)
  const counts = countsOf(detail)
  return (
    <ClassZoneContext value={attended.zone}>
      <section className={classes.view} aria-label={code}>
        <ClassHead attended={attended} detail={detail} thresholds={thresholds} />
        <div className={classes.parts}>
          <SegmentedControl
            aria-label={t('tab.label')}
            value={open}
            onChange={value => onPart(value)}
            data={attendanceParts.map(value => ({
              value,
              label: `${t(`tab.${words[value]}`)} ${number(counts[value])}`,
            }))}
          />
          <TableMenu table={tables[open]} />
        </div>
        {open === 'orang' ? (
          <AttendeesTable attended={attended} detail={detail} thresholds={thresholds} />
        ) : open === 'laporan' ? (
          <SavedReports reports={detail.reports} />
        ) : (
          <NameBin key={open} code={code} detail={detail} kind={bins[open]} />
        )}
      </section>
    </ClassZoneContext>
  )
}

/** Doubts before names that nobody knows, before the people. */
function firstInNeed({ names }: ClassDetail): AttendancePart {
  const isOpen = (kind: string) => names.some(name => name.kind === kind && name.decision === undefined)
  if (isOpen('ambiguous')) return 'ragu'
  return isOpen('unknown') ? 'tidak-dikenal' : 'orang'
}

function countsOf({ names, people, reports }: ClassDetail): Record<AttendancePart, number> {
  const open = (kind: string) => names.filter(name => name.kind === kind && name.decision === undefined).length
  return {
    ragu: open('ambiguous'),
    'tidak-dikenal': open('unknown'),
    pasti: names.length - open('ambiguous') - open('unknown'),
    orang: people.length,
    laporan: reports.length,
  }
}

type ClassHeadProps = Pick<AttendedClassViewProps, 'attended' | 'thresholds'> & { detail: ClassDetail }

function ClassHead({ attended, detail }: ClassHeadProps) {
  const { t } = useTranslation('attendance')
  const { day, clocks, instant } = useFormat()
  const { setMinutes } = useAttendanceEdits()
  const { code, date, startUtc, endUtc, zone, at } = attended
  const members = detail.people.filter(({ isMember }) => isMember).map(({ participantId }) => participantId)
  const markAll = () => void setMinutes({ classCode: code, participantIds: members, minutes: detail.sessionMinutes })
  return (
    <>
      <header className={classes.head}>
        <div className={classes.titles}>
          <h2 className={classes.title}>{code}</h2>
          <p className={classes.time}>
            {day(date)}, {clocks(startUtc, endUtc, utcOffsetHours[zone])} {zone}
            {at !== null && <> · {t('asOf', { when: instant(at) })}</>}
          </p>
        </div>
        {detail.reports.length === 0 && members.length > 0 && (
          <Button variant="default" leftSection={<Icon of={IconUserCheck} />} onClick={markAll}>
            {t('mark.all')}
          </Button>
        )}
      </header>
      {at === null ? (
        <div className={classes.note}>
          <Note kind="info" title={t('noReport.title')}>
            {t('noReport.text')}
          </Note>
        </div>
      ) : (
        <p className={classes.sum}>{t('counts', attended)}</p>
      )}
    </>
  )
}
