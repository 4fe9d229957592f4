import { useMediaQuery } from '@mantine/hooks'
import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'
import type { ParticipantId } from '#domain/roster/participant'
import type { PersonColumn } from '#domain/roster/people-query'
import { moveCursor } from '../../../components/move-cursor.ts'
import { useShownName } from '../../../components/screen-share.ts'
import { editableFields } from './editable-fields.ts'
import classes from './people-table.module.css'
import { PeopleTableHead } from './people-table-head.tsx'
import { gridTemplate, minWidthOf, useSameColumns } from './person-columns.ts'
import { cellId, PersonRow } from './person-row.tsx'
import { usePersonCells } from './use-person-cells.tsx'
import type { Selection } from './use-selection.ts'
import { type PeopleList, usePeopleWindow } from './use-people-window.ts'

type PeopleTableProps = {
  asked: PeopleList
  columns: PersonColumn[]
  selection: Selection
  open: ParticipantId | undefined
  onOpen: (id: ParticipantId) => void
  onSort: (column: PersonColumn) => void
  onCopy: (cursor: ParticipantId | undefined) => void
  /** Told how many there are, once it is known. */
  onTotal: (total: number) => void
  scroller: React.RefObject<HTMLDivElement | null>
}

/** So that the selection bar covers no row at the end of the list. */
const roomForBar = 64

type Cursor = { row: number; column: number }

