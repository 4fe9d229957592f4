import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../components/use-format.ts'
import classes from './mastery-bar.module.css'

type MasteryBarProps = {
  /** 0–1 */
  share: number
  isSure: boolean
  /** The word stands in a column of its own. */
  isInTable?: boolean
}

/** How much of a variable is mastered, as a bar and a number; hatched and in a word where there is too little to say. */
export function MasteryBar({ share, isSure, isInTable = false }: MasteryBarProps) {
  const { t } = useTranslation('practice')
  const { share: percent } = useFormat()
  if (!isSure && !isInTable) return <span className={classes.early}>{t('mastery.early')}</span>
  return (
    <span className={classes.mastery}>
      <span className={classes.bar} data-unsure={!isSure || undefined} aria-hidden>
        <span style={{ width: `${Math.round(share * 100)}%` }} />
      </span>
      {isSure && <span className={`${classes.number} num`}>{percent(share)}</span>}
    </span>
  )
}
