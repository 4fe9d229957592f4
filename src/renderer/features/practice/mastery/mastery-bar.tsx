import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../components/use-format.ts'
import classes from './mastery-bar.module.css'

/** How much of a variable is mastered, as a bar and a number; hatched and in a word where there is too little to say. */
export function MasteryBar({ share, isSure }: { share: number; isSure: boolean }) {
  const { t } = useTranslation('practice')
  const { share: percent } = useFormat()
  return (
    <span className={classes.mastery}>
      <span className={classes.bar} data-unsure={!isSure || undefined} aria-hidden>
        <span style={{ width: `${Math.round(share * 100)}%` }} />
      </span>
      <span className={`${classes.number} num`}>{isSure ? percent(share) : t('mastery.early')}</span>
    </span>
  )
}
