import { SegmentedControl } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedClass } from '#contract/schedule'
import type { ClassFault } from '#domain/schedule/class-faults'
import type { PlanInForce } from '#domain/schedule/class-in-force'
import { KeyHint } from '../../components/key-hint.tsx'
import { PageSkeleton } from '../../components/page-skeleton.tsx'
import classes from './class-board.module.css'
import { type ClassFilter, filterClasses } from './class-filter.ts'
import { ProvinceChoice, TierChoice } from './class-filter-bar.tsx'
import { ClassViewChoice } from './class-view-choice.tsx'
import { DayBoard } from './day-board.tsx'
import { PeopleBoard } from './people-board.tsx'

type ClassBoardProps = {
  filter: ClassFilter
  plan: PlanInForce<ListedClass>
  faults: ReadonlyMap<string, ClassFault[]>
}

/** The second view of classes: the people of one province's classes side by side, or the classes by day. */
export function ClassBoard({ filter, plan, faults }: ClassBoardProps) {
  const { t } = useTranslation('schedule')
  const navigate = useNavigate()
  const change = (next: ClassFilter) => void navigate({ to: '/kelas', search: next, replace: true })
  const board = filter.papan ?? 'orang'
  // People of the whole country do not fit on a board: one province, the first where none is chosen.
  const province = filter.provinsi ?? plan.classes.find(({ tier }) => tier === 2)?.division
  const tier = filter.tahap ?? 2
  const within: ClassFilter = board === 'orang' && tier === 2 && province ? { ...filter, provinsi: province } : filter
  const { saring: _, cari: __, ...places } = within
  const shown = filterClasses(plan.classes, places)

  return (
    <div className={classes.page}>
      <div className={classes.bar}>
        <ClassViewChoice filter={filter} onChange={change} />
        <TierChoice filter={filter} onChange={change} />
        {tier === 2 && <ProvinceChoice filter={within} onChange={change} />}
        <SegmentedControl
          aria-label={t('board.label')}
          value={board}
          onChange={value => change({ ...filter, papan: value === 'hari' ? 'hari' : 'orang' })}
          data={[
            { value: 'orang', label: t('board.people') },
            { value: 'hari', label: t('board.days') },
          ]}
        />
        <p className={classes.count} role="status">
          {t('shown', { count: shown.length, all: plan.classes.filter(one => one.tier === tier).length })}
        </p>
      </div>
      <Suspense fallback={<PageSkeleton label={t('title')} />}>
        {board === 'orang' ? (
          <PeopleBoard key={province} shown={shown} plan={plan} faults={faults} />
        ) : (
          <DayBoard shown={shown} plan={plan} faults={faults} />
        )}
      </Suspense>
      <footer className={classes.foot}>
        {board === 'orang' ? (
          <>
            {t('board.hint')} <KeyHint keys={['←', '→']} /> {t('board.columns')} <KeyHint keys={['M']} /> {t('moveKey')}
          </>
        ) : (
          t('board.daysHint')
        )}
      </footer>
    </div>
  )
}
