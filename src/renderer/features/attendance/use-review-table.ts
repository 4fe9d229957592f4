import { useTranslation } from 'react-i18next'
import type { CheckedReport } from '#contract/attendance'
import { reportState } from './report-state.ts'
import type { ShownTable } from './table-menu.tsx'
import { useObstacleWords } from './use-obstacle-words.ts'

/** The reports before they are saved, as a table for a file. */
export function useReviewTable(shown: readonly CheckedReport[]): () => ShownTable {
  const { t } = useTranslation('attendance')
  const obstacleWords = useObstacleWords()
  return () => ({
    name: t('exportName.review'),
    columns: [
      t('report.file'),
      t('review.class'),
      t('report.zone'),
      t('report.rows'),
      t('report.taken'),
      t('report.setAside'),
      t('kind.certain'),
      t('kind.ambiguous'),
      t('kind.unknown'),
      t('review.state'),
      t('report.reason'),
    ],
    rows: shown.map(report => [
      report.fileName,
      report.classCode ?? '',
      report.zone,
      report.rows,
      report.taken,
      report.setAside,
      report.certain,
      report.ambiguous,
      report.unknown,
      t(`review.${reportState(report.obstacle)}`),
      report.obstacle ? obstacleWords(report.obstacle) : '',
    ]),
  })
}
