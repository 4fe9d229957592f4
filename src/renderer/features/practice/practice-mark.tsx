import { useTranslation } from 'react-i18next'
import classes from './practice-mark.module.css'

/** Says on every page of a rehearsal that it is one. */
export function PracticeMark() {
  const { t } = useTranslation('practice')
  return <span className={classes.mark}>{t('interview.mark')}</span>
}
