import { useTranslation } from 'react-i18next'
import type { AttendedClass } from '#contract/attendance'
import { utcOffsetHours } from '#domain/training/training'
import { formatClock } from '../../components/format.ts'
import { useFormat } from '../../components/use-format.ts'
import { classState } from './attended-classes.ts'
import type { ShownTable } from './table-menu.tsx'

/** The list of classes as a table for a file. */
export function useClassesTable(shown: readonly AttendedClass[]): () => ShownTable {
  const { t } = useTranslation('attendance')
  const { language, instant } = useFormat()
  const columns = [
    ...(['code', 'date', 'start', 'zone', 'state', 'size', 'present', 'partly', 'absent', 'byHand'] as const),
    ...(['files', 'doubts', 'at'] as const),
  ]
  return () => ({
    name: t('exportName.classes'),
    columns: columns.map(column => t(`table.${column}`)),
    rows: shown.map(one => [
      one.code,
      one.date,
      formatClock(one.startUtc, utcOffsetHours[one.zone], language),
      one.zone,
      t(`state.${classState(one)}`, { count: one.doubts }),
      one.size,
      one.present,
      one.partly,
      one.absent,
      one.byHand,
      one.files,
      one.doubts,
      one.at === null ? '' : instant(one.at),
    ]),
  })
}
