import type { Answers, Place } from './answers.ts'
import type { Row, Run } from './expression/run.ts'
import { enter, entriesOf, fillForm } from './fill-form.ts'
import { type PreparedForm, type PreparedQuestion, preparedForm } from './prepared-form.ts'
import type { Choice, Questionnaire, Words } from './questionnaire.ts'
import { codesOf, type WrongKind, wrongKindOf } from './typed-value.ts'

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

/** Calculated values, those that no question shows, by name: of the family, or of the entry at `index`. */
export function calculatedValues(questionnaire: Questionnaire, answers: Answers, today: string): CalculatedValues {
  const form = preparedForm(questionnaire)
  const run = fillForm(form, answers, today)
  const calculated = form.steps.filter(({ calculation }) => calculation)
  const valuesIn = (row: Row, repeat: number | null) =>
    Object.fromEntries(
      calculated.filter(one => one.repeat === repeat).map(one => [one.question.name, row.values[one.at]!]),
    )
  return {
    values: valuesIn(run.family, null),
    entries: Object.fromEntries(
      form.repeats.map((name, repeat) => [name, run.entries[repeat]!.map(row => valuesIn(row, repeat))]),
    ),
  }
}

export type CalculatedValues = {
  values: Readonly<Record<string, string>>
  /** By the repeat's name, in the order of its entries. */
  entries: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>
}

function offeredChoices({ choices, choiceFilter }: PreparedQuestion, run: Run): readonly Choice[] {
  if (!choiceFilter) return choices
  return choices.filter(({ code, columns }) => {
    run.columns = { ...columns, name: code }
    return choiceFilter(run)
  })
}

/** By question, the faults of its family's or its entries' checks. */
type CheckFaults = Map<PreparedQuestion, Map<Row, Fault[]>>

function checkFaults(form: PreparedForm, run: Run): CheckFaults {
  const faults: CheckFaults = new Map()
  for (const { of, about } of form.checks) {
    const rows = of.repeat === null ? [run.family] : run.entries[of.repeat]!
    for (const [index, row] of rows.entries()) {
      if (!row.isShown[of.at]) continue
      enter(run, of.repeat === null ? null : row, index)
      const fault = checkFault(of, run)
      for (const question of about) {
        for (const place of placesOf(question, of, row, run)) addFault(faults, question, place, fault)
      }
    }
  }
  enter(run, null, 0)
  return faults
}

/** In the same entry; a check of the family is a fault of every entry's question. */
function placesOf(question: PreparedQuestion, check: PreparedQuestion, row: Row, run: Run): readonly Row[] {
  if (question.repeat === check.repeat) return [row]
  return question.repeat === null ? [run.family] : run.entries[question.repeat]!
}

function addFault(faults: CheckFaults, question: PreparedQuestion, row: Row, fault: Fault) {
  let rows = faults.get(question)
  if (!rows) faults.set(question, (rows = new Map()))
  const known = rows.get(row)
  if (!known) rows.set(row, [fault])
  else if (!known.some(({ check }) => check === fault.check)) known.push(fault)
}

function checkFault({ question, label }: PreparedQuestion, run: Run): Fault {
  const { severity } = question.check!
  const needsReason = severity === 'warning' && question.warningNeedsReason
  return { reason: 'check', severity, message: label(run), wrongKind: null, check: question.name, needsReason }
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
    const checks = faults.get(prepared)?.get(row)
    states.push(
      row.isShown[prepared.at] ? askedState(prepared, row, run, entry, checks) : hiddenState(prepared, row, run, entry),
    )
  }
}

const none: readonly never[] = []

function hiddenState(
  { question, at, label }: PreparedQuestion,
  row: Row,
  run: Run,
  entry: string | null,
): QuestionState {
  return {
    question: question.name,
    entry,
    isAsked: false,
    value: '',
    kept: row.typed[at] || null,
    isRequired: false,
    error: null,
    warnings: none,
    isOpen: false,
    label: label(run)!,
  }
}

function askedState(
  prepared: PreparedQuestion,
  row: Row,
  run: Run,
  entry: string | null,
  checks: readonly Fault[] | undefined,
): QuestionState {
  const value = row.typed[prepared.at]!
  run.self = row.values[prepared.at]!
  const isRequired = prepared.required?.(run) ?? false
  return {
    question: prepared.question.name,
    entry,
    isAsked: true,
    value,
    kept: null,
    isRequired,
    error: errorOf(prepared, value, run) ?? checks?.find(({ severity }) => severity === 'error') ?? null,
    warnings: warningsOf(prepared, run, checks),
    isOpen: isRequired && value === '',
    label: prepared.label(run)!,
  }
}

function errorOf(prepared: PreparedQuestion, value: string, run: Run): Fault | null {
  if (value === '') return null
  const { question, constraint, constraintMessage } = prepared
  const codes = prepared.choiceFilter ? codesOf(offeredChoices(prepared, run)) : prepared.codes
  const isSound = run.self !== '' && !prepared.choiceFilter
  const wrongKind = isSound ? null : wrongKindOf(question, value, codes)
  const fault = { severity: 'error', wrongKind, check: null, needsReason: false } as const
  if (wrongKind) return { reason: 'kind', message: null, ...fault }
  if (!constraint || constraint(run)) return null
  return { reason: 'constraint', message: constraintMessage(run), ...fault }
}

function warningsOf(prepared: PreparedQuestion, run: Run, checks: readonly Fault[] | undefined): readonly Fault[] {
  const { question, warning, warningMessage } = prepared
  const ofChecks = checks?.filter(({ severity }) => severity === 'warning') ?? none
  if (!warning || run.self === '' || warning(run)) return ofChecks
  const own: Fault = {
    reason: 'warning',
    severity: 'warning',
    message: warningMessage(run),
    wrongKind: null,
    check: null,
    needsReason: question.warningNeedsReason,
  }
  return [own, ...ofChecks]
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
