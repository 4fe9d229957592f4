import { useTranslation } from 'react-i18next'
import type { Attendee, ReportedName, SavedReport } from '#contract/attendance'
import { type AttendanceThresholds, attendanceStatus } from '#domain/attendance/minutes-present'
import { useRegionNames } from '../../api.ts'
import type { AttendancePart } from './attendance-view.ts'
import { namesOf } from './names-of-bin.ts'
import type { ShownTable } from './table-menu.tsx'

/** What is known of one class. */
export type ClassDetail = {
  sessionMinutes: number
  reports: SavedReport[]
  people: Attendee[]
  names: ReportedName[]
}

/** Every part of a class as a table for a file. */
export function useClassTables(
  code: string,
  detail: ClassDetail,
  thresholds: AttendanceThresholds,
): Record<AttendancePart, () => ShownTable> {
  const people = usePeopleTable(code, detail, thresholds)
  const names = useNamesTable(code, detail)
  const problems = useProblemsTable(code, detail)
  return {
    orang: people,
    ragu: () => names('ambiguous'),
    'tidak-dikenal': () => names('unknown'),
    pasti: () => names('certain'),
    laporan: problems,
  }
}

function usePeopleTable(code: string, { people, sessionMinutes }: ClassDetail, thresholds: AttendanceThresholds) {
  const { t } = useTranslation('attendance')
  const { regencyName } = useRegionNames()
  return (): ShownTable => ({
    name: t('exportName.people', { code }),
    columns: [
      t('table.code'),
      t('table.name'),
      t('person.district'),
      t('table.minutes'),
      t('table.of'),
      t('table.share'),
      t('person.status'),
      t('person.byHand'),
      t('person.names'),
      t('table.alsoIn'),
    ],
    rows: people.map(person => {
      const share = person.minutes === null ? null : person.minutes / sessionMinutes
      return [
        code,
        person.name,
        person.districtName ?? (person.regencyCode === null ? '' : regencyName(person.regencyCode)),
        person.minutes === null ? '' : Math.round(person.minutes * 100) / 100,
        sessionMinutes,
        share === null ? '' : Math.round(share * 1000) / 10,
        t(`status.${share === null ? 'unknown' : attendanceStatus(share, thresholds)}`),
        person.source === 'hand' ? t('person.byHand') : '',
        person.names.join(', '),
        person.alsoIn.join(', '),
      ]
    }),
  })
}

function useNamesTable(code: string, { names }: ClassDetail) {
  const { t } = useTranslation('attendance')
  return (kind: ReportedName['kind']): ShownTable => ({
    name: t('exportName.names', { code }),
    columns: [
      t('table.name'),
      t('table.email'),
      t('table.minutes'),
      t('table.kind'),
      t('table.why'),
      t('table.person'),
    ],
    rows: namesOf(names, kind).map(name => [
      name.name,
      name.email,
      Math.round(name.minutes * 100) / 100,
      t(`kind.${name.kind}`),
      name.why === null ? '' : t(`why.${name.why}`),
      name.person?.name ?? (name.decision === null ? t('nobody') : ''),
    ]),
  })
}

function useProblemsTable(code: string, { reports }: ClassDetail) {
  const { t } = useTranslation('attendance')
  return (): ShownTable => ({
    name: t('exportName.problems', { code }),
    columns: [t('report.file'), t('report.row'), t('report.column'), t('report.text'), t('report.reason')],
    rows: reports.flatMap(({ fileName, problems }) =>
      problems.map(({ row, field, kind, text }) => [
        fileName,
        row,
        t(`field.${field}`),
        text,
        t(`problem.${kind}`, { text }),
      ]),
    ),
  })
}
