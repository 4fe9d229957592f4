import type { RowProblem as ShownProblem, RowValues } from '#contract/roster-review'
import { maskedPhone } from '#domain/roster/contact'
import { cellsOf, type HeldRow, type RowCells } from '#domain/roster/held-row'
import { maskedNik } from '#domain/roster/identity-number'
import { rosterFields } from '#domain/roster/headers'
import type { Regions } from '#domain/roster/regions'
import type { RosterProblem } from '#domain/roster/roster-problem'
import { ask, problemsOf, type RosterCheck } from './roster-checks.ts'

/** Problems in the shape of the window, each with the name that its row holds. */
export function toShownProblems(check: RosterCheck, problems: readonly RosterProblem[]): ShownProblem[] {
  return problems.map(problem => ({ ...problem, name: check.heldRows.get(problem.row)?.cells.name ?? '' }))
}

/** The cells of a row that has a problem; rows in conflict with the roster are good in themselves and told by the worker. */
export async function heldCells(check: RosterCheck, row: number, regions: Regions): Promise<RowCells> {
  const held = check.heldRows.get(row)
  if (held) return held.cells
  const { person } = await ask(check.task, { type: 'person', row }, 'person')
  return person ? cellsOf(person, regions) : {}
}

/** Good numbers are masked and stay in main; one that cannot be read is told as it is, for it has to be mended. */
export function shownCells(cells: RowCells, problems: readonly RosterProblem[]) {
  const kinds = new Set(problems.map(({ kind }) => kind))
  const nik = isWrongNik.some(kind => kinds.has(kind)) ? null : maskedOf(cells.nik, maskedNik)
  const phone = isWrongPhone.some(kind => kinds.has(kind)) ? null : maskedOf(cells.phone, maskedPhone)
  const values: RowValues = Object.fromEntries(
    rosterFields
      .filter(field => !(field === 'nik' && nik !== null) && !(field === 'phone' && phone !== null))
      .map(field => [field, cells[field] ?? '']),
  )
  return { values, masked: { nik, phone } }
}

const isWrongNik = ['nik-length', 'nik-not-digits', 'nik-rounded'] as const
const isWrongPhone = ['bad-phone', 'phone-rounded'] as const
const maskedOf = (text: string | undefined, mask: (text: string) => string) =>
  text === undefined || text.trim() === '' ? null : mask(text.trim())

/** Reads a row anew with some cells changed, and keeps what came of it in the check. */
export async function mendRow(
  check: RosterCheck,
  held: HeldRow,
): Promise<{ accepted: boolean; problems: RosterProblem[] }> {
  const fixed = await ask(check.task, { type: 'fix', held }, 'fixed')
  const { columns, mapping } = check.reading
  const problems = fixed.problems.map(problem => ({
    ...problem,
    row: held.row,
    column: columns[mapping[problem.field] ?? -1] ?? null,
  }))
  check.heldRows.set(held.row, held)
  check.problems = [...check.problems.filter(({ row }) => row !== held.row), ...problems]
  if (fixed.compared) check.compared = fixed.compared
  const left = problemsOf(check).filter(({ row }) => row === held.row)
  return { accepted: !left.some(({ severity }) => severity === 'set-aside'), problems: left }
}
