import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QuestionState } from '#domain/questionnaire/form-state'
import type { Question } from '#domain/questionnaire/questionnaire'
import { useFormat } from '../../../components/use-format.ts'
import { useWords } from '../practice-words.ts'
import { placeKey } from './form-index.ts'
import classes from './current-question.module.css'
import { isTooLongToKeep, keptAnswer, writtenAnswer } from './typed-answer.ts'
import { useInterview } from './use-interview.ts'

type TypedFieldProps = { state: QuestionState; question: Question; labelledBy: string; describedBy: string }

/** After so long a pause what is typed is sent, in milliseconds. */
const pause = 500

/** A text, a number or a date: sent after a pause and on leaving; what is refused stays as it was typed. */
export function TypedField({ state, question, labelledBy, describedBy }: TypedFieldProps) {
  const { t } = useTranslation('practice')
  const words = useWords()
  const { language } = useFormat()
  const { session, answer, drafts, whileTyping } = useInterview()
  const { kind } = question
  const key = placeKey(state)
  const [typed, setTyped] = useState<string | null>(drafts[key] ?? null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const shown = typed ?? writtenAnswer(kind, state.value, language)

  /** `isDone`: one leaves the field, so its form may change under what was typed, and it may be judged. */
  const send = async (isDone: boolean): Promise<boolean> => {
    clearTimeout(timer.current)
    if (typed === null) return true
    const isUnkept = isTooLongToKeep(typed)
    session.store.setState(({ drafts: { [key]: _, ...others } }) => ({
      drafts: isUnkept ? { ...others, [key]: typed } : others,
    }))
    if (isUnkept) return true
    const kept = keptAnswer(kind, typed)
    const isRecorded = isDone ? await answer(state, kept) : await session.answer(state, kept)
    if (isDone && isRecorded) setTyped(null)
    return isRecorded
  }
  const latest = useRef(send)
  useEffect(() => {
    latest.current = send
  })
  useEffect(() => {
    const stop = whileTyping(() => latest.current(true))
    return () => {
      stop()
      void latest.current(true)
    }
  }, [whileTyping])

  const digits = /^\d{5,}$/.test(shown) ? t('interview.digits', { count: shown.length }) : null
  const unit = question.hint ? words(question.hint) : kind === 'date' ? t('interview.dateForm') : null
  const isWrong = state.error !== null || drafts[key] !== undefined
  return (
    <div className={classes.field} data-wrong={isWrong || undefined}>
      <textarea
        rows={1}
        value={shown}
        data-first
        data-typed={typed !== null || undefined}
        inputMode={kind === 'integer' ? 'numeric' : kind === 'decimal' ? 'decimal' : 'text'}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        aria-invalid={isWrong}
        autoComplete="off"
        spellCheck={false}
        onChange={event => {
          setTyped(event.currentTarget.value)
          clearTimeout(timer.current)
          timer.current = setTimeout(() => void latest.current(false), pause)
        }}
        onBlur={() => void send(true)}
      />
      <span className={classes.unit}>{digits ?? unit}</span>
    </div>
  )
}
