import { Button } from '@mantine/core'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Note } from '../../../components/note.tsx'
import classes from './interview.module.css'
import { useInterview } from './use-interview.ts'

/** What stands in the way of going on: not recorded, gone on elsewhere, gone. */
export function AttemptNote() {
  const { t } = useTranslation('practice')
  const { history } = useRouter()
  const { saving, session } = useInterview()
  const [isBusy, setBusy] = useState(false)
  if (saving !== 'failed' && saving !== 'changed' && saving !== 'gone') return null
  const acts = {
    failed: session.retry,
    changed: session.reopen,
    gone: async () => history.push('/latihan'),
  }
  const act = async () => {
    setBusy(true)
    try {
      await acts[saving]()
    } catch {
      // It stays as it is, with its button.
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className={classes.note}>
      <Note kind="bad" title={t(`interview.saving.${saving}.title`)}>
        <p>{t(`interview.saving.${saving}.text`)}</p>
        <Button size="xs" variant="default" loading={isBusy} onClick={() => void act()}>
          {t(`interview.saving.${saving}.act`)}
        </Button>
      </Note>
    </div>
  )
}
