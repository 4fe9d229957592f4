import type { Entry } from '#domain/questionnaire/answers'
import type { FormState } from '#domain/questionnaire/form-state'
import type { Credit, Questionnaire, Variable } from '#domain/questionnaire/questionnaire'
import { memberRepeat } from '../attempt.ts'
import type { PracticeCase, PracticeMode } from '../practice-case.ts'
import {
  type ComparedValue,
  type GroupScore,
  type MemberMistake,
  type Mistake,
  mistakes,
  type PracticeScore,
  type VariableScore,
} from '../practice-score.ts'
import { rightState, stateAtVisit } from '../right-state.ts'
import type { Recorded } from './compare-place.ts'
import { comparedValues, isFamilyFound } from './compared-values.ts'
import { type MemberMatch, matchMembers } from './match-members.ts'
import { needlesslyAsked } from './needlessly-asked.ts'

/**
 * Scores what was recorded beside the right record. A variable is right when all its values are; its points are what
 * its concept says (`credit`): mostly the share of its values that are right, each weighing the same, so that nine of ten
 * members' education right is 0.9 points and a wrong variable. A value typed before anything told it is not right (`not-asked`). What there is nothing to
 * record for counts nowhere; an examination counts no doubtful value either. With an `Attempt` what was asked is judged
 * too, with bare `{ answers }` only what was recorded.
 */
export function scoreAttempt(
  practiceCase: PracticeCase,
  questionnaire: Questionnaire,
  recorded: Recorded,
  mode: PracticeMode,
): PracticeScore {
  const people = practiceCase.record.members.map(({ key, values }) => ({ id: key, values }))
  const state = stateAtVisit(practiceCase, questionnaire, recorded.answers)
  const match = matchMembers(people, shownEntries(recorded, state))
  const values = comparedValues({ practiceCase, questionnaire, recorded, state }, match)
  const variableOf = new Map(questionnaire.questions.map(({ name, variable }) => [name, variable]))
  const byVariable = Map.groupBy(values, ({ question }) => variableOf.get(question) ?? null)
  const variables = questionnaire.variables.map(variable =>
    variableScore(variable, byVariable.get(variable.id) ?? [], mode),
  )
  const counted = variables.filter(({ isRight }) => isRight !== null)
  const right = rightState(practiceCase, questionnaire)
  const asked = recorded.asked ?? []
  return {
    variables,
    filters: byVariable.get(null) ?? [],
    groups: {
      individual: groupScore(counted.filter(({ variable }) => variable.startsWith('I'))),
      family: groupScore(counted.filter(({ variable }) => variable.startsWith('K'))),
    },
    right: counted.filter(({ isRight }) => isRight).length,
    counted: counted.length,
    mistakes: Object.fromEntries(
      mistakes.map(kind => [kind, counted.filter(({ mistake }) => mistake === kind).length]),
    ) as Record<Mistake, number>,
    members: isFamilyFound(values) ? memberMistakes(match) : [],
    badQuestions: practiceCase.sayings.flatMap(({ id, isBadQuestion }) =>
      isBadQuestion !== undefined && asked.includes(id) ? [id] : [],
    ),
    neededNotAsk: needlesslyAsked(practiceCase, right, asked),
  }
}

/** Entries of a repeat that the form no longer asks for are as good as removed. */
function shownEntries({ answers }: Recorded, { questions }: FormState): readonly Entry[] {
  const shown = new Set(questions.filter(({ isAsked }) => isAsked).map(({ entry }) => entry))
  return (answers.entries[memberRepeat] ?? []).filter(({ id }) => shown.has(id))
}

function variableScore({ id, credit }: Variable, values: ComparedValue[], mode: PracticeMode): VariableScore {
  const counted = values.filter(({ isDoubtful }) => mode !== 'exam' || !isDoubtful)
  const wrong = counted.filter(({ mistake }) => mistake !== null)
  return {
    variable: id,
    isRight: counted.length === 0 ? null : wrong.length === 0,
    mistake: mistakes.find(kind => wrong.some(({ mistake }) => mistake === kind)) ?? null,
    points: pointsOf(credit, counted.length, wrong.length),
    values,
  }
}

function pointsOf(credit: Credit, counted: number, wrong: number): number {
  if (counted === 0) return 0
  return credit === 'share' ? 1 - wrong / counted : Number(wrong === 0)
}

function groupScore(variables: VariableScore[]): GroupScore {
  const points = variables.reduce((sum, { points }) => sum + points, 0)
  return {
    right: variables.filter(({ isRight }) => isRight).length,
    counted: variables.length,
    points: variables.length === 0 ? 1 : points / variables.length,
  }
}

function memberMistakes({ missing, extra, merged }: MemberMatch): MemberMistake[] {
  return [
    ...missing.map((member): MemberMistake => ({ kind: 'missing', member })),
    ...extra.map((entry): MemberMistake => ({ kind: 'extra', entry })),
    ...merged.map((one): MemberMistake => ({ kind: 'merged', ...one })),
  ]
}
