import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedClass, Seat } from '#contract/schedule'
import type { ParticipantId } from '#domain/roster/participant'
import type { ClassFault } from '#domain/schedule/class-faults'
import type { PlanInForce } from '#domain/schedule/class-in-force'
import { useRegionNames } from '../../api.ts'
import { useShownName } from '../../components/screen-share.ts'
import { SizeBar } from '../../components/size-bar.tsx'
import { startMoving } from '../../moving-people.ts'
import classes from './class-board.module.css'
import { endDragging, startDragging } from './dragged-people.ts'
import { FaultMark } from './fault-mark.tsx'
import { useCursorInSight } from './use-cursor-in-sight.ts'
import { useDropOnClass } from './use-drop-on-class.ts'
import { useMovingPerson } from './use-moving-person.ts'
import { useRowsSelection } from './use-rows-selection.ts'

type BoardColumnProps = {
  listed: ListedClass
  plan: PlanInForce<ListedClass>
  faults: ClassFault[]
  people: Seat[]
  left: number
  width: number
  /** Goes to the column before (-1) or after (1). */
  onLeave: (by: number) => void
}

const rowHeight = 28

/** One class of the board with its people. */
export function BoardColumn({ listed, plan, faults, people, left, width, onLeave }: BoardColumnProps) {
  const { t } = useTranslation('schedule')
  const shownName = useShownName()
  const list = useRef<HTMLDivElement>(null)
  const selection = useRowsSelection(people.map(({ participantId }) => participantId))
  const { coming, handlers } = useDropOnClass(listed, plan)
  const limits = plan.training.tiers[listed.tier].limits
  const size = listed.size + coming
  const isOutside = size < limits.smallest || size > limits.largest

  const onKeyDown = (event: React.KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (by !== 0) onLeave(by)
    else if (event.key === 'm' && !event.ctrlKey && selection.chosen.length > 0) {
      startMoving(selection.chosen as ParticipantId[])
    } else if (!selection.press(event, Math.floor((list.current?.clientHeight ?? 0) / rowHeight))) return
    event.preventDefault()
  }

  return (
    <section
      className={classes.column}
      style={{ left, width }}
      aria-label={listed.code}
      data-over={coming > 0 || undefined}
      {...handlers}
    >
      <header className={classes.head}>
        <span className={classes.line}>
          <Link
            className={classes.code}
            to="/kelas/$classId"
            params={{ classId: listed.id }}
            search={listed.tier === 1 ? { tahap: 1 } : { provinsi: listed.division }}
          >
            {listed.code}
          </Link>
          <FaultMark listed={listed} plan={plan} faults={faults} />
          <span className={`${classes.size} num`} data-outside={isOutside || undefined}>
            {size}
          </span>
        </span>
        <SizeBar size={size} {...limits} label={t('sizeLabel', { size, ...limits })} />
        <span className={classes.below}>
          {listed.instructorName === null
            ? listed.tier === 2
              ? t('noInstructor')
              : listed.zone
            : shownName(listed.instructorName)}
        </span>
      </header>
      <div
        ref={list}
        id={`people-${listed.id}`}
        className={classes.people}
        role="listbox"
        tabIndex={0}
        aria-label={t('members', { code: listed.code })}
        aria-multiselectable
        aria-activedescendant={people.length > 0 ? `seat-${people[selection.cursor]?.participantId}` : undefined}
        onKeyDown={onKeyDown}
      >
        {people.map((person, index) => (
          <BoardPerson
            key={person.participantId}
            person={person}
            column={{ listed, people }}
            index={index}
            selection={selection}
          />
        ))}
      </div>
    </section>
  )
}

type BoardPersonProps = {
  person: Seat
  column: { listed: ListedClass; people: Seat[] }
  index: number
  selection: ReturnType<typeof useRowsSelection>
}

function BoardPerson({ person, column: { listed, people }, index, selection }: BoardPersonProps) {
  const { t } = useTranslation('schedule')
  const { regencyName, provinceName } = useRegionNames()
  const shownName = useShownName()
  const movingPerson = useMovingPerson(listed.tier)
  const row = useRef<HTMLDivElement>(null)
  const isSelected = selection.selected.has(person.participantId)
  const isCursor = selection.cursor === index
  useCursorInSight(row, isCursor)
  const place =
    listed.tier === 1
      ? provinceName(person.provinceCode)
      : person.regencyCode === null
        ? t('office')
        : regencyName(person.regencyCode).replace(/^Kabupaten /, '')

  return (
    // The list has the focus and the keys; a click on a person is for the mouse.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      ref={row}
      id={`seat-${person.participantId}`}
      role="option"
      tabIndex={-1}
      aria-selected={isSelected}
      className={classes.person}
      data-cursor={isCursor || undefined}
      draggable
      onDragStart={event => {
        const dragged = isSelected ? people.filter(one => selection.selected.has(one.participantId)) : [person]
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', dragged.map(({ name }) => name).join('\n'))
        startDragging(dragged.map(movingPerson))
      }}
      onDragEnd={endDragging}
      onClick={event => selection.pick(index, event)}
    >
      <span className={classes.name} title={shownName(person.name)}>
        {shownName(person.name)}
      </span>
      <span className={classes.place} title={place}>
        {place}
      </span>
    </div>
  )
}
