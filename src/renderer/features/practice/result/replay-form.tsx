import { useTranslation } from 'react-i18next'
import type { AttemptResult } from '#contract/practice'
import type { Attempt } from '#domain/practice/attempt'
import type { PracticeEvent } from '#domain/practice/practice-case'
import { stateAtVisit } from '#domain/practice/right-state'
import type { QuestionState } from '#domain/questionnaire/form-state'
import { formIndex } from '../interview/form-index.ts'
import { useShownText, useWords } from '../practice-words.ts'
import classes from './replay.module.css'
import { intoSight } from './into-sight.ts'
import { Written } from './result-table.tsx'
import { useValueWords } from './value-words.ts'

type ReplayFormProps = { result: AttemptResult; attempt: Attempt; last: PracticeEvent | undefined }

/** The form as it stood: what was filled in, by page and member; what the last event touched is marked. */
export function ReplayForm({ result, attempt, last }: ReplayFormProps) {
  const { t } = useTranslation('practice')
  const { practiceCase, questionnaire } = result
  const words = useWords()
  const { question } = formIndex(questionnaire)
  const filled = stateAtVisit(practiceCase, questionnaire, attempt.answers).questions.filter(
    ({ isAsked, value }) => isAsked && value !== '',
  )
  const groups = [...Map.groupBy(filled, one => `${question.get(one.question)?.page ?? ''} ${one.entry ?? ''}`)]
  return (
    // It scrolls, so it takes the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={classes.form} role="region" aria-label={t('result.player.form')} tabIndex={0}>
      {groups.map(([key, states]) => {
        const [first] = states
        const page = questionnaire.pages.find(({ name }) => name === question.get(first!.question)?.page)
        return (
          <section key={key}>
            <h2>
              {page && words(page.label)}
              {first!.entry !== null && <MemberName result={result} states={states} />}
            </h2>
            <dl>
              {states.map(state => (
                <Line key={state.question} result={result} state={state} isCurrent={isTouched(state, last)} />
              ))}
            </dl>
          </section>
        )
      })}
    </div>
  )
}

const isTouched = ({ question, entry }: QuestionState, last: PracticeEvent | undefined) =>
  last?.kind === 'answered' && last.question === question && last.entry === entry

function MemberName({ result, states }: { result: AttemptResult; states: readonly QuestionState[] }) {
  const shownText = useShownText(result.practiceCase.people)
  const name = states.find(({ question }) => question === 'nama')?.value
  return name ? `: ${shownText(name)}` : null
}

function Line({ result, state, isCurrent }: { result: AttemptResult; state: QuestionState; isCurrent: boolean }) {
  const words = useWords()
  const shownText = useShownText(result.practiceCase.people)
  const valueWords = useValueWords(result.questionnaire, result.practiceCase.people)
  const variable = formIndex(result.questionnaire).question.get(state.question)?.variable
  return (
    <div ref={isCurrent ? intoSight : undefined} className={classes.line} aria-current={isCurrent || undefined}>
      <dt>
        <span className={classes.code}>{variable}</span> {shownText(words(state.label))}
      </dt>
      <dd>
        <Written {...valueWords(state.question, state.value)} />
      </dd>
    </div>
  )
}
