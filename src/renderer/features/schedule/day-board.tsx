import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ListedClass } from '#contract/schedule'
import type { ClassFault } from '#domain/schedule/class-faults'
import type { PlanInForce } from '#domain/schedule/class-in-force'
import { useShownName } from '../../components/screen-share.ts'
import { useFormat } from '../../components/use-format.ts'
import classes from './class-board.module.css'
import { FaultMark } from './fault-mark.tsx'
import { roomName } from './room-name.ts'

type DayBoardProps = {
  shown: ListedClass[]
  plan: PlanInForce<ListedClass>
  faults: ReadonlyMap<string, ClassFault[]>
}

/** A column for each day, a card for each class that is held then. */
export function DayBoard({ shown, plan, faults }: DayBoardProps) {
  const { t } = useTranslation('schedule')
  const { day } = useFormat()
  const days = byDay(shown)
  return (
    // A region that scrolls is a stop for Tab.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={classes.scroller} role="region" aria-label={t('board.days')} tabIndex={0}>
      <div className={classes.days}>
        {days.map(([date, held]) => (
          <section key={date} className={classes.day} aria-label={day(date)}>
            <header className={classes.head}>
              <span className={classes.code}>{day(date)}</span>
              <span className={classes.below}>{t('board.classes', { count: held.length })}</span>
            </header>
            <ul className={classes.cards}>
              {held.map(one => (
                <li key={one.id}>
                  <ClassCard one={one} plan={plan} faults={faults.get(one.id) ?? []} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  )
}

type ClassCardProps = { one: ListedClass; plan: PlanInForce<ListedClass>; faults: ClassFault[] }

function ClassCard({ one, plan, faults }: ClassCardProps) {
  const { t } = useTranslation('schedule')
  const shownName = useShownName()
  const { limits } = plan.training.tiers[one.tier]
  const isOutside = one.size < limits.smallest || one.size > limits.largest
  return (
    <Link
      className={classes.card}
      to="/kelas/$classId"
      params={{ classId: one.id }}
      search={one.tier === 1 ? { tahap: 1 } : { provinsi: one.division }}
    >
      <span className={classes.line}>
        <span className={classes.code}>{one.code}</span>
        <FaultMark listed={one} plan={plan} faults={faults} />
        <span className={`${classes.size} num`} data-outside={isOutside || undefined}>
          {one.size}
        </span>
      </span>
      <span className={classes.below}>
        {[roomName(t, one.room), one.instructorName && shownName(one.instructorName)].filter(Boolean).join(' · ')}
      </span>
    </Link>
  )
}

function byDay(shown: ListedClass[]): [string, ListedClass[]][] {
  const days = new Map<string, ListedClass[]>()
  for (const one of shown.toSorted((a, b) => (a.startUtc < b.startUtc ? -1 : Number(a.startUtc > b.startUtc)))) {
    const known = days.get(one.date)
    if (known) known.push(one)
    else days.set(one.date, [one])
  }
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1))
}
