import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClassMessage } from '#contract/handover'
import { Note } from '../../components/note.tsx'
import { useFormat } from '../../components/use-format.ts'
import classes from './message-preview.module.css'

/** A message as it will be read: `*…*` is bold. */
export function MessagePreview({ message: { code, text, copied } }: { message: ClassMessage }) {
  const { t } = useTranslation('handover')
  const { instant } = useFormat()
  return (
    <div className={classes.preview}>
      <div className={classes.bubble} role="region" aria-label={t('messageOf', { code })} aria-live="polite">
        {text.split('*').map((part, index) => (
          // The parts of one text do not move.
          <Fragment key={index}>{index % 2 === 1 ? <b>{part}</b> : part}</Fragment>
        ))}
      </div>
      {copied && !copied.isCurrent && <Note kind="warn">{t('copiedBeforeLong', { at: instant(copied.at) })}</Note>}
      {copied?.isCurrent && <p className={classes.copied}>{t('copiedAt', { at: instant(copied.at) })}</p>}
    </div>
  )
}
