import type { Run } from './expression/run.ts'
import type { PreparedQuestion } from './prepared-form.ts'
import type { Choice } from './questionnaire.ts'

/** What the filter leaves of the list, where the run stands. */
export function offeredChoices({ choices, choiceFilter }: PreparedQuestion, run: Run): readonly Choice[] {
  if (!choiceFilter) return choices
  return choices.filter(({ code, columns }) => {
    run.columns = { ...columns, name: code }
    return choiceFilter(run)
  })
}
