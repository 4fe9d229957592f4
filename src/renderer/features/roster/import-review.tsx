import { Button, Checkbox, Tabs } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RosterCounts } from '#contract/roster-review'
import { useChanges } from '../../changes.ts'
import { Note } from '../../components/note.tsx'
import { Page } from '../../components/page.tsx'
import { showDone } from '../../components/toast.tsx'
import { useFormat } from '../../components/use-format.ts'
import { CodeSchemeChoice } from './code-scheme-choice.tsx'
import { ColumnMappingEditor } from './column-mapping-editor.tsx'
import { doneWords } from './done-words.ts'
import { FixRowDialog } from './fix-row-dialog.tsx'
import classes from './import-review.module.css'
import { ChangedPeople, GonePeople, NewPeople, ProblemRows } from './review-tables.tsx'
import { dismissImport, type RosterImport, saveChecked } from './roster-import.ts'
import { SheetChoice } from './sheet-choice.tsx'

export type CheckedState = Extract<RosterImport, { at: 'checked' }>

/** What an import would change, before it does: people by what happens to them, problems, how columns were understood. */
export function ImportReview({ state }: { state: CheckedState }) {
  const { t } = useTranslation('import')
  const { checked } = state
  const isReadable = checked.missing.length === 0
  const [isMapping, setMapping] = useState(!isReadable)
  const hasChoices = isMapping || checked.codesAmbiguous || state.options.codes || checked.sheets.length > 1

  return (
    <Page
      title={checked.fileName}
      subtitle={isReadable ? t('review.rows', { count: checked.counts.rows }) : t('review.nothingSaved')}
      layout="fill"
      actions={<SaveActions state={state} isMapping={isMapping} onMap={() => setMapping(!isMapping)} />}
    >
      <div className={classes.review}>
        {hasChoices && (
          <div className={classes.top}>
            {(checked.codesAmbiguous || state.options.codes) && <CodeSchemeChoice state={state} />}
            {checked.sheets.length > 1 && <SheetChoice state={state} />}
            {isMapping && <ColumnMappingEditor state={state} />}
          </div>
        )}
        {isReadable && <ReviewTabs state={state} />}
      </div>
    </Page>
  )
}

type SaveActionsProps = { state: CheckedState; isMapping: boolean; onMap: () => void }

function SaveActions({ state, isMapping, onMap }: SaveActionsProps) {
  const { t } = useTranslation(['import', 'history'])
  const queryClient = useQueryClient()
  const { undo, afterChange } = useChanges()
  const [withdrawGone, setWithdrawGone] = useState(false)
  const { counts, missing } = state.checked

  const save = async () => {
    const saved = await saveChecked(queryClient, withdrawGone)
    // Cancelled too late, it is said, with the way back.
    if (!saved) return afterChange()
    const { changeId } = saved
    const wayBack = { label: t('done.undo'), run: () => void undo(changeId) }
    showDone(doneWords(t, saved, withdrawGone), changeId === null ? undefined : wayBack)
  }
  return (
    <>
      {counts.gone > 0 && missing.length === 0 && (
        <Checkbox
          label={t('review.withdraw', { count: counts.gone })}
          checked={withdrawGone}
          onChange={event => setWithdrawGone(event.currentTarget.checked)}
        />
      )}
      {missing.length === 0 && (
        <Button variant="subtle" aria-expanded={isMapping} onClick={onMap}>
          {isMapping ? t('mapping.hide') : t('mapping.show')}
        </Button>
      )}
      <Button variant="default" onClick={dismissImport}>
        {t('cancel')}
      </Button>
      {missing.length === 0 && (
        <Button disabled={counts.accepted === 0} onClick={() => void save()}>
          {t('review.import', { count: counts.accepted })}
        </Button>
      )}
    </>
  )
}

const parts = ['new', 'changed', 'gone', 'setAside', 'warnings'] as const
type Part = (typeof parts)[number]

/** What needs a decision first: rows set aside, else what is new. */
const firstPart = (counts: RosterCounts): Part =>
  counts.setAside > 0 ? 'setAside' : (parts.find(part => counts[part] > 0) ?? 'new')

function ReviewTabs({ state: { checked } }: { state: CheckedState }) {
  const { t } = useTranslation('import')
  const { number } = useFormat()
  const { checkId, counts } = checked
  const [part, setPart] = useState<Part>(() => firstPart(counts))
  const [fixing, setFixing] = useState<number | null>(null)

  return (
    <Tabs
      value={part}
      onChange={value => setPart(parts.find(one => one === value) ?? 'new')}
      className={classes.tabs}
      classNames={{ list: classes.list, tab: classes.tab, panel: classes.panel }}
      keepMounted={false}
    >
      <Tabs.List aria-label={t('review.parts')}>
        {parts.map(one => (
          <Tabs.Tab key={one} value={one}>
            {t(`review.tab.${one}`)} <span className={`${classes.count} num`}>{number(counts[one])}</span>
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <span className={classes.unchanged} role="status">
        {t('review.unchanged', { count: counts.unchanged })}
      </span>
      <Tabs.Panel value={part}>
        {counts[part] === 0 ? (
          <div className={classes.none}>
            <Note kind={part === 'setAside' || part === 'warnings' ? 'ok' : 'info'}>{t(`review.none.${part}`)}</Note>
          </div>
        ) : part === 'new' ? (
          <NewPeople checkId={checkId} counts={counts} />
        ) : part === 'changed' ? (
          <ChangedPeople checkId={checkId} counts={counts} />
        ) : part === 'gone' ? (
          <GonePeople checkId={checkId} counts={counts} />
        ) : (
          <ProblemRows
            key={part}
            checkId={checkId}
            severity={part === 'setAside' ? 'set-aside' : 'warning'}
            onFix={setFixing}
          />
        )}
      </Tabs.Panel>
      {fixing !== null && <FixRowDialog checkId={checkId} row={fixing} onClose={() => setFixing(null)} />}
    </Tabs>
  )
}
