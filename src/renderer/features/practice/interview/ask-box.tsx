import { IconSend } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { findSayings, sayingsFor } from '#domain/practice/find-saying'
import { personNamed } from '#domain/practice/person-named'
import { Icon } from '../../../components/icon.tsx'
import { KeyHint } from '../../../components/key-hint.tsx'
import { useShownText } from '../practice-words.ts'
import classes from './ask-box.module.css'
import { valueAt } from './attempt-store.ts'
import { focusCurrentQuestion } from './focus-current-question.ts'
import { useQuestionName } from './use-question-name.ts'
import { type Interview, useInterview } from './use-interview.ts'
import { useInterviewKey } from './use-interview-keys.ts'

/** Up to three questions about where one is in the form, and a field to type any other. */
export function AskBox() {
  const { t } = useTranslation('practice')
  const interview = useInterview()
  const { opened, attempt, session, step } = interview
  const { practiceCase } = opened
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const field = useRef<HTMLInputElement>(null)
  const questionName = useQuestionName()
  const shownText = useShownText(practiceCase.people)

  const suggested = suggestedFor(interview)
  const found = typed.trim() === '' ? null : findSayings(practiceCase, typed, attempt.asked)
  const matches = found === null || found === 'not-understood' ? [] : found
  const listed = found === null ? suggested : matches

  const ask = (saying: string) => {
    void session.record({ kind: 'asked', saying, ...(found !== null && { typed: typed.slice(0, 500) }) })
    setTyped('')
    setActive(0)
  }
  const send = () => {
    const match = matches[active]
    if (match) return ask(match.id)
    if (found === 'not-understood') void session.record({ kind: 'not-understood', typed: typed.slice(0, 500) })
    setTyped('')
  }
  useInterviewKey(key => {
    if (key === 'question') return field.current?.focus()
    const number = /^ask-(\d)$/.exec(key)?.[1]
    const saying = number && listed[Number(number) - 1]
    if (saying) ask(saying.id)
  })
  const press = (event: React.KeyboardEvent) => {
    if (event.key === 'Enter') send()
    else if (event.key === 'Escape') {
      setTyped('')
      focusCurrentQuestion()
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      setActive(Math.max(0, Math.min(matches.length - 1, active + (event.key === 'ArrowDown' ? 1 : -1))))
    } else return
    event.preventDefault()
  }

  return (
    <div className={classes.box}>
      <p className={classes.about}>
        {found === null ? (
          <>
            {t('interview.ask.about')}{' '}
            <b>{step.kind === 'question' ? questionName(step.place) : t('interview.members.title')}</b>
          </>
        ) : (
          t(matches.length > 0 ? 'interview.ask.meant' : 'interview.ask.nothing')
        )}
      </p>
      {found === null && suggested.length === 0 && <p className={classes.none}>{t('interview.ask.none')}</p>}
      {found === null ? (
        <ul className={classes.list} aria-label={t('interview.ask.list')}>
          {suggested.map(({ id, ask: words }, at) => (
            <li key={id}>
              <button type="button" className={classes.saying} onClick={() => ask(id)}>
                <span>{shownText(words)}</span>
                <KeyHint keys={[`Alt ${at + 1}`]} />
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <div id="sayings" className={classes.list} role="listbox" aria-label={t('interview.ask.list')}>
          {matches.map(({ id, ask: words }, at) => (
            <button
              key={id}
              type="button"
              id={`saying-${at}`}
              role="option"
              tabIndex={-1}
              aria-selected={at === active}
              className={classes.saying}
              onClick={() => ask(id)}
            >
              <span>{shownText(words)}</span>
              {at < 3 && <KeyHint keys={[`Alt ${at + 1}`]} />}
            </button>
          ))}
        </div>
      )}
      <div className={classes.field}>
        <KeyHint keys={['/']} />
        <input
          ref={field}
          value={typed}
          placeholder={t('interview.ask.placeholder')}
          aria-label={t('interview.ask.field')}
          role="combobox"
          aria-expanded={matches.length > 0}
          aria-controls={found === null ? undefined : 'sayings'}
          aria-autocomplete="list"
          aria-activedescendant={matches.length > 0 ? `saying-${active}` : undefined}
          autoComplete="off"
          onChange={event => {
            setTyped(event.currentTarget.value)
            setActive(0)
          }}
          onKeyDown={press}
        />
        <button type="button" aria-label={t('interview.ask.send')} disabled={typed.trim() === ''} onClick={send}>
          <Icon of={IconSend} />
        </button>
      </div>
    </div>
  )
}

/** Of a member, whoever has that name in the case. */
function suggestedFor({ opened, attempt, step }: Interview) {
  if (step.kind === 'members') {
    return sayingsFor(opened.practiceCase, { question: 'keberadaan_anggota', member: null }, attempt.asked)
  }
  const { question, entry } = step.place
  const name = entry === null ? '' : valueAt(attempt, { question: 'nama', entry })
  const member = personNamed(opened.practiceCase.people, name)
  return sayingsFor(opened.practiceCase, { question, member }, attempt.asked)
}
