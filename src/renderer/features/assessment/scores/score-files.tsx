import { ActionIcon } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportedScoreFile } from '#contract/assessment-scores'
import { api } from '../../../api.ts'
import { Icon } from '../../../components/icon.tsx'
import { NumberCell } from '../../../components/number-cell.tsx'
import { type RowsColumn, RowsTable } from '../../../components/rows-table.tsx'
import { useFormat } from '../../../components/use-format.ts'
import { ScoreProblems } from './score-problems.tsx'
import classes from './scores.module.css'
import { useScoresEdits } from './use-scores-edits.ts'

/** The files that were imported; of the one that is open, the rows that were set aside. */
export function ScoreFiles({ files }: { files: readonly ImportedScoreFile[] }) {
  const { t } = useTranslation('scores')
  const columns = useFileColumns()
  const [chosen, setChosen] = useState<string | null>(null)
  const open = files.find(({ fileId }) => fileId === chosen) ?? files[0]!
  const { data: problems } = useQuery(
    api.assessmentScores.problems.queryOptions({ input: { fileId: open.fileId }, throwOnError: false }),
  )
  return (
    <div className={classes.scroller}>
      <RowsTable
        label={t('file.files')}
        columns={columns}
        rows={files}
        keyOf={({ fileId }) => fileId}
        selected={open.fileId}
        onOpen={({ fileId }) => setChosen(fileId)}
        onMove={({ fileId }) => setChosen(fileId)}
      />
      {problems && problems.length > 0 && (
        <>
          <h2 className={classes.subhead}>{t('file.problems')}</h2>
          <ScoreProblems problems={problems} />
        </>
      )}
    </div>
  )
}

function useFileColumns(): RowsColumn<ImportedScoreFile>[] {
  const { t } = useTranslation('scores')
  const { instant } = useFormat()
  const { removeFile } = useScoresEdits()
  const counted = (key: 'rows' | 'taken' | 'waiting' | 'setAside', width: number): RowsColumn<ImportedScoreFile> => ({
    key,
    header: t(`file.${key}`),
    width,
    isNumber: true,
    render: file => <NumberCell value={file[key]} />,
  })
  return [
    { key: 'file', header: t('file.file'), render: ({ fileName }) => <span title={fileName}>{fileName}</span> },
    { key: 'for', header: t('file.for'), width: 80, render: ({ occasion }) => t(`occasion.${occasion}`) },
    { key: 'source', header: t('file.source'), width: 112, render: ({ source }) => t(`source.${source}`) },
    counted('rows', 64),
    counted('taken', 64),
    counted('waiting', 88),
    counted('setAside', 88),
    { key: 'saved', header: t('file.saved'), width: 168, render: ({ importedAt }) => instant(importedAt) },
    {
      key: 'remove',
      header: t('file.removal'),
      width: 72,
      render: ({ fileId, fileName }) => (
        <ActionIcon
          variant="subtle"
          aria-label={t('file.remove', { file: fileName })}
          title={t('file.remove', { file: fileName })}
          onClick={event => {
            event.stopPropagation()
            void removeFile({ fileId })
          }}
        >
          <Icon of={IconTrash} />
        </ActionIcon>
      ),
    },
  ]
}
