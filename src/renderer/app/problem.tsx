import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Note } from '../components/note.tsx'
import classes from './problem.module.css'

/** A fault that nobody foresaw: what failed, in its own words, and the way on. */
export function Problem({ error, children }: { error: unknown; children?: ReactNode }) {
  const { t } = useTranslation('app')
  return (
    <div className={classes.problem}>
      <Note kind="bad" title={t('problem.title')}>
        {error instanceof Error ? error.message : String(error)}
      </Note>
      {children}
    </div>
  )
}
