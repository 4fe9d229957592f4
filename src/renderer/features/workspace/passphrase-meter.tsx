import { useTranslation } from 'react-i18next'
import classes from './passphrase-meter.module.css'
import { shortestPassphrase, strengthOf } from './passphrase-strength.ts'

const levels = { 'too-short': 0, weak: 1, good: 2, strong: 3 }

/** Three steps and the word for them. */
export function PassphraseMeter({ passphrase }: { passphrase: string }) {
  const { t } = useTranslation('workspace')
  const strength = strengthOf(passphrase)
  return (
    <div className={classes.meter} data-strength={strength}>
      {[1, 2, 3].map(step => (
        <i key={step} data-on={(passphrase !== '' && levels[strength] >= step) || undefined} aria-hidden />
      ))}
      <span role="status">
        {passphrase === '' ? '' : t(`strength.${strength}`, { missing: shortestPassphrase - passphrase.length })}
      </span>
    </div>
  )
}
