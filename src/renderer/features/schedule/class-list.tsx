import { IconSearchOff } from '@tabler/icons-react'
import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedClass } from '#contract/schedule'
import type { ClassFault } from '#domain/schedule/class-faults'
import type { PlanInForce } from '#domain/schedule/class-in-force'
import { EmptyState } from '../../components/empty-state.tsx'
import { moveCursor } from '../../components/move-cursor.ts'
import { useVirtualRows } from '../../components/use-virtual-rows.ts'
import { ClassListRow } from './class-list-row.tsx'
import classes from './class-list.module.css'

type ClassListProps = {
  shown: ListedClass[]
  plan: PlanInForce<ListedClass>
  faults: ReadonlyMap<string, ClassFault[]>
  current: string | undefined
  onPick: (id: string) => void
  onClearFilter: () => void
}

const rowHeight = 48

/** The classes, one chosen; arrows, Home, End and Page keys choose another. */
export function ClassList({ shown, plan, faults, current, onPick, onClearFilter }: ClassListProps) {
  const { t } = useTranslation('schedule')
  const scroller = useRef<HTMLDivElement>(null)
  const chosen = shown.findIndex(one => one.id === current)
  const virtual = useVirtualRows(scroller, shown.length, rowHeight)
  useEffect(() => {
    if (chosen >= 0) virtual.scrollToIndex(chosen)
  }, [chosen, virtual])

  if (shown.length === 0) {
    return (
      <EmptyState
        icon={IconSearchOff}
        title={t('noMatch')}
        action={
          <Button variant="default" onClick={onClearFilter}>
            {t('clearFilter')}
          </Button>
        }
      />
    )
  }

  const onKeyDown = (event: React.KeyboardEvent) => {
    const page = Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight)
    const next = moveCursor(event.key, chosen, shown.length, page)
    if (next === null) return
    event.preventDefault()
    onPick(shown[next]!.id)
  }

  return (
    <div
      ref={scroller}
      className={classes.list}
      role="listbox"
      tabIndex={0}
      aria-label={t('title')}
      aria-activedescendant={chosen >= 0 ? `class-${current}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const one = shown[index]!
          return (
            <ClassListRow
              key={one.id}
              listed={one}
              plan={plan}
              faults={faults.get(one.id) ?? []}
              isChosen={one.id === current}
              position={index + 1}
              of={shown.length}
              top={start}
              onPick={() => onPick(one.id)}
            />
          )
        })}
      </div>
    </div>
  )
}
