import type { Answers, Place } from './answers.ts'
import { formState, type QuestionState } from './form-state.ts'
import type { Questionnaire } from './questionnaire.ts'

/** A value that was typed while shown and is hidden at the end. */
export type RemovedValue = Place & { value: string }

/**
 * The answers as they are handed in: only of questions that are asked, defaults written out, entries of which nothing
 * is asked left out; and every value that goes with that.
 */
export function removedAtFinish(
  questionnaire: Questionnaire,
  answers: Answers,
  today: string,
): { answers: Answers; removed: RemovedValue[] } {
  const { questions } = formState(questionnaire, answers, today)
  const byEntry = Map.groupBy(questions, ({ entry }) => entry)
  const removed = questions.flatMap(({ question, entry, kept }) =>
    kept === null ? [] : [{ question, entry, value: kept }],
  )
  const entries = Object.fromEntries(
    Object.entries(answers.entries).map(([repeat, list]) => [
      repeat,
      list
        .map(({ id }) => ({ id, values: askedValues(byEntry.get(id) ?? []) }))
        .filter(({ id }) => byEntry.get(id)?.some(({ isAsked }) => isAsked)),
    ]),
  )
  return { answers: { values: askedValues(byEntry.get(null) ?? []), entries }, removed }
}

const askedValues = (states: QuestionState[]) =>
  Object.fromEntries(states.filter(({ value }) => value !== '').map(({ question, value }) => [question, value]))
