import { ActionIcon } from '@mantine/core'
import { IconAlertCircle, IconCircleCheck, IconX } from '@tabler/icons-react'
import { Link, useLocation } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Icon } from '../components/icon.tsx'
import { useFormat } from '../components/use-format.ts'
import { type RunningWork, useRunningWork } from '../running-work.ts'
import classes from './running-works.module.css'
import { useOwnWorks } from './use-own-works.ts'
import { useWaitingResults, type WaitingResult } from './use-waiting-results.ts'

/** Work that goes on, or waits for a decision, while one is elsewhere: what it is, how far, and the way back to it. */
export function RunningWorks() {
  const started = useRunningWork(({ works }) => works)
  const own = useOwnWorks()
  const waiting = useWaitingResults()
  return (
    <>
      {[...own, ...started].map(work => (
        <Work key={work.id} work={work} />
      ))}
      {waiting.map(result => (
        <Waiting key={result.name} result={result} />
      ))}
    </>
  )
}

/** Not on the page itself, which says more. */
function Waiting({ result: { to, name, isBad } }: { result: WaitingResult }) {
  const isThere = useLocation({ select: location => location.pathname === to })
  if (isThere) return null
  return (
    <Link to={to} className={classes.work} data-bad={isBad || undefined} title={name}>
      <span className={classes.waiting}>
        <Icon of={isBad ? IconAlertCircle : IconCircleCheck} size={14} />
        <span className={classes.name}>{name}</span>
      </span>
    </Link>
  )
}

function Work({ work }: { work: RunningWork }) {
  const { t } = useTranslation('app')
  const { share } = useFormat()
  const timeLeft = useTimeLeft()
  const done = work.share > 0 ? share(work.share) : ''
  return (
    <div className={classes.work}>
      <div className={classes.line}>
        <Link to={work.to} className={classes.link} title={work.name} aria-label={`${work.name} ${done}`}>
          <span className={classes.name}>{work.name}</span>
          <span className="num">{done}</span>
        </Link>
        {work.cancel && (
          <ActionIcon size={20} aria-label={t('running.cancel', { name: work.name })} onClick={work.cancel}>
            <Icon of={IconX} size={14} />
          </ActionIcon>
        )}
      </div>
      <span className={classes.rail}>
        <i style={{ width: `${work.share * 100}%` }} />
      </span>
      {(work.count || work.secondsLeft !== null) && (
        <p className={classes.detail}>
          {[work.count, work.secondsLeft !== null && timeLeft(work.secondsLeft)].filter(Boolean).join(', ')}
        </p>
      )}
    </div>
  )
}

/** “kira-kira 50 detik lagi”, in minutes from a minute and a half on. */
function useTimeLeft() {
  const { t } = useTranslation('app')
  return (seconds: number) =>
    seconds < 90
      ? t('running.secondsLeft', { count: seconds })
      : t('running.minutesLeft', { count: Math.round(seconds / 60) })
}
