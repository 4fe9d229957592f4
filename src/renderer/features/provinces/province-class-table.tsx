import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ListedClass } from '#contract/schedule'
import { utcOffsetHours } from '#domain/training/training'
import { useRegionNames } from '../../api.ts'
import { DataTable } from '../../components/data-table.tsx'
import type { Column } from '../../components/data-table-column.ts'
import { useShownName } from '../../components/screen-share.ts'
import { useFormat } from '../../components/use-format.ts'
import type { ProvinceRow } from './province-row.ts'
import classes from './tables.module.css'

/** The classes of a province with who teaches, where and when. */
export function ProvinceClassTable({ province, classes: all }: { province: ProvinceRow; classes: ListedClass[] }) {
  const { t } = useTranslation('provinces')
  const { clocks, day } = useFormat()
  const { regencyName } = useRegionNames()
  const shownName = useShownName()
  // Rooms that nobody named have a number only; a province's own are called `73-2`.
  const roomOf = (one: ListedClass) => {
    const number = /^(?:\d{2}-)?(\d+)$/.exec(one.room)?.[1]
    return number ? t('class.roomNumber', { number: Number(number) }) : one.room
  }
  const time = (one: ListedClass) => `${clocks(one.startUtc, one.endUtc, utcOffsetHours[one.zone])} ${one.zone}`

  if (all.length === 0) return <p className={classes.nothing}>{t('noClasses')}</p>
  const columns: Column<ListedClass>[] = [
    {
      id: 'code',
      header: t('class.code'),
      value: one => one.code,
      renderCell: one => (
        <Link to="/kelas/$classId" params={{ classId: one.id }} search={{}}>
          {one.code}
        </Link>
      ),
      width: 140,
    },
    { id: 'size', header: t('class.size'), value: one => one.size, numeric: true, width: 80 },
    {
      id: 'regencies',
      header: t('class.regencies'),
      value: one => one.regencyCodes.map(code => shortRegency(regencyName(code))).join(', '),
    },
    {
      id: 'instructor',
      header: t('class.instructor'),
      value: one => (one.instructorName === null ? t('nobodyTeaches') : shownName(one.instructorName)),
      width: 190,
    },
    { id: 'room', header: t('class.room'), value: roomOf, width: 96 },
    {
      id: 'day',
      header: t('class.day'),
      value: one => one.startUtc,
      renderCell: one => day(one.date),
      width: 132,
    },
    { id: 'time', header: t('class.time'), value: time, width: 148 },
  ]
  return (
    <DataTable
      label={t('class.table', { province: province.name })}
      columns={columns}
      rows={all}
      rowKey={one => one.id}
    />
  )
}

const shortRegency = (name: string) => name.replace(/^Kabupaten /, 'Kab. ')
