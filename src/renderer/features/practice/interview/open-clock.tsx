import { IconClock } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../components/icon.tsx'
import classes from './interview-bar.module.css'
import { useInterview } from './use-interview.ts'

const minute = 60_000

/** The time spent, in an examination the time left: in whole minutes, the last one in seconds. */
export function OpenClock() {
  const { t } = useTranslation('practice')
  const { session, opened } = useInterview()
  const [elapsed, setElapsed] = useState(() => session.openTime.elapsed())
  useEffect(() => {
    const look = setInterval(() => setElapsed(session.openTime.elapsed()), 1000)
    return () => clearInterval(look)
  }, [session])
  const left = opened.timeLimit === null ? null : Math.max(0, opened.timeLimit - elapsed)
  const words =
    left === null
      ? t('interview.clock.spent', { minutes: Math.floor(elapsed / minute) })
      : left >= minute
        ? t('interview.clock.left', { minutes: Math.floor(left / minute) })
        : t('interview.clock.seconds', { seconds: Math.ceil(left / 1000) })
  return (
    <span className={classes.clock} data-late={(left !== null && left < 5 * minute) || undefined} role="timer">
      <Icon of={IconClock} />
      {words}
    </span>
  )
}
