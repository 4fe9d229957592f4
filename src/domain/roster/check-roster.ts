import { createDuplicateCheck } from './duplicate-people.ts'
import type { ColumnMapping } from './headers.ts'
import { type HeldRow, heldRow } from './held-row.ts'
import { lostLastDigits } from './identity-number.ts'
import type { Role, RosterPerson } from './participant.ts'
import { readPerson, type RowContext } from './read-person.ts'
import type { CodeScheme, RegionFinder } from './region-finder.ts'
import type { RosterProblem, RowProblem } from './roster-problem.ts'
import type { TextTable } from './text-table.ts'

export type RosterInput = {
  table: TextTable
  /** The header's row number; rows up to it are not people. */
  headerRow: number
  mapping: ColumnMapping
  finder: RegionFinder
  codes: CodeScheme
  /** The role of rows that name none. */
  defaultRole?: Role
}

export type CheckedPerson = { row: number; person: RosterPerson }

/** By what somebody on a row that was set aside may be known already. */
export type SetAsideKey = { row: number; externalId: string | null; nik: string | null }

/** `rows` is always `people.length + setAside`. */
export type RosterCheck = {
  rows: number
  setAside: number
  /** Problems that do not set a row aside. */
  warnings: number
  people: CheckedPerson[]
  /** In the order of the rows. */
  problems: RosterProblem[]
  /** True where a code without a name decided that means another place in the other scheme. */
  codesAmbiguous: boolean
  setAsideKeys: SetAsideKey[]
  /** The rows that have a problem. */
  heldRows: HeldRow[]
}

export function checkRoster(input: RosterInput): RosterCheck {
  const steps = rosterCheckInSteps(input)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The same in slices of 1,000 rows; yields how many rows are done. */
export function* rosterCheckInSteps(input: RosterInput): Generator<number, RosterCheck> {
  const check: RosterCheck = {
    rows: 0,
    setAside: 0,
    warnings: 0,
    people: [],
    problems: [],
    codesAmbiguous: false,
    setAsideKeys: [],
    heldRows: [],
  }
  const context = contextOf(input)
  const duplicateOf = createDuplicateCheck()
  const columnOf = columnNames(input)
  for (const row of input.table.rows) {
    if (row.row <= input.headerRow) continue
    if (check.rows > 0 && check.rows % 1000 === 0) yield check.rows
    const { person, problems, codeDecided } = readPerson(context, row)
    if (codeDecided) check.codesAmbiguous = true
    if (!problems.some(isGrave)) {
      const duplicate = duplicateOf(person as RosterPerson, row.row)
      if (duplicate) problems.push(duplicate)
    }
    check.rows++
    for (const problem of problems) check.problems.push({ row: row.row, column: columnOf(problem.field), ...problem })
    if (problems.length > 0) check.heldRows.push(heldRow(row, input.mapping))
    check.warnings += problems.filter(problem => !isGrave(problem)).length
    if (!problems.some(isGrave)) {
      check.people.push({ row: row.row, person: person as RosterPerson })
    } else {
      check.setAside++
      check.setAsideKeys.push({ row: row.row, externalId: person.externalId, nik: person.nik })
    }
  }
  return check
}

const isGrave = ({ severity }: RowProblem) => severity === 'set-aside'

function contextOf({ table, mapping, finder, codes, defaultRole }: RosterInput): RowContext {
  const column = mapping.nik
  const niks = column === undefined ? [] : table.rows.values().map(({ cells }) => cells[column] ?? '')
  const niksLost = lostLastDigits(niks)
  return {
    faults: table.faults,
    mapping,
    finder,
    codes,
    defaultRole,
    niksLost,
    places: new Map(),
    districts: new Map(),
  }
}

function columnNames({ table, headerRow, mapping }: RosterInput): (field: RosterProblem['field']) => string | null {
  const header = table.rows.find(({ row }) => row === headerRow)?.cells ?? []
  return field => {
    const column = mapping[field]
    return column === undefined ? null : (header[column] ?? '')
  }
}
