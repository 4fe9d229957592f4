import { ActionIcon, Button, Progress } from '@mantine/core'
import { IconAlertTriangle, IconArrowLeft, IconCheck, IconClock } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { Icon } from '../../../components/icon.tsx'
import { useShownName } from '../../../components/screen-share.ts'
import classes from './sitting.module.css'
import type { SittingSession } from './sitting-session.ts'
import { answeredCount } from './answered-count.ts'

type SittingBarProps = { session: SittingSession; onLeave: () => void; onFinish: () => void }

/** Which test, whose, how far, how long, whether it is on the disk, and the way to the end. */
export function SittingBar({ session, onLeave, onFinish }: SittingBarProps) {
  const { t } = useTranslation('assessment')
  const shownName = useShownName()
  const { name, kind, occasion, form, personName, items } = session.opened
  const answered = useStore(session.store, ({ answers }) => answeredCount(items, answers))
  const isDone = answered === items.length
  const title = kind === 'single' ? name : t('start.title', { name, occasion: t(`occasion.${occasion}`) })
  return (
    <header className={classes.bar}>
      <title>{`${title} · Gladi`}</title>
      <ActionIcon aria-label={t('sitting.back')} onClick={onLeave}>
        <Icon of={IconArrowLeft} size={18} />
      </ActionIcon>
      <h1 className={classes.title}>{title}</h1>
      {kind === 'crossed' && <span className={classes.faint}>{t('form', { form })}</span>}
      {personName !== null && <span className={classes.faint}>{shownName(personName)}</span>}
      <span className={classes.room} />
      <Progress className={classes.progress ?? ''} value={(100 * answered) / items.length} size={6} aria-hidden />
      <span className={classes.count}>{t('sitting.answered', { answered, all: items.length })}</span>
      <TimeLeft session={session} />
      <SavedMark session={session} />
      <Button variant={isDone ? 'filled' : 'default'} onClick={onFinish}>
        {t('sitting.finish')}
      </Button>
    </header>
  )
}

const minute = 60_000

/** In whole minutes, the last five in seconds too; each of the last five is announced. */
function TimeLeft({ session }: { session: SittingSession }) {
  const { t } = useTranslation('assessment')
  const [left, setLeft] = useState(session.timeLeft)
  useEffect(() => {
    const look = setInterval(() => setLeft(session.timeLeft()), 500)
    return () => clearInterval(look)
  }, [session])
  if (left === null) return null
  const minutes = Math.floor(left / minute)
  const seconds = Math.floor((left % minute) / 1000)
  const isLate = left < 5 * minute
  return (
    <span className={classes.clock} data-late={isLate || undefined}>
      <Icon of={IconClock} />
      <span role="timer">
        {isLate
          ? t('sitting.leftSeconds', { minutes, seconds: String(seconds).padStart(2, '0') })
          : t('sitting.left', { minutes })}
      </span>
      <span className={classes.spoken} role="status">
        {isLate && t('sitting.left', { minutes: Math.ceil(left / minute) })}
      </span>
    </span>
  )
}

/** Says that it is saved only when it is. */
function SavedMark({ session }: { session: SittingSession }) {
  const { t } = useTranslation('assessment')
  const saving = useStore(session.store, state => state.saving)
  return (
    <span className={classes.saved} data-bad={saving === 'failed' || undefined}>
      {saving !== 'saving' && <Icon of={saving === 'failed' ? IconAlertTriangle : IconCheck} />}
      {t(`sitting.saving.${saving}`)}
    </span>
  )
}
