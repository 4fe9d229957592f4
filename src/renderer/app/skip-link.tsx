import { useTranslation } from 'react-i18next'
import classes from './skip-link.module.css'

/** For the keyboard, first in a window: past its frame to the page's heading. */
export function SkipLink() {
  const { t } = useTranslation('app')
  return (
    <button
      type="button"
      className={classes.skip}
      onClick={() => document.querySelector<HTMLElement>('main h1')?.focus()}
    >
      {t('skip')}
    </button>
  )
}
