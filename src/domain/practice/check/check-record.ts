import type { Place } from '#domain/questionnaire/answers'
import type { FormState, QuestionState } from '#domain/questionnaire/form-state'
import type { Question, Questionnaire } from '#domain/questionnaire/questionnaire'
import type { PracticeCase } from '../practice-case.ts'
import { rightState } from '../right-state.ts'
import { casePlace } from '../case-place.ts'
import type { CaseProblem, CaseProblemKind } from './case-problem.ts'

/**
 * The right record passes the form's own rules: no error, nothing open, nothing that is not asked. A warning is allowed
 * where a decision is about the question or `allowedWarnings` names it, because then the case means it.
 */
export function checkRecord(practiceCase: PracticeCase, questionnaire: Questionnaire): CaseProblem[] {
  const unknown = unknownValues(practiceCase, questionnaire)
  const { questions } = rightState(practiceCase, questionnaire)
  return [...unknown, ...questions.flatMap(state => stateProblems(practiceCase, state))]
}

function stateProblems(practiceCase: PracticeCase, state: QuestionState): CaseProblem[] {
  const path = pathOf(practiceCase, state)
  const problem = (kind: CaseProblemKind, found: string, expected?: string): CaseProblem[] => [
    { path, kind, found, ...(expected === undefined ? {} : { expected }) },
  ]
  if (!state.isAsked) return state.kept ? problem('value-not-asked', state.kept) : []
  if (state.isOpen) return problem('value-open', '')
  if (state.error) return problem('value-in-error', state.value, state.error.message?.id)
  return state.warnings
    .filter(({ check }) => !isMeant(practiceCase, state, check))
    .flatMap(({ message, check }) =>
      problem('value-in-warning', state.value, [check, message?.id].filter(Boolean).join(': ')),
    )
}

function isMeant({ decisions, allowedWarnings = [] }: PracticeCase, { question, entry }: Place, check: string | null) {
  const place = casePlace(question, entry)
  return (
    decisions.some(decision => casePlace(decision.question, decision.member) === place) ||
    allowedWarnings.some(warning => warning === check || warning === question)
  )
}

/** Values of questions and codes that the form does not have; calculations are never recorded. */
function unknownValues({ record, prefilled }: PracticeCase, questionnaire: Questionnaire): CaseProblem[] {
  const byName = new Map(questionnaire.questions.map(question => [question.name, question]))
  const check = (path: string, values: Readonly<Record<string, string>>, isMember: boolean) =>
    Object.entries(values).flatMap(([name, value]): CaseProblem[] => {
      const question = byName.get(name)
      if (!question || (question.repeat !== null) !== isMember)
        return [{ path: `${path}.${name}`, kind: 'unknown-question', found: name }]
      if (question.kind === 'calculate' || question.kind === 'note')
        return [{ path: `${path}.${name}`, kind: 'calculated-value', found: value }]
      return unknownCodes(`${path}.${name}`, question, value, questionnaire)
    })
  return [
    ...check('prefilled', prefilled, false),
    ...check('record.values', record.values, false),
    ...record.members.flatMap(({ values }, at) => check(`record.members[${at}].values`, values, true)),
  ]
}

function unknownCodes(path: string, { kind, list }: Question, value: string, { lists }: Questionnaire): CaseProblem[] {
  if (list === null || value === '') return []
  const codes = (lists[list] ?? []).map(({ code }) => code)
  const chosen = kind === 'select_multiple' ? value.split(' ') : [value]
  return chosen
    .filter(code => !codes.includes(code))
    .map(found => ({ path, kind: 'unknown-code', found, expected: codes.join(' ') }))
}

/** Every asked value of the 39 can be learned: said to a fair question, shown, seen or filled in rightly beforehand. */
export function checkAnswerable(practiceCase: PracticeCase, questionnaire: Questionnaire): CaseProblem[] {
  const { sayings, documents, views, prefilled } = practiceCase
  const fair = sayings.filter(({ isBadQuestion }) => isBadQuestion === undefined)
  const known = new Set(
    [...fair.flatMap(({ about }) => about), ...[...documents, ...views].flatMap(({ shows }) => shows)].map(
      ({ question, member }) => casePlace(question, member),
    ),
  )
  const scored = new Set(questionnaire.questions.filter(isScored).map(({ name }) => name))
  return valuesOf(rightState(practiceCase, questionnaire))
    .filter(({ question, entry, value }) => {
      const isGiven = entry === null && prefilled[question] === value
      return scored.has(question) && !isGiven && !known.has(casePlace(question, entry))
    })
    .map(state => ({ path: pathOf(practiceCase, state), kind: 'value-not-answerable', found: state.value }))
}

const isScored = ({ variable, kind }: Question) => variable !== null && kind !== 'calculate' && kind !== 'note'

const valuesOf = ({ questions }: FormState) => questions.filter(({ isAsked, value }) => isAsked && value !== '')

/** Where a value of the record stands in the file. */
export function pathOf({ record }: PracticeCase, { question, entry }: Place): string {
  if (entry === null) return `record.values.${question}`
  return `record.members[${record.members.findIndex(({ key }) => key === entry)}].values.${question}`
}
