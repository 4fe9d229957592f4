import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReadinessRules } from '#domain/readiness/readiness'
import { useAtCentre } from '../../at-centre.ts'
import type { KnownRules } from './rules-dialog.tsx'
import classes from './rules-line.module.css'

const RulesDialog = lazy(async () => ({ default: (await import('./rules-dialog.tsx')).RulesDialog }))

/** The rules in a line, and the way to change them; at the centre they are the plan's. */
export function RulesLine({ known }: { known: KnownRules }) {
  const { t } = useTranslation('readiness')
  const [isOpen, setOpen] = useState(false)
  const words = useRuleWords()
  const line = t('rules.line', { rules: words(known.rules).join(', ') })
  if (useAtCentre()) return line
  return (
    <>
      {line}{' '}
      <button type="button" className={classes.link} onClick={() => setOpen(true)}>
        {t('rules.change')}
      </button>
      {isOpen && (
        <Suspense>
          <RulesDialog known={known} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}

/** The rules in words, one each. */
export function useRuleWords(): (rules: ReadinessRules) => string[] {
  const { t } = useTranslation('readiness')
  return ({ attendanceShare, needsPreTest, passMark, practiceCases, masteredVariables }) => [
    t('rules.attendance', { share: Math.round(attendanceShare * 100) }),
    ...(needsPreTest ? [t('rules.preTest')] : []),
    ...(passMark === null ? [] : [t('rules.postTest', { mark: passMark })]),
    ...(practiceCases === 0 ? [] : [t('rules.practice', { count: practiceCases })]),
    ...(masteredVariables.length === 0 ? [] : [t('rules.mastered', { variables: masteredVariables.join(', ') })]),
  ]
}
