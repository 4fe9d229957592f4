import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { TeachingInstructor } from '#contract/provinces'
import { api, useRegionNames } from '../../api.ts'
import { DataTable } from '../../components/data-table.tsx'
import type { Column } from '../../components/data-table-column.ts'
import { useShownName } from '../../components/screen-share.ts'
import { useFormat } from '../../components/use-format.ts'
import type { ProvinceRow } from './province-row.ts'
import classes from './tables.module.css'

/** The instructors of a province and what each teaches. */
export function InstructorTable({ province }: { province: ProvinceRow }) {
  const { t } = useTranslation('provinces')
  const { day } = useFormat()
  const { regencyName } = useRegionNames()
  const shownName = useShownName()
  const { data } = useSuspenseQuery(api.provinces.detail.queryOptions({ input: { code: province.code } }))

  if (data.instructors.length === 0) return <p className={classes.nothing}>{t('noInstructors')}</p>
  const columns: Column<TeachingInstructor>[] = [
    { id: 'name', header: t('instructor.name'), value: one => shownName(one.name) },
    {
      id: 'regency',
      header: t('instructor.regency'),
      value: one => (one.regencyCode === null ? t('office') : regencyName(one.regencyCode)),
    },
    { id: 'count', header: t('instructor.count'), value: one => one.classes.length, numeric: true, width: 100 },
    {
      id: 'classes',
      header: t('instructor.classes'),
      value: one => one.classes[0]?.startUtc ?? '',
      renderCell: one =>
        one.classes.length === 0 ? (
          <span className={classes.faint}>{t('teachesNothing')}</span>
        ) : (
          one.classes.map(({ id, code, date }) => (
            <span key={id} className={classes.taught}>
              <Link to="/kelas/$classId" params={{ classId: id }} search={{}}>
                {code}
              </Link>{' '}
              {day(date)}
            </span>
          ))
        ),
    },
  ]
  return (
    <DataTable
      label={t('instructor.table', { province: province.name })}
      columns={columns}
      rows={data.instructors}
      rowKey={one => one.participantId}
    />
  )
}
