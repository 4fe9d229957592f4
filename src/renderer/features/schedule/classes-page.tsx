import { useNavigate, useRouter } from '@tanstack/react-router'
import { IconSchool } from '@tabler/icons-react'
import { Suspense, useDeferredValue, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClassId } from '#contract/identifiers'
import type { ListedClass } from '#contract/schedule'
import type { ClassFault } from '#domain/schedule/class-faults'
import type { PlanInForce } from '#domain/schedule/class-in-force'
import { useLetterKeys } from '../../components/letter-keys.ts'
import { NoPlanPage } from '../../components/no-plan-page.tsx'
import { PageSkeleton } from '../../components/page-skeleton.tsx'
import { ClassBoard } from './class-board.tsx'
import { type ClassFilter, countQuestions, filterClasses } from './class-filter.ts'
import { ClassFilterBar } from './class-filter-bar.tsx'
import { ClassList } from './class-list.tsx'
import { ClassView } from './class-view.tsx'
import classes from './classes-page.module.css'
import { DropQuestion } from './drop-question.tsx'
import { roomName } from './room-name.ts'
import { useFaultsByClass, usePlanInForce } from './use-plan-in-force.ts'

type ClassesPageProps = { filter: ClassFilter; classId: string | undefined }

/** Every class of the plan, as a list with one of them beside it, or as a board. */
export function ClassesPage({ filter, classId }: ClassesPageProps) {
  const { t } = useTranslation('schedule')
  const plan = usePlanInForce()
  const faults = useFaultsByClass(plan)
  if (plan.classes.length === 0) {
    return (
      <NoPlanPage icon={IconSchool} page={t('title')} title={t('empty.title')} button={t('empty.button')}>
        {t('empty.text')}
      </NoPlanPage>
    )
  }
  return (
    <>
      {filter.papan ? (
        <ClassBoard filter={filter} plan={plan} faults={faults} />
      ) : (
        <ClassSplit filter={filter} classId={classId} plan={plan} faults={faults} />
      )}
      <DropQuestion />
    </>
  )
}

type ClassSplitProps = ClassesPageProps & { plan: PlanInForce<ListedClass>; faults: ReadonlyMap<string, ClassFault[]> }

/** The list at the left, one class at the right. J and K go through the classes shown. */
function ClassSplit({ filter, classId, plan, faults }: ClassSplitProps) {
  const { t } = useTranslation('schedule')
  const navigate = useNavigate()
  const { history } = useRouter()
  const searchField = useRef<HTMLInputElement>(null)
  const shownRoom = (room: string) => roomName(t, room)
  const shown = filterClasses(plan.classes, filter, shownRoom, faults)
  const current = classId ?? shown[0]?.id
  const change = (next: ClassFilter) => void navigate({ to: '/kelas', search: next, replace: true })
  const pick = (id: string) =>
    void navigate({ to: '/kelas/$classId', params: { classId: id }, search: filter, replace: true })
  const step = (by: number) => {
    // The page follows the address a little later: who presses twice means the next but one.
    const [, , latest = ''] = history.location.pathname.split('/')
    const from = decodeURIComponent(latest) || current
    const next = shown[shown.findIndex(one => one.id === from) + by]
    if (next) pick(next.id)
  }
  useLetterKeys({ j: () => step(1), k: () => step(-1), '/': () => searchField.current?.focus() })

  return (
    <div className={classes.split}>
      <div className={classes.side}>
        <ClassFilterBar
          ref={searchField}
          all={plan.classes}
          shown={shown.length}
          counts={countQuestions(plan.classes, filter, faults, shownRoom)}
          filter={filter}
          onChange={change}
        />
        <ClassList
          shown={shown}
          plan={plan}
          faults={faults}
          current={current}
          onPick={pick}
          onClearFilter={() => change(filter.tahap ? { tahap: filter.tahap } : {})}
        />
      </div>
      {current && (
        <Suspense fallback={<PageSkeleton label={t('title')} />}>
          <CurrentClass classId={current as ClassId} plan={plan} faults={faults} />
        </Suspense>
      )}
    </div>
  )
}

/** The class before stays until the next one is there, so that going through them does not flicker. */
function CurrentClass({ classId, plan, faults }: Pick<ClassSplitProps, 'plan' | 'faults'> & { classId: ClassId }) {
  const shown = useDeferredValue(classId)
  return <ClassView classId={shown} all={plan.classes} faults={faults.get(shown) ?? []} />
}
