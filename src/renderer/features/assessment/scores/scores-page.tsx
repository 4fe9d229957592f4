import { Button, SegmentedControl } from '@mantine/core'
import { IconFileSpreadsheet, IconUpload } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { DesignId } from '#contract/assessment'
import { api } from '../../../api.ts'
import { DropAnywhere } from '../../../components/drop-anywhere.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Icon } from '../../../components/icon.tsx'
import { Note } from '../../../components/note.tsx'
import { Page } from '../../../components/page.tsx'
import { ProgressLine } from '../../../components/progress-line.tsx'
import { checkScores, chooseScores, dismissScores, useScoreImport } from './score-import.ts'
import { ScoreFiles } from './score-files.tsx'
import { ScoreReview } from './score-review.tsx'
import classes from './scores.module.css'
import { type ScorePart, scoreParts, type ScoresView } from './scores-view.ts'
import { WaitingBin } from './waiting-bin.tsx'

type ScoresPageProps = { designId: DesignId; view: ScoresView }

/** Scores of one test from files: whose they are, and who has to be decided. Files are dropped anywhere. */
export function ScoresPage({ designId, view }: ScoresPageProps) {
  const { t } = useTranslation('scores')
  const { data: designs } = useSuspenseQuery(api.assessment.designs.queryOptions())
  const design = designs.find(one => one.designId === designId)
  const importing = useScoreImport()
  if (!design) {
    return (
      <Page title={t('title')}>
        <EmptyState
          icon={IconFileSpreadsheet}
          title={t('gone')}
          action={<Button renderRoot={props => <Link to="/tes" {...props} />}>{t('toTests')}</Button>}
        />
      </Page>
    )
  }
  if (importing.at === 'checked' && importing.designId === designId) {
    return <ScoreReview state={importing} design={design} />
  }
  return (
    <>
      <Page
        title={t('title')}
        of={design.name}
        subtitle={t('subtitle', { test: design.name })}
        layout="fill"
        actions={
          <Button leftSection={<Icon of={IconUpload} />} onClick={() => chooseScores(designId)}>
            {t('import')}
          </Button>
        }
      >
        <div className={classes.view}>
          <ImportState designId={designId} />
          <Imported designId={designId} view={view} />
        </div>
      </Page>
      <DropAnywhere words={t('dropHere')} onDrop={files => void checkScores(designId, files)} />
    </>
  )
}

function Imported({ designId, view }: ScoresPageProps) {
  const { t } = useTranslation('scores')
  const navigate = useNavigate()
  const { data: files } = useSuspenseQuery(api.assessmentScores.files.queryOptions({ input: { designId } }))
  const { data: waiting } = useSuspenseQuery(api.assessmentScores.waiting.queryOptions({ input: { designId } }))
  if (files.length === 0) {
    return (
      <EmptyState icon={IconFileSpreadsheet} title={t('empty.title')}>
        {t('empty.text')}
      </EmptyState>
    )
  }
  const { ambiguous, unknown } = waiting
  const counts: Record<ScorePart, number> = { ragu: ambiguous, 'tidak-dikenal': unknown, berkas: files.length }
  const open = view.bagian ?? (ambiguous > 0 ? 'ragu' : unknown > 0 ? 'tidak-dikenal' : 'berkas')
  const sum = (count: 'rows' | 'taken' | 'setAside') => files.reduce((total, file) => total + file[count], 0)
  return (
    <>
      <p className={classes.sum}>
        {t('sum', { rows: sum('rows'), taken: sum('taken'), setAside: sum('setAside'), ambiguous, unknown })}
      </p>
      <div className={classes.parts}>
        <SegmentedControl
          aria-label={t('part.label')}
          value={open}
          onChange={bagian =>
            void navigate({ to: '/tes/$designId/impor', params: { designId }, search: { bagian }, replace: true })
          }
          data={scoreParts.map(part => ({ value: part, label: `${t(`part.${part}`)} ${counts[part]}` }))}
        />
      </div>
      {open === 'berkas' ? (
        <ScoreFiles files={files} />
      ) : (
        <WaitingBin key={open} waiting={waiting} kind={open === 'ragu' ? 'ambiguous' : 'unknown'} />
      )}
    </>
  )
}

/** What reading files is about, above the bins. */
function ImportState({ designId }: { designId: DesignId }) {
  const { t } = useTranslation('scores')
  const state = useScoreImport()
  if (state.at === 'idle' || state.designId !== designId) return null
  if (state.at === 'failed') throw state.error
  return (
    <div className={classes.reading}>
      {state.at === 'reading' ? (
        <ProgressLine label={t('reading', { done: state.done, of: state.of })} share={state.done / state.of}>
          <Button variant="subtle" size="xs" onClick={dismissScores}>
            {t('cancel')}
          </Button>
        </ProgressLine>
      ) : (
        <Note kind="warn">{t('lost')}</Note>
      )}
    </div>
  )
}
