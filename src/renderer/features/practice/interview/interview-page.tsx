import { Button } from '@mantine/core'
import { IconHomeOff } from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenedAttempt } from '#contract/practice'
import { client } from '../../../api.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { type AttemptSession, startSession } from './attempt-session.ts'
import { Interview } from './interview.tsx'
import type { AttemptToOpen } from './attempt-opening.ts'

/** One rehearsal: the house and its papers, the talk, the form. */
export function InterviewPage({ attempt }: { attempt: AttemptToOpen }) {
  const { t } = useTranslation('practice')
  const { history } = useRouter()
  useEffect(() => {
    if (attempt.kind === 'finished') history.replace(`/latihan/${attempt.attemptId}/hasil`)
  }, [attempt, history])
  if (attempt.kind === 'opened') return <OpenInterview key={attempt.opened.attemptId} opened={attempt.opened} />
  if (attempt.kind === 'finished') return null
  return (
    <EmptyState
      icon={IconHomeOff}
      title={t(`interview.${attempt.kind}.title`)}
      action={<Button onClick={() => history.push('/latihan')}>{t('interview.toCases')}</Button>}
    >
      {t(`interview.${attempt.kind}.text`)}
    </EmptyState>
  )
}

function OpenInterview({ opened }: { opened: OpenedAttempt }) {
  const session = useSession(opened)
  return session && <Interview session={session} />
}

/** Open while the page is there: its time runs while the page is to be seen. */
function useSession(opened: OpenedAttempt): AttemptSession {
  const [session] = useState(() => startSession(opened, client.practice, () => performance.now()))
  useEffect(() => {
    if (opened.seq > 0) void session.record({ kind: 'resumed' })
    const seen = () => (document.hidden ? session.openTime.pause() : session.openTime.run())
    seen()
    document.addEventListener('visibilitychange', seen)
    return () => {
      document.removeEventListener('visibilitychange', seen)
      session.openTime.pause()
      session.stop()
    }
  }, [session, opened])
  return session
}
