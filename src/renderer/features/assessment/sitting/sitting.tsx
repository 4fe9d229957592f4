import { useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { Note } from '../../../components/note.tsx'
import { useUnsaved } from '../../../unsaved-work.ts'
import { FinishDialog } from './finish-dialog.tsx'
import { ItemQuestion } from './item-question.tsx'
import { OpenItems } from './open-items.tsx'
import { SittingBar } from './sitting-bar.tsx'
import classes from './sitting.module.css'
import type { SittingSession } from './sitting-session.ts'
import { useSittingKeys } from './use-sitting-keys.ts'

/** One item at a time, and which are open. */
export function Sitting({ session }: { session: SittingSession }) {
  const { t } = useTranslation('assessment')
  const { history } = useRouter()
  const [isFinishing, setFinishing] = useState(false)
  const at = useStore(session.store, state => state.at)
  const saving = useStore(session.store, state => state.saving)
  const { items } = session.opened
  const item = items[at]!
  useUnsaved('test', saving === 'failed')
  useTimeOut(session)
  useSittingKeys(session, () => setFinishing(true))
  const leave = async () => {
    if (await session.flush()) history.push('/tes')
  }
  return (
    <div className={classes.page}>
      <SittingBar session={session} onLeave={() => void leave()} onFinish={() => setFinishing(true)} />
      {saving === 'failed' && (
        <div className={classes.note}>
          <Note kind="bad">{t('sitting.failed')}</Note>
        </div>
      )}
      <div className={classes.columns}>
        <main className={classes.main}>
          <ItemQuestion key={item.id} session={session} item={item} number={at + 1} />
        </main>
        <OpenItems session={session} />
      </div>
      {isFinishing && <FinishDialog session={session} onClose={() => setFinishing(false)} />}
    </div>
  )
}

/** When nothing is left, what was answered is the test. */
function useTimeOut(session: SittingSession) {
  useEffect(() => {
    const left = session.timeLeft()
    if (left === null) return undefined
    const end = () => session.finish().catch(() => (timer = setTimeout(() => void end(), 2000)))
    let timer = setTimeout(() => void end(), left)
    return () => clearTimeout(timer)
  }, [session])
}
