import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClassMessage } from '#contract/handover'
import { utcOffsetHours } from '#domain/training/training'
import { Icon } from '../../components/icon.tsx'
import { moveCursor } from '../../components/move-cursor.ts'
import { useFormat } from '../../components/use-format.ts'
import classes from './message-list.module.css'

type MessageListProps = {
  messages: ClassMessage[]
  shown: ClassMessage
  onShow: (message: ClassMessage | undefined) => void
}

/** The classes by time, and which messages were copied. One stop for Tab; arrows go through it. */
export function MessageList({ messages, shown, onShow }: MessageListProps) {
  const { t } = useTranslation('handover')
  const list = useRef<HTMLDivElement>(null)
  const at = messages.indexOf(shown)
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' })
  }, [at])
  const onKeyDown = (event: React.KeyboardEvent) => {
    const next = moveCursor(event.key, at, messages.length, 10)
    if (next === null) return
    event.preventDefault()
    onShow(messages[next])
  }
  return (
    <div
      ref={list}
      className={classes.list}
      role="listbox"
      aria-label={t('messages')}
      aria-activedescendant={`message-${at}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      {messages.map((message, index) => (
        // Keys are for the list as a whole.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
        <div
          key={message.classId}
          id={`message-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={message === shown}
          className={classes.row}
          onClick={() => onShow(message)}
        >
          <MessageRow message={message} />
        </div>
      ))}
    </div>
  )
}

function MessageRow({ message: { code, date, startUtc, endUtc, zone, copied } }: { message: ClassMessage }) {
  const { t } = useTranslation('handover')
  const { day, clocks } = useFormat()
  return (
    <>
      <span className={classes.words}>
        <span className={classes.code}>{code}</span>
        <span
          className={classes.detail}
        >{`${day(date)}, ${clocks(startUtc, endUtc, utcOffsetHours[zone])} ${zone}`}</span>
      </span>
      {copied && (
        <span className={classes.mark} data-old={!copied.isCurrent || undefined}>
          <Icon of={copied.isCurrent ? IconCheck : IconAlertTriangle} size={14} />
          {copied.isCurrent ? t('copied') : t('copiedBefore')}
        </span>
      )}
    </>
  )
}
