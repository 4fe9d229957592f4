import type { CheckedPerson } from './check-roster.ts'
import { createDuplicateCheck } from './duplicate-people.ts'
import type { RosterProblem } from './roster-problem.ts'

/** One file's people, checked. */
export type RosterPart = { people: readonly CheckedPerson[] }

export type MergedRosters = {
  /** `file` is the index of the part. */
  people: (CheckedPerson & { file: number })[]
  /** People who stand in more than one file; the first of them stays. `data.firstFile` counts from 1. */
  problems: (RosterProblem & { file: number })[]
}

/** Several files as one roster. Rows in = people + problems. */
export function mergeRosters(parts: readonly RosterPart[]): MergedRosters {
  const merged: MergedRosters = { people: [], problems: [] }
  const duplicateOf = createDuplicateCheck()
  const added: { file: number; row: number }[] = []
  for (const [file, part] of parts.entries()) {
    for (const { row, person } of part.people) {
      const duplicate = duplicateOf(person, added.length)
      if (!duplicate) {
        merged.people.push({ file, row, person })
        added.push({ file, row })
        continue
      }
      const first = added[duplicate.data['firstRow'] as number]!
      const data = { ...duplicate.data, firstRow: first.row, firstFile: first.file + 1, context: 'file' }
      merged.problems.push({ ...duplicate, file, row, column: null, data })
    }
  }
  return merged
}
