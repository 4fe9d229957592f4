import type { CheckedPerson } from './check-roster.ts'
import { createDuplicateCheck } from './duplicate-people.ts'
import { rosterFields } from './headers.ts'
import type { HeldRow } from './held-row.ts'
import type { RosterPerson } from './participant.ts'
import { readPerson } from './read-person.ts'
import type { CodeScheme, RegionFinder } from './region-finder.ts'
import type { RowProblem } from './roster-problem.ts'

/** `person` is null where a problem still sets the row aside. */
export type RecheckedRow = { person: RosterPerson | null; problems: RowProblem[] }

type Around = {
  finder: RegionFinder
  codes: CodeScheme
  /** The good rows of the file. */
  people: readonly CheckedPerson[]
}

/** One row with mended cells, read as if the file had them. */
export function recheckRow({ row, cells }: HeldRow, { finder, codes, people }: Around): RecheckedRow {
  const fields = rosterFields.filter(field => cells[field] !== undefined)
  const context = {
    faults: new Map(),
    mapping: Object.fromEntries(fields.map((field, column) => [field, column])),
    finder,
    codes,
    defaultRole: undefined,
    niksLost: false,
    places: new Map(),
    districts: new Map(),
  }
  const read = readPerson(context, { row, cells: fields.map(field => cells[field] ?? '') })
  const person = read.person as RosterPerson
  if (read.problems.some(isGrave)) return { person: null, problems: read.problems }

  const duplicateOf = createDuplicateCheck()
  for (const other of people) if (other.row !== row) duplicateOf(other.person, other.row)
  const duplicate = duplicateOf(person, row)
  return duplicate ? { person: null, problems: [...read.problems, duplicate] } : { person, problems: read.problems }
}

const isGrave = ({ severity }: RowProblem) => severity === 'set-aside'
