import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Note } from '../../components/note.tsx'
import { ProgressLine } from '../../components/progress-line.tsx'
import { forgetFailure, useFolderMaking } from './folder-making.ts'
import classes from './making-strip.module.css'

/** While folders are made: how far, and the way to stop it. After a failure: what failed. */
export function MakingStrip() {
  const { t } = useTranslation('handover')
  const now = useFolderMaking(state => state.now)
  if (now.at === 'idle') return null
  if (now.at === 'failed') {
    return (
      <div className={classes.strip}>
        <Note kind="bad">
          {t('failed', { name: now.name, reason: now.reason })}{' '}
          <button type="button" className={classes.button} onClick={forgetFailure}>
            {t('close')}
          </button>
        </Note>
      </div>
    )
  }
  return (
    <div className={classes.strip}>
      <ProgressLine
        label={now.name}
        share={now.made / now.of}
        detail={now.of > 1 && t('madeOf', { made: now.made, of: now.of })}
      >
        <span>{t('goElsewhere')}</span>
        <Button variant="default" size="xs" onClick={now.cancel}>
          {t('cancel')}
        </Button>
      </ProgressLine>
    </div>
  )
}
