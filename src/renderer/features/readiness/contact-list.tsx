import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContactPerson } from '#contract/readiness'
import { moveCursor } from '../../components/move-cursor.ts'
import { useShownName } from '../../components/screen-share.ts'
import { useVirtualRows } from '../../components/use-virtual-rows.ts'
import classes from './contact-list.module.css'
import { useReasonWords } from './use-contact-text.ts'

type ContactListProps = {
  count: number
  /** Undefined: still being asked for. */
  personAt: (index: number) => ContactPerson | undefined
  at: number
  onShow: (at: number) => void
  /** The first and the last that are drawn. */
  onSight: (from: number, to: number) => void
}

const rowHeight = 49

/** Whom to contact, and why; only what is in sight is drawn. One stop for Tab; arrows go through it. */
export function ContactList({ count, personAt, at, onShow, onSight }: ContactListProps) {
  const { t } = useTranslation('readiness')
  const list = useRef<HTMLDivElement>(null)
  const virtual = useVirtualRows(list, count, rowHeight)
  const items = virtual.getVirtualItems()
  useEffect(() => virtual.scrollToIndex(at), [at, virtual])
  useEffect(() => {
    if (items.length > 0) onSight(items[0]!.index, items.at(-1)!.index)
  })
  const onKeyDown = (event: React.KeyboardEvent) => {
    const next = moveCursor(event.key, at, count, Math.floor((list.current?.clientHeight ?? 0) / rowHeight))
    if (next === null) return
    event.preventDefault()
    onShow(next)
  }
  return (
    <div
      ref={list}
      className={classes.list}
      role="listbox"
      aria-label={t('contacts')}
      aria-activedescendant={`contact-${at}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {items.map(({ index, start }) => (
          // Keys are for the list as a whole.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={index}
            id={`contact-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            aria-posinset={index + 1}
            aria-setsize={count}
            className={classes.row}
            style={{ top: start }}
            onClick={() => onShow(index)}
          >
            <Contact person={personAt(index)} />
          </div>
        ))}
      </div>
    </div>
  )
}

function Contact({ person }: { person: ContactPerson | undefined }) {
  const { t } = useTranslation('readiness')
  const shownName = useShownName()
  const reasonWords = useReasonWords()
  if (!person) return null
  return (
    <>
      <span className={classes.line}>
        <b>{shownName(person.name)}</b>
        <span>{person.classCode}</span>
        <span className={`${classes.phone} num`}>{person.phone ?? t('contact.noPhone')}</span>
      </span>
      <span className={classes.reason}>{reasonWords(person.reason)}</span>
    </>
  )
}
