import type { Answers } from './answers.ts'
import type { Row, Run } from './expression/run.ts'
import { isAnswered, type PreparedForm, type PreparedQuestion } from './prepared-form.ts'
import { wrongKindOf } from './typed-value.ts'

/** Everything that is shown, and the values that count: of each question after those that it needs. */
export function fillForm(form: PreparedForm, answers: Answers, today: string): Run {
  const run: Run = {
    today,
    family: copyOf(form.familyRow),
    entries: form.repeats.map((name, repeat) => entriesOf(answers, name).map(() => copyOf(form.entryRows[repeat]!))),
    entry: null,
    index: 0,
    self: '',
    columns: null,
  }
  for (const step of form.steps) {
    if (step.repeat === null) {
      enter(run, null, 0)
      fill(step, run.family, answers.values, run)
    } else fillEntries(step, entriesOf(answers, form.repeats[step.repeat]!), run)
  }
  return run
}

export const entriesOf = ({ entries }: Answers, repeat: string) =>
  Object.hasOwn(entries, repeat) ? entries[repeat]! : []

/** From here on expressions are computed for this entry; null: for the family. */
export function enter(run: Run, entry: Row | null, index: number) {
  run.entry = entry
  run.index = index
}

const copyOf = ({ values, isShown, typed }: Row): Row => ({
  values: values.slice(),
  isShown: isShown.slice(),
  typed: typed.slice(),
})

function fillEntries(step: PreparedQuestion, entries: ReturnType<typeof entriesOf>, run: Run) {
  const rows = run.entries[step.repeat!]!
  for (let index = 0; index < rows.length; index++) {
    enter(run, rows[index]!, index)
    fill(step, rows[index]!, entries[index]!.values, run)
  }
}

/** What is hidden or of the wrong kind counts as blank. */
function fill(step: PreparedQuestion, row: Row, values: Readonly<Record<string, string>>, run: Run) {
  const { question, at, relevant, calculation } = step
  const isShown = !relevant || relevant(run)
  const typed = typedValue(step, values, isShown)
  row.isShown[at] = isShown
  row.typed[at] = typed
  run.self = typed
  if (!isShown) return
  if (calculation) row.values[at] = calculation(run)
  else if (typed !== '' && isAnswered(question) && !wrongKindOf(question, typed, step.codes)) row.values[at] = typed
}

/** Absent: the default, once it is shown. Anything but a text, as a draft broken from outside may hold, is blank. */
function typedValue(
  { question }: PreparedQuestion,
  values: Readonly<Record<string, string>>,
  isShown: boolean,
): string {
  if (!Object.hasOwn(values, question.name)) return isShown ? (question.default ?? '') : ''
  const value: unknown = values[question.name]
  return typeof value === 'string' ? value : ''
}
