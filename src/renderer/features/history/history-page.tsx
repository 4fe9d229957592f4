import { Button, SegmentedControl } from '@mantine/core'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { IconHistory } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Change } from '#contract/history'
import { api } from '../../api.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Page } from '../../components/page.tsx'
import { useFormat } from '../../components/use-format.ts'
import { changeGroups, groupOf } from './change-groups.ts'
import { ChangeLine } from './change-line.tsx'
import { changesByDay } from './changes-by-day.ts'
import classes from './history-page.module.css'
import type { HistoryView } from './history-view.ts'
import { UndoThroughModal } from './undo-through-modal.tsx'

/** A page of the log as it is asked for, the first one with nothing before it. */
export const historyPages = api.history.changes.infiniteOptions({
  input: (before: Change['id'] | null) => ({ before, limit: 200 }),
  initialPageParam: null as Change['id'] | null,
  getNextPageParam: page => (page.hasMore ? page.changes.at(-1)!.id : undefined),
})

/** What happened here, by day, and the way back to before any of it. */
export function HistoryPage({ view }: { view: HistoryView }) {
  const { t } = useTranslation('history')
  const { instant } = useFormat()
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(historyPages)
  const [through, setThrough] = useState<Change | null>(null)
  const all = data.pages.flatMap(page => page.changes)
  const shown = view.jenis ? all.filter(({ kind }) => groupOf(kind) === view.jenis) : all
  const dayOf = (at: string) => instant(at).split(', ')[0]!

  return (
    <Page title={t('page.title')} subtitle={t('page.subtitle')} layout="column" actions={<GroupChoice view={view} />}>
      {shown.length === 0 && (
        <EmptyState icon={IconHistory} title={t(all.length === 0 ? 'page.empty' : 'page.noMatch')}>
          {all.length === 0 && t('page.emptyText')}
        </EmptyState>
      )}
      {changesByDay(shown, dayOf).map(({ day, changes }) => (
        <section key={day} className={classes.day} aria-label={day}>
          <h2>{day}</h2>
          <ul>
            {changes.map(change => (
              <ChangeLine key={change.id} change={change} onUndoThrough={() => setThrough(change)} />
            ))}
          </ul>
        </section>
      ))}
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('page.older')}
        </Button>
      )}
      <UndoThroughModal all={all} through={through} onClose={() => setThrough(null)} />
    </Page>
  )
}

function GroupChoice({ view }: { view: HistoryView }) {
  const { t } = useTranslation('history')
  const navigate = useNavigate()
  return (
    <SegmentedControl
      aria-label={t('page.filter')}
      value={view.jenis ?? 'all'}
      onChange={value =>
        void navigate({ to: '/riwayat', search: value === 'all' ? {} : { jenis: value }, replace: true })
      }
      data={(['all', ...changeGroups] as const).map(value => ({ value, label: t(`group.${value}`) }))}
    />
  )
}
