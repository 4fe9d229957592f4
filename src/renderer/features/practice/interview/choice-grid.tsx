import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QuestionState } from '#domain/questionnaire/form-state'
import { choicesOf } from '#domain/questionnaire/form-state'
import type { Choice, Question } from '#domain/questionnaire/questionnaire'
import { useWords } from '../practice-words.ts'
import { afterDigit } from './code-typing.ts'
import classes from './current-question.module.css'
import { focusCurrentQuestion } from './focus-current-question.ts'
import { isField } from './use-interview-keys.ts'
import { useInterview } from './use-interview.ts'

type ChoiceGridProps = { state: QuestionState; question: Question; labelledBy: string; describedBy: string }

/** The choices in two columns, each with its code: digits choose, arrows move, Delete blanks. */
export function ChoiceGrid({ state, question, labelledBy, describedBy }: ChoiceGridProps) {
  const { t } = useTranslation('practice')
  const words = useWords()
  const { opened, attempt, today, answer } = useInterview()
  const choices = choicesOf(opened.questionnaire, attempt.answers, state, today)
  const [typed, setTyped] = useState('')
  const isMany = question.kind === 'select_multiple'
  const chosen = isMany ? state.value.split(' ').filter(Boolean) : [state.value]
  const known = choices.findIndex(({ code }) => chosen.includes(code))
  const focusable = Math.max(0, known)

  const choose = (code: string) => {
    setTyped('')
    void answer(state, isMany ? toggled(choices, chosen, code) : code)
  }
  const typeDigit = (digit: string) => {
    const next = afterDigit(
      typed,
      digit,
      choices.map(({ code }) => code),
    )
    if (next.chosen === null) setTyped(next.typed)
    else {
      choose(next.chosen)
      // So that Enter goes on, wherever one was.
      focusCurrentQuestion(next.chosen)
    }
  }
  useDigits(typeDigit, () => void answer(state, ''))

  return (
    <div>
      <div
        className={classes.choices}
        style={{ gridTemplateRows: `repeat(${Math.ceil(choices.length / 2)}, auto)` }}
        role={isMany ? 'group' : 'radiogroup'}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
      >
        {choices.map(({ code, label }, at) => (
          <button
            key={code}
            type="button"
            role={isMany ? 'checkbox' : 'radio'}
            aria-checked={chosen.includes(code)}
            className={classes.choice}
            data-code={code}
            data-first={at === focusable || undefined}
            data-begun={(typed !== '' && code.startsWith(typed)) || undefined}
            tabIndex={at === focusable || isMany ? 0 : -1}
            onClick={() => choose(code)}
            onKeyDown={moveAmong}
          >
            <kbd className={classes.key}>{code}</kbd>
            <span>{words(label)}</span>
          </button>
        ))}
      </div>
      <p className={classes.typed} role="status">
        {typed !== '' &&
          t(choices.some(({ code }) => code.startsWith(typed)) ? 'interview.digit' : 'interview.noCode', {
            digits: typed,
          })}
      </p>
    </div>
  )
}

/** Digits choose wherever one is on the page, but in a field. */
function useDigits(typeDigit: (digit: string) => void, clear: () => void) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const isElsewhere = isField(event.target) || (event.target as Element | null)?.closest?.('[role=dialog]')
    if (event.ctrlKey || event.altKey || event.metaKey || isElsewhere) return
    if (/^\d$/.test(event.key)) typeDigit(event.key)
    else if (event.key === 'Delete' || event.key === 'Backspace') clear()
    else return
    event.preventDefault()
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

/** In the order of the form, as its answers are kept. */
const toggled = (choices: readonly Choice[], chosen: string[], code: string) =>
  choices
    .map(choice => choice.code)
    .filter(one => (one === code ? !chosen.includes(one) : chosen.includes(one)))
    .join(' ')

/** Arrows move the focus alone: an answer is recorded when it is chosen, not on the way to it. */
function moveAmong(event: React.KeyboardEvent<HTMLButtonElement>) {
  const all = [...(event.currentTarget.parentElement?.querySelectorAll('button') ?? [])]
  const half = Math.ceil(all.length / 2)
  const by = { ArrowDown: 1, ArrowUp: -1, ArrowRight: half, ArrowLeft: -half }[event.key]
  if (by === undefined) return
  event.preventDefault()
  all[all.indexOf(event.currentTarget) + by]?.focus()
}
