import type { Answers } from './answers.ts'
import type { Row } from './expression/run.ts'
import { fillForm } from './fill-form.ts'
import { preparedForm } from './prepared-form.ts'
import type { Questionnaire } from './questionnaire.ts'

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
