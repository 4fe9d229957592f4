import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { QuestionState } from '#domain/questionnaire/form-state'
import { useShownText, useWords } from '../practice-words.ts'
import { ChoiceGrid } from './choice-grid.tsx'
import { ConceptPanel } from './concept-panel.tsx'
import { FaultLines } from './fault-lines.tsx'
import { FeedbackNote } from './feedback-note.tsx'
import { formIndex, isSamePlace, isTyped, placeKey } from './form-index.ts'
import classes from './current-question.module.css'
import { ReasonField } from './reason-field.tsx'
import { TypedField } from './typed-field.tsx'
import { useAskedWhen } from './use-asked-when.ts'
import { useInterview } from './use-interview.ts'
import { isField } from './use-interview-keys.ts'

/** The question that is being answered: its choices or its field, what is wrong, and what the concept says. */
export function CurrentQuestion({ state }: { state: QuestionState }) {
  const { t } = useTranslation('practice')
  const { opened, faults } = useInterview()
  const words = useWords()
  const shownText = useShownText(opened.practiceCase.people)
  const whenAsked = useAskedWhen()
  const box = useRef<HTMLDivElement>(null)
  const question = formIndex(opened.questionnaire).question.get(state.question)!
  const id = `question-${placeKey(state)}`
  const own = faults.filter(fault => isSamePlace(fault, state))
  useLayoutEffect(() => takeFocus(box.current), [])

  return (
    <div
      ref={box}
      className={classes.current}
      data-current-question={placeKey(state)}
      role="group"
      aria-labelledby={`${id} ${id}-label`}
    >
      <div className={classes.head}>
        <span id={id} className={classes.code}>
          {question.variable}
        </span>
        <h2 id={`${id}-label`} className={classes.label}>
          {shownText(words(state.label))}
        </h2>
        {question.hint && !isTyped(question) && <span className={classes.hint}>{words(question.hint)}</span>}
      </div>
      {!state.isAsked ? (
        <p className={classes.off}>
          {whenAsked(state)} {state.kept !== null && t('interview.kept')}
        </p>
      ) : isTyped(question) ? (
        <TypedField state={state} question={question} labelledBy={`${id}-label`} describedBy={`${id}-faults`} />
      ) : (
        <ChoiceGrid state={state} question={question} labelledBy={`${id}-label`} describedBy={`${id}-faults`} />
      )}
      <FaultLines faults={own} id={`${id}-faults`} />
      {own
        .filter(({ fault }) => fault?.needsReason)
        .map(({ fault }) => (
          <ReasonField key={fault?.check} place={state} check={fault?.check ?? state.question} />
        ))}
      <FeedbackNote state={state} />
      <ConceptPanel variable={question.variable} />
    </div>
  )
}

/** Into sight, and the focus to it, unless somebody is typing a question to ask. */
function takeFocus(box: HTMLDivElement | null) {
  box?.scrollIntoView({ block: 'nearest' })
  const active = document.activeElement
  if (active instanceof Element && isField(active) && active.closest('[data-part=talk]')) return
  const first = box?.querySelector<HTMLElement>('[data-first]')
  first?.focus({ preventScroll: true })
  if (first instanceof HTMLTextAreaElement) first.select()
}
