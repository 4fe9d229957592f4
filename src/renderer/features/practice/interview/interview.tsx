import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useUnsaved } from '../../../unsaved-work.ts'
import type { AttemptSession } from './attempt-session.ts'
import { AttemptNote } from './attempt-note.tsx'
import { FinishDialog } from './finish-dialog.tsx'
import { FormPanel } from './form-panel.tsx'
import { HousePanel } from './house-panel.tsx'
import { InterviewBar } from './interview-bar.tsx'
import classes from './interview.module.css'
import { TalkPanel } from './talk-panel.tsx'
import { InterviewContext, useInterviewOf } from './use-interview.ts'
import { useInterviewKeys } from './use-interview-keys.ts'
import { useLeave } from './use-leave.ts'
import { useTimeOver } from './use-time-over.ts'
import { useUndo } from './use-undo.ts'

const columns = ['house', 'talk', 'form'] as const
type Column = (typeof columns)[number]

/** Three columns: story, talk, answer. In a narrow window one at a time. */
export function Interview({ session }: { session: AttemptSession }) {
  const { t } = useTranslation('practice')
  const interview = useInterviewOf(session)
  const [column, setColumn] = useState<Column>('form')
  const [isFinishing, setFinishing] = useState(false)
  const back = useUndo(interview)
  const leave = useLeave(interview)
  useInterviewKeys(interview, { finish: () => setFinishing(true), leave, showColumn: setColumn, ...back })
  useTimeOver(interview)
  const { saving, drafts } = interview
  useUnsaved('practice', saving === 'failed' || Object.keys(drafts).length > 0)

  return (
    <InterviewContext value={interview}>
      <div className={classes.page}>
        <InterviewBar onFinish={() => setFinishing(true)} onLeave={leave} />
        <main className={classes.main}>
          <AttemptNote />
          <div className={classes.switch} role="group" aria-label={t('interview.columns')}>
            {columns.map(one => (
              <button key={one} type="button" aria-pressed={column === one} onClick={() => setColumn(one)}>
                {t(`interview.column.${one}`)}
              </button>
            ))}
          </div>
          <div className={classes.columns} data-column={column}>
            <HousePanel />
            <TalkPanel />
            <FormPanel onRemoved={back.offerUndo} />
          </div>
        </main>
        {isFinishing && <FinishDialog onClose={() => setFinishing(false)} />}
      </div>
    </InterviewContext>
  )
}
