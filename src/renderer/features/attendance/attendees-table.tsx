import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AttendedClass, Attendee } from '#contract/attendance'
import { type AttendanceThresholds, attendanceStatus } from '#domain/attendance/minutes-present'
import { useRegionNames } from '../../api.ts'
import { DataTable } from '../../components/data-table.tsx'
import type { Column } from '../../components/data-table-column.ts'
import { NumberCell } from '../../components/number-cell.tsx'
import { useShownName } from '../../components/screen-share.ts'
import { useFormat } from '../../components/use-format.ts'
import classes from './attendance.module.css'
import { MarkMenu } from './mark-menu.tsx'
import { MinutesDialog } from './minutes-dialog.tsx'
import type { ClassDetail } from './use-class-tables.ts'

type AttendeesTableProps = { attended: AttendedClass; detail: ClassDetail; thresholds: AttendanceThresholds }

/** The people of a class with their minutes; each can be marked by hand. */
export function AttendeesTable({ attended, detail, thresholds }: AttendeesTableProps) {
  const { t } = useTranslation('attendance')
  const [asked, setAsked] = useState<Attendee | null>(null)
  const columns = useAttendeeColumns({ attended, detail, thresholds, onMinutes: setAsked })
  return (
    <>
      <div className={classes.table}>
        <DataTable
          label={t('tab.people')}
          columns={columns}
          rows={detail.people}
          rowKey={({ participantId }) => participantId}
        />
      </div>
      {asked && (
        <MinutesDialog
          attendee={asked}
          code={attended.code}
          most={detail.sessionMinutes}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  )
}

type ColumnsOf = AttendeesTableProps & { onMinutes: (attendee: Attendee) => void }

function useAttendeeColumns({ attended, detail, thresholds, onMinutes }: ColumnsOf): Column<Attendee>[] {
  const { t } = useTranslation('attendance')
  const { regencyName } = useRegionNames()
  const { share } = useFormat()
  const shownName = useShownName()
  const { sessionMinutes } = detail
  const { code } = attended
  return useMemo(() => {
    const shareOf = ({ minutes }: Attendee) => (minutes === null ? -1 : minutes / sessionMinutes)
    const statusOf = (person: Attendee) =>
      person.minutes === null ? 'unknown' : attendanceStatus(shareOf(person), thresholds)
    const none = <span className={classes.none}>{t('person.none')}</span>
    return [
      { id: 'name', header: t('person.name'), value: ({ name }) => shownName(name) },
      {
        id: 'district',
        header: t('person.district'),
        width: 130,
        value: person => person.districtName ?? (person.regencyCode ? regencyName(person.regencyCode) : ''),
      },
      {
        id: 'minutes',
        header: t('person.minutes'),
        width: 88,
        numeric: true,
        value: ({ minutes }) => minutes ?? -1,
        renderCell: ({ minutes }) => (minutes === null ? none : <NumberCell value={Math.round(minutes)} />),
      },
      {
        id: 'share',
        header: t('person.share'),
        width: 72,
        numeric: true,
        value: shareOf,
        renderCell: person => (person.minutes === null ? '' : share(shareOf(person))),
      },
      {
        id: 'status',
        header: t('person.status'),
        width: 150,
        value: person => t(`status.${statusOf(person)}`),
        renderCell: person => (
          <MarkMenu
            attendee={person}
            code={code}
            status={statusOf(person)}
            most={sessionMinutes}
            onMinutes={() => onMinutes(person)}
          />
        ),
      },
      {
        id: 'names',
        header: t('person.names'),
        value: ({ names }) => names.map(shownName).join(', '),
        renderCell: person => <Told attendee={person} />,
      },
    ]
  }, [t, regencyName, share, shownName, sessionMinutes, code, thresholds, onMinutes])
}

/** Under which names they were there, and what is worth knowing of it. */
function Told({ attendee }: { attendee: Attendee }) {
  const { t } = useTranslation('attendance')
  const shownName = useShownName()
  const { names, source, isMember, alsoIn } = attendee
  const notes = [
    ...(source === 'hand' ? [t('person.byHand')] : []),
    ...(isMember ? [] : [t('person.guest')]),
    ...(alsoIn.length > 0 ? [t('person.alsoIn', { codes: alsoIn.join(', ') })] : []),
  ]
  const told = [...notes, ...names.map(shownName)].join(' · ')
  return (
    <span title={told} data-warn={alsoIn.length > 0 || undefined} className={classes.told}>
      {told}
    </span>
  )
}