/** Tens of thousands of people, of whom only those in sight are here. The grid is one stop for Tab; see its keys below. */
export function PeopleTable({
  asked,
  columns,
  selection,
  open,
  onOpen,
  onSort,
  onCopy,
  onTotal,
  scroller,
}: PeopleTableProps) {
  const { t } = useTranslation('roster')
  const rowHeight = useMediaQuery('(pointer: coarse)') ? 40 : 32
  const [cursor, setCursor] = useState<Cursor>({ row: 0, column: 0 })
  const [isEditing, setEditing] = useState(false)
  const [range, setRange] = useState({ from: 0, to: 40 })
  const { list, total, personAt } = usePeopleWindow(asked, range.from, range.to)
  // Its functions must not be memoized; nothing here is, for the React Compiler is not used.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 4,
    onChange: ({ range: seen }) => {
      if (seen) setRange(before => nextRange(before, seen.startIndex, seen.endIndex))
    },
  })
  const template = gridTemplate(columns)
  const cells = usePersonCells()
  const shownName = useShownName()
  const nameOfBox = useStable((name: string) => t('people.choose', { name: shownName(name) }))
  const stableColumns = useSameColumns(columns)
  const shownCursor = { ...cursor, row: Math.min(cursor.row, Math.max(0, total - 1)) }

  const tellTotal = useEffectEvent(onTotal)
  useEffect(() => tellTotal(total), [total])
  // Another list begins at its top.
  const listKey = JSON.stringify(list)
  const scrollUp = useEffectEvent(() => {
    if (virtual.scrollOffset) scroller.current?.scrollTo({ top: 0 })
    setCursor(before => (before.row === 0 && before.column === 0 ? before : { row: 0, column: 0 }))
    selection.forgetAnchor()
  })
  useEffect(() => scrollUp(), [listKey])

  const show = (row: number) => {
    const box = scroller.current
    if (!box) return
    const top = row * rowHeight
    if (top < box.scrollTop) box.scrollTop = top
    else if (top + rowHeight * 2 > box.scrollTop + box.clientHeight)
      box.scrollTop = top + rowHeight * 2 - box.clientHeight
  }
  const startEditing = (row: number, column: number) => {
    if (!personAt(row)) return
    setCursor({ row, column: editableFields[columns[column]!] ? column : 0 })
    setEditing(true)
  }

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget || isEditing) return
    const { row, column } = shownCursor
    const person = personAt(row)
    const command = event.ctrlKey || event.metaKey
    const keys: Record<string, (() => void) | undefined> = {
      ' ': person && (() => selection.toggle(person.participantId, row)),
      Enter: person && (() => onOpen(person.participantId)),
      F2: () => startEditing(row, column),
      Escape: selection.chosen.size > 0 ? selection.clear : undefined,
      ArrowLeft: () => setCursor({ row, column: Math.max(0, column - 1) }),
      ArrowRight: () => setCursor({ row, column: Math.min(columns.length - 1, column + 1) }),
    }
    const commands: Record<string, () => void> = {
      a: () => selection.all(total),
      c: () => onCopy(person?.participantId),
    }
    const next = command ? null : moveCursor(event.key, row, total, pageOf(scroller.current, rowHeight))
    const action = command ? commands[event.key.toLowerCase()] : keys[event.key]
    if (next === null && !action) return
    event.preventDefault()
    action?.()
    if (next === null) return
    if (event.shiftKey) selection.extend(row, next)
    else selection.forgetAnchor()
    setCursor({ row: next, column })
    show(next)
  }

  const events = useRowEvents({
    onPick: (row, column, event: MouseEvent) => {
      const person = personAt(row)
      if (event.shiftKey) selection.extend(shownCursor.row, row)
      else if (person && (event.ctrlKey || event.metaKey)) selection.toggle(person.participantId, row)
      else selection.forgetAnchor()
      setCursor({ row, column })
      scroller.current?.focus({ preventScroll: true })
    },
    onToggle: row => {
      const person = personAt(row)
      if (person) selection.toggle(person.participantId, row)
      setCursor({ row, column: 0 })
    },
    onEdit: startEditing,
    onEditEnd: moveOn => {
      setEditing(false)
      if (moveOn) scroller.current?.focus({ preventScroll: true })
    },
  })

  const { size } = selection.chosen
  // Scrolled far away, the cursor's row is not there to be named.
  const hasCursorRow = virtual.getVirtualItems().some(({ index }) => index === shownCursor.row)
  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-label={t('people.title')}
      aria-rowcount={total + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable
      aria-activedescendant={hasCursorRow && !isEditing ? cellId(shownCursor.row, shownCursor.column) : undefined}
      className={classes.scroller}
      onKeyDown={onKeyDown}
    >
      <div style={{ minWidth: minWidthOf(columns) }}>
        <div role="rowgroup" className={classes.headGroup}>
          <PeopleTableHead
            columns={columns}
            template={template}
            sort={asked.sort}
            onSort={onSort}
            chosen={size === 0 ? 'none' : size >= total ? 'all' : 'some'}
            onChooseAll={() => (size > 0 ? selection.clear() : selection.all(total))}
          />
        </div>
        <div
          role="rowgroup"
          className={classes.rows}
          style={{ height: virtual.getTotalSize() + (size > 0 ? roomForBar : 0) }}
        >
          {virtual.getVirtualItems().map(({ index, start }) => {
            const person = personAt(index)
            const hasCursor = shownCursor.row === index
            return (
              <PersonRow
                key={index}
                person={person}
                index={index}
                top={start}
                height={rowHeight}
                columns={stableColumns}
                cells={cells}
                nameOfBox={nameOfBox}
                template={template}
                isChosen={person !== undefined && selection.chosen.has(person.participantId)}
                isOpen={person !== undefined && person.participantId === open}
                cursor={hasCursor ? shownCursor.column : null}
                isEditing={hasCursor && isEditing}
                {...events}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}

const pageOf = (box: HTMLDivElement | null, rowHeight: number) => Math.floor((box?.clientHeight ?? 0) / rowHeight) - 1

/** Only a change of pages matters, so that scrolling row by row draws nothing but rows. */
function nextRange(before: { from: number; to: number }, from: number, to: number) {
  const isWithin =
    Math.floor(from / 50) === Math.floor(before.from / 50) && Math.floor(to / 50) === Math.floor(before.to / 50)
  return isWithin ? before : { from, to }
}

/** The same function on every drawing; it does what the latest one would. */
function useStable<Args extends unknown[], Result>(latest: (...args: Args) => Result) {
  const current = useRef(latest)
  useLayoutEffect(() => {
    current.current = latest
  })
  return useCallback((...args: Args) => current.current(...args), [])
}

type Events = {
  onPick: (row: number, column: number, event: MouseEvent) => void
  onToggle: (row: number) => void
  onEdit: (row: number, column: number) => void
  onEditEnd: (moveOn: boolean) => void
}

/** The same functions on every drawing, so that rows need not be drawn anew; they do what the latest ones would. */
function useRowEvents(latest: Events): Events {
  return {
    onPick: useStable(latest.onPick),
    onToggle: useStable(latest.onToggle),
    onEdit: useStable(latest.onEdit),
    onEditEnd: useStable(latest.onEditEnd),
  }
}
