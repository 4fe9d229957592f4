import type { Row, Run } from './expression/run.ts'
import { enter } from './fill-form.ts'
import type { Fault } from './form-state.ts'
import type { PreparedForm, PreparedQuestion } from './prepared-form.ts'

/** By question, the faults of its family's or its entries' checks. */
export type CheckFaults = Map<PreparedQuestion, Map<Row, Fault[]>>

/** Every check that shows, at the questions that it is about. */
export function checkFaults(form: PreparedForm, run: Run): CheckFaults {
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
