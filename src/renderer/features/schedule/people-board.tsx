import { useSuspenseQueries } from '@tanstack/react-query'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef } from 'react'
import type { ListedClass, Seat } from '#contract/schedule'
import type { ClassFault } from '#domain/schedule/class-faults'
import type { PlanInForce } from '#domain/schedule/class-in-force'
import { api } from '../../api.ts'
import { BoardColumn } from './board-column.tsx'
import classes from './class-board.module.css'

type PeopleBoardProps = {
  shown: ListedClass[]
  plan: PlanInForce<ListedClass>
  faults: ReadonlyMap<string, ClassFault[]>
}

const columnWidth = 224

/** A column for each class, a row for each of its people, who can be dragged from one to another. */
export function PeopleBoard({ shown, plan, faults }: PeopleBoardProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const seats = useSeats(shown)
  // Its functions must not be memoized; nothing here is, for the React Compiler is not used.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    horizontal: true,
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => columnWidth,
    overscan: 2,
  })
  const goTo = (index: number) => {
    const next = shown[index]
    if (!next) return
    virtual.scrollToIndex(index)
    // A column out of sight is drawn first.
    requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(`people-${next.id}`)?.focus()))
  }

  return (
    <div ref={scroller} className={classes.scroller}>
      <div className={classes.columns} style={{ width: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const one = shown[index]!
          return (
            <BoardColumn
              key={one.id}
              listed={one}
              plan={plan}
              faults={faults.get(one.id) ?? []}
              people={seats.get(one.id) ?? []}
              left={start}
              width={columnWidth}
              onLeave={by => goTo(index + by)}
            />
          )
        })}
      </div>
    </div>
  )
}

/** The people of the classes, those from one place together. */
function useSeats(shown: ListedClass[]): ReadonlyMap<string, Seat[]> {
  const tier = shown[0]?.tier ?? 2
  const divisions = [...new Set(shown.map(({ division }) => division))]
  const found = useSuspenseQueries({
    queries: divisions.map(division => api.schedule.seats.queryOptions({ input: { tier, division } })),
    combine: results => results.flatMap(({ data }) => data),
  })
  return useMemo(() => {
    const placeOf = ({ provinceCode, regencyCode }: Seat) => `${provinceCode} ${regencyCode ?? ''}`
    const byClass = new Map<string, Seat[]>()
    for (const seat of found.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : Number(placeOf(a) > placeOf(b))))) {
      const known = byClass.get(seat.classId)
      if (known) known.push(seat)
      else byClass.set(seat.classId, [seat])
    }
    return byClass
  }, [found])
}
