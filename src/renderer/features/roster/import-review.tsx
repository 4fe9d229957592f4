import { Button, Checkbox } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Note } from '../../components/note.tsx'
import { Page } from '../../components/page.tsx'
import { showDone } from '../../components/toast.tsx'
import { CodeSchemeChoice } from './code-scheme-choice.tsx'
import { ColumnMappingEditor } from './column-mapping-editor.tsx'
import { ImportCounts } from './import-counts.tsx'
import classes from './import-review.module.css'
import { ProblemTable } from './problem-table.tsx'
import { doneWords } from './done-words.ts'
import { dismissImport, type RosterImport, saveChecked } from './roster-import.ts'
import { SheetChoice } from './sheet-choice.tsx'

export type CheckedState = Extract<RosterImport, { at: 'checked' }>

/** What an import would change, before it does: counts, problems, and how the columns were understood. */
export function ImportReview({ state }: { state: CheckedState }) {
  const { t } = useTranslation('import')
  const { checked } = state
  const [isMapping, setMapping] = useState(checked.missing.length > 0)

  return (
    <Page
      title={checked.fileName}
      subtitle={
        checked.missing.length > 0 ? t('review.nothingSaved') : t('review.rows', { count: checked.counts.rows })
      }
      layout="fill"
      actions={<SaveActions state={state} />}
    >
      <div className={classes.review}>
        <div className={classes.top}>
          {checked.missing.length === 0 && <ImportCounts counts={checked.counts} />}
          {(checked.codesAmbiguous || state.options.codes) && <CodeSchemeChoice state={state} />}
          <div className={classes.choices}>
            {checked.sheets.length > 1 && <SheetChoice state={state} />}
            {checked.missing.length === 0 && (
              <Button variant="subtle" size="xs" aria-expanded={isMapping} onClick={() => setMapping(!isMapping)}>
                {isMapping ? t('mapping.hide') : t('mapping.show')}
              </Button>
            )}
          </div>
          {isMapping && <ColumnMappingEditor state={state} />}
        </div>
        {checked.missing.length === 0 && <Problems state={state} />}
      </div>
    </Page>
  )
}

function SaveActions({ state }: { state: CheckedState }) {
  const { t } = useTranslation('import')
  const queryClient = useQueryClient()
  const [withdrawGone, setWithdrawGone] = useState(false)
  const { counts, missing } = state.checked

  const save = async () => {
    const saved = await saveChecked(queryClient, withdrawGone)
    if (saved) showDone(doneWords(t, saved, withdrawGone))
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

function Problems({ state: { checked } }: { state: CheckedState }) {
  const { t } = useTranslation('import')
  const all = checked.counts.setAside + checked.counts.warnings
  if (checked.problems.length === 0) {
    return (
      <div className={classes.none}>
        <Note kind="ok">{t('review.noProblems')}</Note>
      </div>
    )
  }
  return (
    <div className={classes.problems}>
      {all > checked.problems.length && (
        <p className={classes.cut}>{t('review.firstProblems', { count: checked.problems.length })}</p>
      )}
      <ProblemTable problems={checked.problems} />
    </div>
  )
}
