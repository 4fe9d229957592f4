import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../components/key-hint.tsx'
import classes from './palette.module.css'

/** The keys of the palette, and the signs that narrow it. */
export function PaletteFoot() {
  const { t } = useTranslation('palette')
  return (
    <div className={classes.foot}>
      <span>
        <KeyHint keys={['↑', '↓']} /> {t('keys.choose')}
      </span>
      <span>
        <KeyHint keys={['Enter']} /> {t('keys.open')}
      </span>
      <span>
        <KeyHint keys={['Tab']} /> {t('keys.group')}
      </span>
      <span className={classes.signs}>{t('keys.narrow')}</span>
    </div>
  )
}
