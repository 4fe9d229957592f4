import { Button, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Note } from '../../../components/note.tsx'
import { FaultList } from './fault-list.tsx'
import classes from './form-panel.module.css'
import { OpenList } from './open-list.tsx'
import { useFinish } from './use-finish.ts'
import { useInterview } from './use-interview.ts'

/** Before it is scored: what is open and what is wrong, each a way back to it. */
export function FinishDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('practice')
  const { form, faults, session, opened } = useInterview()
  const { finish, state } = useFinish(session)
  const hidden = form.questions.filter(({ kept }) => kept !== null).length
  const isReady = form.open === 0 && faults.length === 0
  return (
    <Modal opened onClose={onClose} title={t('interview.finish.title')}>
      <div className={classes.finish}>
        <p>{t(isReady ? 'interview.finish.ready' : 'interview.finish.notReady')}</p>
        {opened.mode === 'exam' && <p>{t('interview.finish.oneTry')}</p>}
        {form.open > 0 && <OpenList onJump={onClose} />}
        {faults.length > 0 && (
          <>
            <h3 className={classes.finishHead}>{t('interview.finish.faults', { count: faults.length })}</h3>
            <FaultList onJump={onClose} />
          </>
        )}
        {hidden > 0 && <p>{t('interview.finish.hidden', { count: hidden })}</p>}
        {state === 'failed' && <Note kind="bad">{t('interview.finish.failed')}</Note>}
        <div className={classes.finishFoot}>
          <Button variant="default" onClick={onClose}>
            {t('interview.finish.back')}
          </Button>
          <Button data-autofocus loading={state === 'finishing'} onClick={() => void finish()}>
            {t('interview.finish.confirm')}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
