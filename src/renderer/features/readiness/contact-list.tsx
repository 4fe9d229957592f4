import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContactPerson } from '#contract/readiness'
import { moveCursor } from '../../components/move-cursor.ts'
import { useShownName } from '../../components/screen-share.ts'
import classes from './contact-list.module.css'
import { useReasonWords } from './use-contact-text.ts'

type ContactListProps = { people: readonly ContactPerson[]; at: number; onShow: (at: number) => void }

/** Whom to contact, and why. One stop for Tab; arrows go through it. */
export function ContactList({ people, at, onShow }: ContactListProps) {
  const { t } = useTranslation('readiness')
  const shownName = useShownName()
  const reasonWords = useReasonWords()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' })
  }, [at])
  const onKeyDown = (event: React.KeyboardEvent) => {
    const next = moveCursor(event.key, at, people.length, 10)
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
      {people.map((person, index) => (
        // Keys are for the list as a whole.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
        <div
          key={person.participantId}
          id={`contact-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          className={classes.row}
          onClick={() => onShow(index)}
        >
          <span className={classes.line}>
            <b>{shownName(person.name)}</b>
            <span>{person.classCode}</span>
            <span className={`${classes.phone} num`}>{person.phone ?? t('contact.noPhone')}</span>
          </span>
          <span className={classes.reason}>{reasonWords(person.reason)}</span>
        </div>
      ))}
    </div>
  )
}
