import { useTranslation } from 'react-i18next'
import type { ListedClass } from '#contract/schedule'
import { utcOffsetHours, zones } from '#domain/training/training'
import { useFormat } from '../../components/use-format.ts'
import { type DayAxis, rulerHours } from './day-axis.ts'
import type { ShownDay } from './grid-row.tsx'
import classes from './timetable-grid.module.css'
import type { Grouping } from './timetable-view.ts'

type DayHeadsProps = {
  days: ShownDay[]
  dayWidth: number
  axis: DayAxis
  left: number
  /** Of all days together with the row heads. */
  width: number
  classes: ListedClass[]
  grouping: Grouping
}

/** Each day with its clocks: the same moment on the rulers of all three zones. */
export function DayHeads({ days, dayWidth, axis, left, width, classes: all, grouping }: DayHeadsProps) {
  const { t } = useTranslation('timetable')
  const shortDay = useShortDay()
  const hours = rulerHours(axis, dayWidth)
  const isNarrow = dayWidth <= 70
  const isFirstOfMonth = (date: string) => axis.days.find(other => other.slice(0, 7) === date.slice(0, 7)) === date
  return (
    <div className={classes.heads} role="row" aria-rowindex={1} data-narrow={isNarrow || undefined} style={{ width }}>
      <div className={classes.corner} role="columnheader" style={{ width: left }}>
        <span className={classes.rowsOf}>{t(`grouping.${grouping}`)}</span>
        {hours.length > 0 && zones.map(zone => <span key={zone}>{zone}</span>)}
      </div>
      {days.map(({ date, start }) => {
        const count = all.filter(one => one.date === date).length
        return (
          <div key={date} className={classes.dayHead} role="columnheader" style={{ left: start, width: dayWidth }}>
            <span className={classes.day}>
              {dayWidth > 70 ? (
                shortDay(date)
              ) : (
                <NarrowDay date={date} isFirst={start === left || isFirstOfMonth(date)} />
              )}
              {dayWidth > 160 && <small>{t('classes', { count })}</small>}
            </span>
            {zones.map(zone => (
              <span key={zone} className={classes.ruler} aria-hidden>
                {hours.map(minutes => (
                  <i
                    key={minutes}
                    className="num"
                    style={{ left: ((minutes - axis.start) / (axis.end - axis.start)) * dayWidth }}
                  >
                    {String(Math.floor(minutes / 60) + utcOffsetHours[zone] - utcOffsetHours.WIB).padStart(2, '0')}
                  </i>
                ))}
              </span>
            ))}
          </div>
        )
      })}
    </div>
  )
}

/** The day's number; the month above it where a month begins. */
function NarrowDay({ date, isFirst }: { date: string; isFirst: boolean }) {
  const { date: written } = useFormat()
  const [day, month] = written(date).split(' ')
  return (
    <span className={classes.narrow}>
      <b>{isFirst && month}</b>
      {day}
    </span>
  )
}

/** `Kam 27 Feb`, without the year. */
function useShortDay() {
  const { day } = useFormat()
  return (date: string) => day(date).replace(/ \d{4}$/, '')
}
