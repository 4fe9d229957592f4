import type { Answers, Place } from './answers.ts'
import { type CheckFaults, checkFaults } from './check-faults.ts'
import type { Run } from './expression/run.ts'
import { enter, entriesOf, fillForm } from './fill-form.ts'
import { offeredChoices } from './offered-choices.ts'
import { type PreparedQuestion, preparedForm } from './prepared-form.ts'
import { questionState } from './question-state.ts'
import type { Choice, Questionnaire, Words } from './questionnaire.ts'
import type { WrongKind } from './typed-value.ts'

/** A message whose `${name}` are filled in. */
export type Fault = {
  /** `required`: open, told only where asked for; `kind`: not a number, not a date, no such choice. */
  reason: 'required' | 'kind' | 'constraint' | 'check' | 'warning'
  severity: 'error' | 'warning'
  message: Words | null
  /** What is wrong, for the reason `kind`. */
  wrongKind: WrongKind | null
  /** The check's own name, for a check. */
  check: string | null
  needsReason: boolean
}

export type QuestionState = Place & {
  /** The conditions hold, and the repeat's entry is there. */
  isAsked: boolean
  /** As typed, the default where nothing was typed yet, or '' while it is not asked. */
  value: string
  /** Typed but hidden: kept while editing, in no calculation, removed at finish, restored if shown again. */
  kept: string | null
  isRequired: boolean
  /** The one error, the first of: kind, constraint, check. A blank that is required is not here, see `isOpen`. */
  error: Fault | null
  warnings: readonly Fault[]
  /** Asked, required and blank. */
  isOpen: boolean
  label: Words
}

export type FormState = {
  /** In the form's order, notes and calculations left out; entries of a repeat one after the other. */
  questions: readonly QuestionState[]
  /** Questions with an error. */
  errors: number
  warnings: number
  open: number
}

/**
 * Everything that the answers make of the form, computed anew: the same answers give the same state. A value that is
 * hidden, or of the wrong kind, counts as blank in every expression. `today`: `YYYY-MM-DD`, what `today()` gives.
 */
export function formState(questionnaire: Questionnaire, answers: Answers, today: string): FormState {
  const form = preparedForm(questionnaire)
  const run = fillForm(form, answers, today)
  const faults = checkFaults(form, run)
  const questions: QuestionState[] = []
  for (const { repeat, questions: stretch } of form.stretches) {
    if (repeat === null) addStates(questions, stretch, run, null, faults)
    else {
      const entries = entriesOf(answers, form.repeats[repeat]!)
      for (let index = 0; index < entries.length; index++) {
        enter(run, run.entries[repeat]![index]!, index)
        addStates(questions, stretch, run, entries[index]!.id, faults)
      }
    }
    enter(run, null, 0)
  }
  return { questions, ...countsOf(questions) }
}

/** The choices that are offered at a place, by the list and its filter; none for an unknown place. */
export function choicesOf(
  questionnaire: Questionnaire,
  answers: Answers,
  place: Place,
  today: string,
): readonly Choice[] {
  const form = preparedForm(questionnaire)
  const prepared = form.byName.get(place.question)
  if (!prepared?.choiceFilter) return prepared?.choices ?? []
  const run = fillForm(form, answers, today)
  enter(run, null, 0)
  if (prepared.repeat !== null) {
    const index = entriesOf(answers, form.repeats[prepared.repeat]!).findIndex(({ id }) => id === place.entry)
    if (index < 0) return []
    enter(run, run.entries[prepared.repeat]![index]!, index)
  }
  return offeredChoices(prepared, run)
}

function addStates(
  states: QuestionState[],
  stretch: readonly PreparedQuestion[],
  run: Run,
  entry: string | null,
  faults: CheckFaults,
) {
  const row = run.entry ?? run.family
  for (const prepared of stretch) {
    states.push(questionState(prepared, row, run, entry, faults.get(prepared)?.get(row)))
  }
}

function countsOf(questions: readonly QuestionState[]) {
  let [errors, warnings, open] = [0, 0, 0]
  for (const { error, warnings: told, isOpen } of questions) {
    if (error) errors++
    warnings += told.length
    if (isOpen) open++
  }
  return { errors, warnings, open }
}
