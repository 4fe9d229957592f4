import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedDesign } from '#contract/assessment'
import type { CheckedScoreFile } from '#contract/assessment-scores'
import { useChanges } from '../../../changes.ts'
import { Note } from '../../../components/note.tsx'
import { Page } from '../../../components/page.tsx'
import { Pill } from '../../../components/pill.tsx'
import { type RowsColumn, RowsTable } from '../../../components/rows-table.tsx'
import { useFormat } from '../../../components/use-format.ts'
import { useUnsaved } from '../../../unsaved-work.ts'
import { ReviewedFile } from './reviewed-file.tsx'
import { dismissScores, openScoreFile, saveScores, type ScoreImport } from './score-import.ts'
import classes from './scores.module.css'
import { fileState } from './use-obstacle-words.ts'

type ScoreReviewProps = { state: Extract<ScoreImport, { at: 'checked' }>; design: ListedDesign }

/** What reading found, before anything is saved: the files, and of one of them what it needs. */
export function ScoreReview({ state: { files, open, note }, design }: ScoreReviewProps) {
  const { t } = useTranslation('scores')
  const [saving, setSaving] = useState(false)
  const save = useSave(design, setSaving)
  const columns = useReviewColumns()
  useUnsaved('import', true)
  const ready = files.filter(({ obstacle }) => obstacle === null).length
  const current = files[open]
  return (
    <Page
      title={t('review.title')}
      of={design.name}
      subtitle={t('review.subtitle', { count: files.length, ready })}
      layout="fill"
      actions={
        <>
          <Button variant="default" onClick={dismissScores}>
            {t('cancel')}
          </Button>
          <Button disabled={ready === 0} loading={saving} onClick={() => void save()}>
            {t('review.save', { count: ready })}
          </Button>
        </>
      }
    >
      {note && (
        <div className={classes.reading}>
          <Note kind="warn">{t('review.noteChanged')}</Note>
        </div>
      )}
      <div className={classes.review}>
        <div className={classes.files}>
          <RowsTable
            label={t('review.files')}
            columns={columns}
            rows={files}
            keyOf={({ file }) => String(file)}
            selected={String(open)}
            onOpen={({ file }) => openScoreFile(file)}
            onMove={({ file }) => openScoreFile(file)}
          />
        </div>
        {current && <ReviewedFile key={open} file={current} design={design} />}
      </div>
    </Page>
  )
}

function useSave({ designId }: ListedDesign, setSaving: (saving: boolean) => void) {
  const navigate = useNavigate()
  const { afterChange } = useChanges()
  return async () => {
    setSaving(true)
    const isSaved = await saveScores()
    setSaving(false)
    if (!isSaved) return
    await navigate({ to: '/tes/$designId/impor', params: { designId }, search: {}, replace: true })
    await afterChange()
  }
}

function useReviewColumns(): RowsColumn<CheckedScoreFile>[] {
  const { t } = useTranslation('scores')
  const { number } = useFormat()
  return useMemo(
    () => [
      { key: 'file', header: t('file.file'), render: ({ fileName }) => <span title={fileName}>{fileName}</span> },
      { key: 'for', header: t('file.for'), width: 80, render: ({ occasion }) => occasion && t(`occasion.${occasion}`) },
      {
        key: 'bins',
        header: t('review.bins'),
        width: 172,
        isNumber: true,
        render: ({ taken, ambiguous, unknown }) => [taken, ambiguous, unknown].map(count => number(count)).join(' / '),
      },
      {
        key: 'setAside',
        header: t('file.setAside'),
        width: 88,
        isNumber: true,
        render: ({ setAside }) => number(setAside),
      },
      {
        key: 'state',
        header: t('file.state'),
        width: 136,
        render: ({ obstacle }) => {
          const state = fileState(obstacle)
          const kind = ({ ready: 'ok', needs: 'warn', refused: 'bad' } as const)[state]
          return <Pill kind={kind}>{t(`review.${state}`)}</Pill>
        },
      },
    ],
    [t, number],
  )
}
