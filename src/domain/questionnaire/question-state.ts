import type { Row, Run } from './expression/run.ts'
import type { Fault, QuestionState } from './form-state.ts'
import { offeredChoices } from './offered-choices.ts'
import type { PreparedQuestion } from './prepared-form.ts'
import { codesOf, wrongKindOf } from './typed-value.ts'

/** The state of one question where the run stands; `checks`: what the checks say of it. */
export function questionState(
  prepared: PreparedQuestion,
  row: Row,
  run: Run,
  entry: string | null,
  checks: readonly Fault[] | undefined,
): QuestionState {
  return row.isShown[prepared.at]
    ? askedState(prepared, row, run, entry, checks)
    : hiddenState(prepared, row, run, entry)
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
