import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { IconSchool } from '@tabler/icons-react'
import { Suspense, useDeferredValue, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClassId } from '#contract/identifiers'
import { api } from '../../api.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { useLetterKeys } from '../../components/letter-keys.ts'
import { Page } from '../../components/page.tsx'
import { PageSkeleton } from '../../components/page-skeleton.tsx'
import { type ClassFilter, filterClasses } from './class-filter.ts'
import { ClassFilterBar } from './class-filter-bar.tsx'
import { ClassList } from './class-list.tsx'
import { ClassView } from './class-view.tsx'
import classes from './classes-page.module.css'
import { roomName } from './room-name.ts'

/** Every class at the left, one of them at the right. J and K go through the classes shown. */
export function ClassesPage({ filter, classId }: { filter: ClassFilter; classId: string | undefined }) {
  const { t } = useTranslation('schedule')
  const { data: all } = useSuspenseQuery(api.schedule.classes.queryOptions())
  const navigate = useNavigate()
  const searchField = useRef<HTMLInputElement>(null)

  const shown = filterClasses(all, filter, room => roomName(t, room))
  const current = classId ?? shown[0]?.id
  const pick = (id: string) =>
    void navigate({ to: '/kelas/$classId', params: { classId: id }, search: filter, replace: true })
  const step = (by: number) => {
    const next = shown[shown.findIndex(one => one.id === current) + by]
    if (next) pick(next.id)
  }
  useLetterKeys({ j: () => step(1), k: () => step(-1), '/': () => searchField.current?.focus() })

  if (all.length === 0) return <NoClasses />
  return (
    <div className={classes.split}>
      <div className={classes.side}>
        <ClassFilterBar ref={searchField} all={all} shown={shown.length} filter={filter} />
        <ClassList shown={shown} current={current} onPick={pick} />
      </div>
      {current && (
        <Suspense fallback={<PageSkeleton label={t('title')} />}>
          <CurrentClass classId={current as ClassId} />
        </Suspense>
      )}
    </div>
  )
}

/** The class before stays until the next one is there, so that going through them does not flicker. */
function CurrentClass({ classId }: { classId: ClassId }) {
  return <ClassView classId={useDeferredValue(classId)} />
}

function NoClasses() {
  const { t } = useTranslation('schedule')
  return (
    <Page title={t('title')}>
      <EmptyState
        icon={IconSchool}
        title={t('empty.title')}
        action={
          <Button component={Link} to="/rencana">
            {t('empty.button')}
          </Button>
        }
      >
        {t('empty.text')}
      </EmptyState>
    </Page>
  )
}
