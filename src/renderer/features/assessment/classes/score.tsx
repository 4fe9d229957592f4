import { useTranslation } from 'react-i18next'
import type { PersonResult } from '#contract/assessment'
import { Pill } from '../../../components/pill.tsx'
import { usePercent } from '../use-percent.ts'
import classes from './classes.module.css'

type ScoreProps = { result: PersonResult | null; passMark: number | null }

/** Percent as it counts now, beside that as it was taken where they differ. */
export function Score({ result, passMark }: ScoreProps) {
  const { t } = useTranslation('assessment')
  const percent = usePercent()
  if (!result) return <span className={classes.faint}>{t('notYet')}</span>
  const score = percent(result.percent)
  const was = percent(result.percentTaken)
  const detail = (
    <span className={classes.faint}>
      {was !== score && ` ${t('takers.was', { was })}`} {result.form !== null && t('form', { form: result.form })}
    </span>
  )
  if (passMark === null) {
    return (
      <>
        {score}
        {detail}
      </>
    )
  }
  return (
    <>
      <Pill kind={result.percent >= passMark ? 'ok' : 'warn'}>{score}</Pill>
      {detail}
    </>
  )
}
