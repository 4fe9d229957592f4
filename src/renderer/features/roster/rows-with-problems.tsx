import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { Note } from '../../components/note.tsx'
import { ProblemTable } from './problem-table.tsx'
import classes from './rows-with-problems.module.css'

/** What the last import set aside or warned of. */
export function RowsWithProblems() {
  const { t } = useTranslation('import')
  const { data: problems } = useSuspenseQuery(api.roster.problems.queryOptions())
  if (problems.length === 0) {
    return (
      <div className={classes.none}>
        <Note kind="ok">{t('review.noProblems')}</Note>
      </div>
    )
  }
  return (
    <div className={classes.rows}>
      <ProblemTable problems={problems} />
    </div>
  )
}
