import { Button, VisuallyHidden } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearchOff } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PeopleCounts } from '#contract/people'
import type { ParticipantId } from '#domain/roster/participant'
import type { PersonColumn } from '#domain/roster/people-query'
import { client } from '../../../api.ts'
import { useChanges } from '../../../changes.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { KeyHint } from '../../../components/key-hint.tsx'
import { showDone } from '../../../components/toast.tsx'
import { useFormat } from '../../../components/use-format.ts'
import { startMoving } from '../../../moving-people.ts'
import { PersonPanel } from '../person/person-panel.tsx'
import { filterOf, nextSort, noFilters, type RosterView, sortOf } from '../roster-view.ts'
import { ColumnChooser } from './column-chooser.tsx'
import { copyPeople } from './copy-people.ts'
import type { ExportOf } from './export-dialog.tsx'
import { FilterBar } from './filter-bar.tsx'
import filterClasses from './filter-bar.module.css'
import classes from './people-page.module.css'
import { PeopleTable } from './people-table.tsx'
import { useShownColumns } from './person-columns.ts'
import { SelectionBar } from './selection-bar.tsx'
import type { ChangeView } from './use-change-view.ts'
import { askForPeople, type PeopleList } from './use-people-window.ts'
import { useSelection } from './use-selection.ts'
import { useTypedSearch } from './use-typed-search.ts'

type PeopleSectionProps = {
  view: RosterView
  change: ChangeView
  counts: PeopleCounts | undefined
  onExport: (of: ExportOf) => void
  /** Told what the table lists. */
  onShown: (of: ExportOf) => void
  onChosen: (hasChosen: boolean) => void
}

/** Search, chips, the table, what can be done with those chosen, and the panel of one person. */
export function PeopleSection({ view, change, counts, onExport, onShown, onChosen }: PeopleSectionProps) {
  const { t } = useTranslation('roster')
  const { language } = useFormat()
  const { afterChange } = useChanges()
  const scroller = useRef<HTMLDivElement>(null)
  const { columns, setColumns, reset } = useShownColumns()
  const [total, setTotal] = useState<number | null>(null)
  const queryClient = useQueryClient()
  const listOf = (cari: string): PeopleList => ({ filter: filterOf({ ...view, cari }), sort: sortOf(view) })
  const search = useTypedSearch(view.cari ?? '', change, text => askForPeople(queryClient, listOf(text)))

  const listText = JSON.stringify(listOf(search.typed))
  const list = useMemo(() => JSON.parse(listText) as PeopleList, [listText])
  const selection = useSelection(list)
  const { chosen } = selection

  const tellChosen = useEffectEvent(onChosen)
  useEffect(() => tellChosen(chosen.size > 0), [chosen.size])
  const columnsText = columns.join()
  const tellShown = useEffectEvent(onShown)
  useEffect(() => {
    tellShown({ ...list, columns: columnsText.split(',') as PersonColumn[], count: total ?? 0 })
  }, [list, columnsText, total])

  const copy = async (participantIds: ParticipantId[]) => {
    if (participantIds.length === 0) return
    await copyPeople({ ...list, participantIds, columns, language })
    showDone(t('people.copied', { count: participantIds.length }))
  }
  const withdraw = async () => {
    await client.roster.withdraw({ participantIds: [...chosen] })
    selection.clear()
    await afterChange()
  }
  const closePanel = () => {
    change({ orang: undefined })
    scroller.current?.focus({ preventScroll: true })
  }

  return (
    <>
      <FilterBar view={view} change={change} counts={counts} search={search} table={scroller}>
        <span className={filterClasses.end}>
          <Shown shown={total} everybody={counts?.everybody} />
          <ColumnChooser columns={columns} onChange={setColumns} onReset={reset} />
        </span>
      </FilterBar>
      <div className={classes.section}>
        <div className={classes.list}>
          {total === 0 && (
            <div className={classes.nobody}>
              <EmptyState
                icon={IconSearchOff}
                title={t('people.nobody')}
                action={
                  <Button
                    variant="default"
                    onClick={() => {
                      search.type('')
                      change(noFilters)
                    }}
                  >
                    {t('people.clearFilters')}
                  </Button>
                }
              >
                {t('people.nobodyText')}
              </EmptyState>
            </div>
          )}
          <div style={{ display: total === 0 ? 'none' : 'contents' }}>
            <PeopleTable
              asked={list}
              columns={columns}
              selection={selection}
              open={view.orang}
              scroller={scroller}
              onOpen={orang => change({ orang })}
              onSort={column => change({ urut: nextSort(list.sort, column) })}
              onCopy={cursor => void copy(chosen.size > 0 ? [...chosen] : cursor ? [cursor] : [])}
              onTotal={setTotal}
            />
          </div>
          {chosen.size > 0 && (
            <SelectionBar
              count={chosen.size}
              onMove={() => startMoving([...chosen])}
              onCopy={() => void copy([...chosen])}
              onExport={() => onExport({ ...list, columns, participantIds: [...chosen], count: chosen.size })}
              onWithdraw={() => void withdraw()}
              onClear={selection.clear}
            />
          )}
          <Foot />
        </div>
        {view.orang && <PersonPanel participantId={view.orang} onClose={closePanel} />}
      </div>
    </>
  )
}

/** Long enough, in milliseconds, that a screen reader is told once of a word that is typed. */
const toldAfter = 700

/** How many of everybody are listed: seen at once, told when typing pauses. */
function Shown({ shown, everybody }: { shown: number | null; everybody: number | undefined }) {
  const { t } = useTranslation('roster')
  const { number } = useFormat()
  const [told] = useDebouncedValue(shown, toldAfter)
  if (shown === null || everybody === undefined) return null
  const ofEverybody = t('people.ofEverybody', { count: everybody })
  return (
    <>
      <span className="num" aria-hidden>
        <b>{number(shown)}</b> {ofEverybody}
      </span>
      <VisuallyHidden role="status">{told !== null && `${number(told)} ${ofEverybody}`}</VisuallyHidden>
    </>
  )
}

function Foot() {
  const { t } = useTranslation('roster')
  return (
    <footer className={classes.foot}>
      <span>{t('people.masked')}</span>
      <span className={classes.keys}>
        <span>
          <KeyHint keys={[t('people.key.space')]} /> {t('people.key.choose')}
        </span>
        <span>
          <KeyHint keys={['Enter']} /> {t('people.key.open')}
        </span>
        <span>
          <KeyHint keys={['F2']} /> {t('people.key.edit')}
        </span>
        <span>
          <KeyHint keys={['Ctrl C']} /> {t('people.key.copy')}
        </span>
      </span>
    </footer>
  )
}
