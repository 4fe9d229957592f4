import { useTranslation } from 'react-i18next'
import type { ListedClass } from '#contract/schedule'
import type { ClassFault } from '#domain/schedule/class-faults'
import { utcOffsetHours } from '#domain/training/training'
import { useRegionNames } from '../../api.ts'
import { useShownName } from '../../components/screen-share.ts'
import { useFormat } from '../../components/use-format.ts'
import { roomName } from './room-name.ts'

/** Says a fault of a list of classes in a sentence, as seen from one of its classes: `here`. */
export function useFaultWords() {
  const { t } = useTranslation('schedule')
  const { date, instantIn } = useClassFormats()
  const { provinceName } = useRegionNames()
  const shownName = useShownName()

  return (fault: ClassFault, here: string, classes: readonly ListedClass[]): string => {
    const one = classes.find(({ id }) => id === here)
    const otherCode = (ids: readonly string[]) => classes.find(({ id }) => id !== here && ids.includes(id))?.code ?? ''
    switch (fault.kind) {
      case 'too-small':
        return t('fault.too-small', { count: fault.size, smallest: fault.smallest })
      case 'too-large':
        return t('fault.too-large', { count: fault.size, largest: fault.largest })
      case 'strangers': {
        const [first] = fault.people
        const from = provinceName(first!.provinceCode)
        return fault.people.length === 1
          ? t('fault.stranger', { name: shownName(first!.name), from })
          : t('fault.strangers', { count: fault.people.length, from })
      }
      case 'foreign-instructor':
        return t('fault.foreign-instructor', { from: fault.provinceCode ? provinceName(fault.provinceCode) : '' })
      case 'instructor-twice':
        return t('fault.instructor-twice', {
          name: shownName(one?.instructorName ?? ''),
          code: otherCode(fault.classIds),
        })
      case 'room-twice':
        return t('fault.room-twice', { room: one ? roomName(t, one.room) : '', code: otherCode(fault.classIds) })
      case 'unknown-room':
        return t('fault.unknown-room', { number: fault.roomNumber, count: fault.rooms })
      case 'outside-hours':
        return t('fault.outside-hours', { start: clock(fault.start), end: clock(fault.end), zone: one?.zone ?? '' })
      case 'after-last-day':
        return t('fault.after-last-day', { date: date(fault.lastDate) })
      case 'untrained-instructor':
        return t('fault.untrained-instructor', {
          name: shownName(one?.instructorName ?? ''),
          at: one ? instantIn(fault.trainedUtc, one) : '',
        })
      default:
        return t(`fault.${fault.kind}`)
    }
  }

  function clock(value: string) {
    return t('clock', { hours: value.slice(0, 2), minutes: value.slice(3) })
  }
}

/** Times as a class's own zone has them. */
export function useClassFormats() {
  const { clocks, day, date } = useFormat()
  const range = ({ startUtc, endUtc, zone }: Pick<ListedClass, 'startUtc' | 'endUtc' | 'zone'>) =>
    `${clocks(startUtc, endUtc, utcOffsetHours[zone])} ${zone}`
  const instantIn = (instant: string, { zone }: Pick<ListedClass, 'zone'>) => {
    const local = new Date(Date.parse(instant) + utcOffsetHours[zone] * 3_600_000).toISOString()
    const [clock] = clocks(instant, instant, utcOffsetHours[zone]).split('–')
    return `${date(local.slice(0, 10))} ${clock} ${zone}`
  }
  return { day, date, range, instantIn }
}
