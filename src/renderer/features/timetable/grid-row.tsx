import { IconAlertTriangle } from '@tabler/icons-react'
import { memo } from 'react'
import type { ListedClass } from '#contract/schedule'
import { type DayAxis, placeOnDay } from './day-axis.ts'
import classes from './timetable-grid.module.css'
import type { TimetableRow } from './timetable-rows.ts'
import type { Grouping } from './timetable-view.ts'
import { useClassWords } from './use-class-words.ts'

export type ShownDay = { date: string; start: number }

type GridRowProps = {
  row: TimetableRow
  index: number
  grouping: Grouping
  axis: DayAxis
  /** The days in sight, with where each begins. */
  days: ShownDay[]
  dayWidth: number
  left: number
  top: number
  height: number
  clashing: ReadonlySet<string>
  /** The code of the class with the cursor. */
  chosen: string | undefined
  /** Begins the ids of the bars. */
  id: string
  onOpen: (one: ListedClass) => void
}

const laneHeight = 28

export function GridRow({ row, index, grouping, days, top, height, left, ...rest }: GridRowProps) {
  const { head } = useClassWords()
  const starts = new Map(days.map(({ date, start }) => [date, start]))
  const name = head(row, grouping)
  return (
    <div
      className={classes.row}
      role="row"
      aria-rowindex={index + 2}
      style={{ transform: `translateY(${top}px)`, height }}
    >
      <div
        className={classes.head}
        role="rowheader"
        style={{ width: left }}
        title={name}
        data-missing={row.head === null || undefined}
      >
        <span>{name}</span>
      </div>
      {days.map(({ date, start }) => (
        <i key={date} className={classes.line} style={{ left: start }} aria-hidden />
      ))}
      {row.bars.map(({ listed, lane }) => {
        const start = starts.get(listed.date)
        return start === undefined ? null : (
          <ClassBar key={listed.id} {...rest} {...{ listed, lane, start }} isChosen={listed.code === rest.chosen} />
        )
      })}
    </div>
  )
}

type ClassBarProps = Pick<GridRowProps, 'axis' | 'dayWidth' | 'clashing' | 'id' | 'onOpen'> & {
  listed: ListedClass
  lane: number
  start: number
  isChosen: boolean
}

const ClassBar = memo(({ listed, lane, start, isChosen, axis, dayWidth, clashing, id, onOpen }: ClassBarProps) => {
  const { lines } = useClassWords()
  const { from, width } = placeOnDay(axis, listed)
  const isClash = clashing.has(listed.id)
  const pixels = Math.max(6, width * dayWidth - 2)
  return (
    // The grid itself has the focus and the keys; a click on a bar is for the mouse.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={`${id}-${listed.id}`}
      role="gridcell"
      tabIndex={-1}
      className={classes.bar}
      data-class={listed.id}
      data-zone={listed.zone}
      data-clash={isClash || undefined}
      aria-selected={isChosen}
      aria-label={lines(listed).join('; ')}
      style={{ left: start + from * dayWidth + 1, width: pixels, top: 4 + lane * laneHeight }}
      onClick={() => onOpen(listed)}
    >
      {isClash && pixels > 30 && <IconAlertTriangle size={14} stroke={1.8} aria-hidden />}
      {pixels > 56 && <span className={classes.code}>{listed.code}</span>}
      {pixels > 110 && <span className={`${classes.size} num`}>{listed.size}</span>}
    </div>
  )
})
ClassBar.displayName = 'ClassBar'
