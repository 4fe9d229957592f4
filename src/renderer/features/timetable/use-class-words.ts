import { useTranslation } from 'react-i18next'
import type { ListedClass } from '#contract/schedule'
import { utcOffsetHours, type Zone } from '#domain/training/training'
import { useRegionNames } from '../../api.ts'
import { useShownName } from '../../components/screen-share.ts'
import { useFormat } from '../../components/use-format.ts'
import type { TimetableRow } from './timetable-rows.ts'
import type { Grouping } from './timetable-view.ts'

/** Rooms that nobody named have a number only; a province's own are called `73-2`. */
const unnamedRoom = /^(?:(\d{2})-)?(\d+)$/

/** Classes, rows and times in words. */
export function useClassWords() {
  const { t } = useTranslation('timetable')
  const { clocks, day } = useFormat()
  const { provinceName } = useRegionNames()
  const shownName = useShownName()

  const room = (name: string) => {
    const [, province, number] = unnamedRoom.exec(name) ?? []
    if (!number) return name
    const words = t('room', { number: Number(number) })
    return province ? `${provinceName(province)}, ${words}` : words
  }
  const time = (one: ListedClass, zone: Zone = one.zone) =>
    `${clocks(one.startUtc, one.endUtc, utcOffsetHours[zone])} ${zone}`
  const times = (one: ListedClass) => (one.zone === 'WIB' ? time(one) : `${time(one)} (${time(one, 'WIB')})`)
  const instructor = (one: ListedClass) => {
    if (one.tier === 1) return t('trainer')
    return one.instructorName === null ? t('noInstructor') : shownName(one.instructorName)
  }
  const head = ({ head: name }: TimetableRow, grouping: Grouping) => {
    if (name === null) return t('noInstructor')
    return { room, instructor: shownName, province: provinceName }[grouping](name)
  }
  const lines = (one: ListedClass) => [
    t('lines.class', { code: one.code, count: one.size }),
    `${day(one.date)}, ${times(one)}`,
    `${room(one.room)}, ${instructor(one)}`,
  ]
  return { room, time, instructor, head, lines }
}
