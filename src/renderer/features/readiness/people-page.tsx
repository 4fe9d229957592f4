import { Button, Select, TextInput } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { IconFilterOff, IconSearch, IconUsers } from '@tabler/icons-react'
import { useDeferredValue, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ladderSteps } from '#domain/readiness/readiness-sum'
import { rungs } from '#domain/readiness/readiness'
import { client } from '../../api.ts'
import { DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Icon } from '../../components/icon.tsx'
import { useLetterKeys } from '../../components/letter-keys.ts'
import { Page } from '../../components/page.tsx'
import { useFormat } from '../../components/use-format.ts'
import { ListExport } from './list-export.tsx'
import classes from './people-page.module.css'
import { ScopeChoice } from './scope-choice.tsx'
import { filterOfView, type PeopleView, scopeOfView, viewOfScope } from './scope.ts'
import { usePeopleColumns } from './use-people-columns.tsx'

const rowsOfPage = 500

/** The people behind a number: by state, by how far they came, by what they lack. */
export function PeoplePage({ view }: { view: PeopleView }) {
  const { t } = useTranslation('readiness')
  const { number } = useFormat()
  const navigate = useNavigate()
  const scope = scopeOfView(view)
  const filter = filterOfView(view)
  const columns = usePeopleColumns()
  const found = useInfiniteQuery({
    queryKey: ['readiness-people', scope, filter],
    queryFn: ({ pageParam }) => client.readiness.people({ scope, filter, offset: pageParam, limit: rowsOfPage }),
    initialPageParam: 0,
    staleTime: 0,
    getNextPageParam: (last, pages) => {
      const read = pages.reduce((sum, { rows }) => sum + rows.length, 0)
      return read < last.total ? read : undefined
    },
  })
  const rows = found.data?.pages.flatMap(page => page.rows) ?? []
  const total = found.data?.pages[0]?.total ?? 0
  const change = (next: PeopleView) => void navigate({ to: '/kesiapan/orang', search: next, replace: true })

  return (
    <Page
      title={t('people.title')}
      layout="fill"
      subtitle={
        <span role="status">
          {rows.length < total
            ? t('people.shown', { shown: rows.length, count: total })
            : t('people.count', { count: total })}
        </span>
      }
      actions={<ListExport scope={scope} filter={filter} total={total} />}
    >
      <div className={classes.page}>
        <div className={classes.filters}>
          <ScopeChoice scope={scope} onChange={next => change({ ...withoutScope(view), ...viewOfScope(next) })} />
          <Filters view={view} onChange={change} />
        </div>
        <div className={classes.table}>
          {total === 0 && found.isSuccess ? (
            <EmptyState
              icon={IconUsers}
              title={t('people.none')}
              action={
                <Button
                  variant="default"
                  leftSection={<Icon of={IconFilterOff} />}
                  onClick={() => change(viewOfScope(scope))}
                >
                  {t('people.clear')}
                </Button>
              }
            />
          ) : (
            <DataTable
              label={t('people.title')}
              columns={columns}
              rows={rows}
              rowKey={({ participantId }) => participantId}
            />
          )}
        </div>
        {found.hasNextPage && (
          <p className={classes.more}>
            <Button variant="default" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
              {t('people.more', { more: number(Math.min(rowsOfPage, total - rows.length)) })}
            </Button>
          </p>
        )}
      </div>
    </Page>
  )
}

const withoutScope = ({ provinsi: _, kabupaten: _regency, kelas: _class, ...view }: PeopleView): PeopleView => view

const states = ['ready', 'not-ready', 'not-reported'] as const

function Filters({ view, onChange }: { view: PeopleView; onChange: (view: PeopleView) => void }) {
  const { t } = useTranslation('readiness')
  const { status, sampai, berhenti, kurang, cari, ...place } = view
  const rest = { ...place, ...(cari !== undefined && { cari }) }
  const value = status
    ? `status:${status}`
    : sampai
      ? `sampai:${sampai}`
      : berhenti
        ? `berhenti:${berhenti}`
        : kurang
          ? `kurang:${kurang}`
          : null
  return (
    <>
      <Select
        className={classes.filter}
        aria-label={t('people.filter')}
        placeholder={t('people.all')}
        clearable
        clearButtonProps={{ 'aria-label': t('people.all') }}
        value={value}
        onChange={chosen => {
          const [kind = '', of = ''] = (chosen ?? '').split(':')
          onChange({ ...rest, ...(kind !== '' && { [kind]: of }) })
        }}
        data={[
          {
            group: t('people.byState'),
            items: states.map(one => ({ value: `status:${one}`, label: t(`state.${one}`) })),
          },
          {
            group: t('people.byLack'),
            items: rungs.map(one => ({ value: `kurang:${one}`, label: t(`lacks.${one}`) })),
          },
          {
            group: t('people.byReached'),
            items: ladderSteps.map(one => ({ value: `sampai:${one}`, label: t(`step.${one}`) })),
          },
          {
            group: t('people.byStopped'),
            items: ladderSteps
              .slice(0, -1)
              .map(one => ({ value: `berhenti:${one}`, label: t('stopped', { step: t(`step.${one}`) }) })),
          },
        ]}
      />
      <Search view={view} onChange={onChange} />
    </>
  )
}

/** Searches while one types, and keeps the address in step. */
function Search({ view, onChange }: { view: PeopleView; onChange: (view: PeopleView) => void }) {
  const { t } = useTranslation('readiness')
  const [text, setText] = useState(view.cari ?? '')
  const deferred = useDeferredValue(text)
  const field = useRef<HTMLInputElement>(null)
  useLetterKeys({ '/': () => field.current?.focus() })
  useEffect(() => {
    const { cari, ...rest } = view
    if ((cari ?? '') !== deferred) onChange({ ...rest, ...(deferred !== '' && { cari: deferred }) })
    // What is typed decides, not what the address said before.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [deferred])
  return (
    <TextInput
      ref={field}
      className={classes.search}
      aria-label={t('people.search')}
      placeholder={t('people.search')}
      leftSection={<Icon of={IconSearch} />}
      value={text}
      onChange={event => setText(event.currentTarget.value)}
    />
  )
}
