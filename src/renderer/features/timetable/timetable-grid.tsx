import { useElementSize } from '@mantine/hooks'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedClass } from '#contract/schedule'
import { BarTooltip } from './bar-tooltip.tsx'
import { DayHeads } from './day-heads.tsx'
import { GridRow } from './grid-row.tsx'
import classes from './timetable-grid.module.css'
import type { Grouping, Zoom } from './timetable-view.ts'
import type { Timetable } from './use-timetable.ts'
import { cursorOf, walk } from './walk.ts'

type TimetableGridProps = {
  timetable: Timetable
  grouping: Grouping
  zoom: Zoom
  /** The code of the class chosen. */
  chosen: string | undefined
  onChoose: (code: string) => void
  onOpen: (one: ListedClass) => void
}

const laneHeight = 28
const rowPadding = 8
/** The day heads stay above the rows, and hide so much of what scrolls. */
const headsHeight = 82
const start = { row: 0, bar: 0 }
const headWidth = { room: 104, instructor: 184, province: 184 }
/** So narrow that a whole training is seen at once, so wide that a class is still hit by a mouse. */
const narrowestDay = 26

/** Rows of bars on one axis of days. One stop for Tab: arrows walk, Enter opens. Only what is in sight is drawn. */
export function TimetableGrid({ timetable, grouping, zoom, chosen, onChoose, onOpen }: TimetableGridProps) {
  const { t } = useTranslation('timetable')
  const id = useId()
  const { rows, axis, clashes } = timetable
  const { ref, width } = useElementSize<HTMLDivElement>()
  const scroller = useRef<HTMLDivElement>(null)
  const [hovered, setHovered] = useState<string | null>(null)
  const [hasFocus, setHasFocus] = useState(false)
  const latest = useRef(chosen)
  useEffect(() => {
    latest.current = chosen
  }, [chosen])
  const cursor = cursorOf(rows, chosen) ?? start
  const current = rows[cursor.row]?.bars[cursor.bar]?.listed
  const left = headWidth[grouping]
  const dayWidth = dayWidthOf(zoom, width - left, axis.days.length)
  const clashing = new Set(clashes.flatMap(clash => clash.classes.map(one => one.id)))

  // Its functions must not be memoized; nothing here is, for the React Compiler is not used.
  // oxlint-disable-next-line react/incompatible-library
  const virtualRows = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: index => rows[index]!.lanes * laneHeight + rowPadding,
    scrollPaddingEnd: headsHeight,
    overscan: 6,
  })
  const virtualDays = useVirtualizer({
    count: axis.days.length,
    horizontal: true,
    getScrollElement: () => scroller.current,
    estimateSize: () => dayWidth,
    paddingStart: left,
    scrollPaddingStart: left,
    overscan: 1,
  })
  useEffect(() => virtualRows.measure(), [rows, virtualRows])
  useEffect(() => virtualDays.measure(), [dayWidth, left, virtualDays])

  const chosenDay = current ? axis.days.indexOf(current.date) : -1
  useEffect(() => {
    if (chosen === undefined || chosenDay < 0 || width === 0) return
    virtualRows.scrollToIndex(cursor.row)
    virtualDays.scrollToIndex(chosenDay)
  }, [chosen, cursor.row, chosenDay, dayWidth, width, virtualRows, virtualDays])

  const onKeyDown = (event: React.KeyboardEvent) => {
    const page = Math.max(1, virtualRows.getVirtualItems().length - 8)
    // The address, and with it `chosen`, follows a moment later: a fast key goes on from where the last one led.
    const here = cursorOf(rows, latest.current) ?? start
    const next = walk(rows, here, event.key, page)
    const listed = rows[here.row]?.bars[here.bar]?.listed
    if (event.key === 'Enter' && listed) onOpen(listed)
    else if (next) {
      latest.current = rows[next.row]!.bars[next.bar]!.listed.code
      onChoose(latest.current)
    } else return
    event.preventDefault()
  }

  const days = virtualDays.getVirtualItems().map(({ index, start }) => ({ date: axis.days[index]!, start }))
  const shown = hovered ?? (hasFocus ? (current?.id ?? null) : null)
  return (
    <div
      ref={element => {
        scroller.current = element
        ref(element)
      }}
      className={classes.scroller}
      role="grid"
      tabIndex={0}
      aria-label={t(`grid.${grouping}`)}
      aria-rowcount={rows.length + 1}
      aria-activedescendant={current ? `${id}-${current.id}` : undefined}
      onKeyDown={onKeyDown}
      onFocus={() => setHasFocus(true)}
      onBlur={() => setHasFocus(false)}
      onPointerOver={event => setHovered(barUnder(event.target)?.dataset['class'] ?? null)}
      onPointerLeave={() => setHovered(null)}
    >
      <DayHeads
        {...{ days, dayWidth, axis, left, grouping }}
        classes={timetable.classes}
        width={virtualDays.getTotalSize()}
      />
      <div
        className={classes.rows}
        role="rowgroup"
        style={{ height: virtualRows.getTotalSize(), width: virtualDays.getTotalSize() }}
      >
        {virtualRows.getVirtualItems().map(({ index, start, size }) => (
          <GridRow
            key={rows[index]!.key}
            row={rows[index]!}
            {...{ index, grouping, axis, days, dayWidth, left, clashing, chosen: current?.code, id, onOpen }}
            top={start}
            height={size}
          />
        ))}
      </div>
      <BarTooltip id={id} listed={timetable.classes.find(one => one.id === shown)} />
    </div>
  )
}

const barUnder = (target: EventTarget) =>
  target instanceof Element ? target.closest<HTMLElement>('[data-class]') : null

function dayWidthOf(zoom: Zoom, width: number, days: number) {
  const atOnce = { day: 1, days: 4, all: days }[zoom]
  return Math.max(narrowestDay, Math.floor(width / Math.max(1, Math.min(atOnce, days))))
}
