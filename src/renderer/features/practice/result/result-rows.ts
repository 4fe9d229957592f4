import type { ComparedValue, PracticeScore } from '#domain/practice/practice-score'
import type { VariableId } from '#domain/questionnaire/questionnaire'

/** One value of the form beside the right one; without a value there was nothing to record for the variable. */
export type ResultRow = {
  key: string
  /** Null: asked outside the 39. */
  variable: VariableId | null
  value: ComparedValue | null
  isDifferent: boolean
  /** The first of the rows of its variable that stand together. */
  isFirst: boolean
}

/** Differences first, each part by variable, what is outside the 39 last. */
export function resultRows({ variables, filters }: PracticeScore): ResultRow[] {
  const rows = [
    ...variables.flatMap(({ variable, values }) =>
      values.length > 0 ? values.map(value => rowOf(variable, value)) : [rowOf(variable, null)],
    ),
    ...filters.map(value => rowOf(null, value)),
  ]
  const sorted = [...rows.filter(({ isDifferent }) => isDifferent), ...rows.filter(({ isDifferent }) => !isDifferent)]
  return sorted.map((row, index) => ({ ...row, isFirst: isFirst(row, sorted[index - 1]) }))
}

function rowOf(variable: VariableId | null, value: ComparedValue | null): Omit<ResultRow, 'isFirst'> {
  const key = value ? `${value.question}@${value.member ?? ''}@${value.entry ?? ''}` : `${variable}`
  return { key, variable, value, isDifferent: value !== null && value.mistake !== null }
}

const isFirst = (row: Omit<ResultRow, 'isFirst'>, before: Omit<ResultRow, 'isFirst'> | undefined) =>
  before?.variable !== row.variable || before.isDifferent !== row.isDifferent

/** How many variables differ somewhere, also where it does not count. */
export const differentVariables = ({ variables }: PracticeScore) =>
  variables.filter(({ values }) => values.some(({ mistake }) => mistake !== null)).length
