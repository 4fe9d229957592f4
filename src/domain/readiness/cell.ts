import type { ParticipantId } from '#domain/roster/participant'
import { readinessOf, readySince } from './readiness-of.ts'
import type { Readiness, ReadinessRecord, ReadinessRules } from './readiness.ts'
import type { ReadinessPlace } from './readiness-scope.ts'
import { addedSums, type ReadinessSum, sumOf } from './readiness-sum.ts'
import { readyDaysOf } from './ready-days.ts'
import { addTo, noVariables, type VariableSums } from './variable-sums.ts'

/** A companion and all that is known of their readiness. */
export type KnownRecord = ReadinessPlace & { participantId: ParticipantId; name: string; record: ReadinessRecord }

export type JudgedPerson = KnownRecord & { readiness: Readiness; readySince: string | null }

/** The companions of one place in one class, and what they add up to. */
export type Cell = ReadinessPlace & {
  /** Undefined: not read; the sums were kept from before. */
  people: JudgedPerson[] | undefined
  sum: ReadinessSum
  readyDays: Map<string, number>
  /** Undefined: not read yet; null: nobody answered anything. */
  variables: VariableSums | null | undefined
}

/** Of cells whose people were read. */
export type ReadCell = Cell & { people: JudgedPerson[] }

export const isRead = (cell: Cell): cell is ReadCell => cell.people !== undefined

export const judgedBy = (known: KnownRecord, rules: ReadinessRules): JudgedPerson => ({
  ...known,
  readiness: readinessOf(known.record, rules),
  readySince: readySince(known.record, rules),
})

export const cellsOf = (people: readonly KnownRecord[], rules: ReadinessRules): ReadCell[] =>
  [...Map.groupBy(people, keyOfPlace).values()].map(ofCell => toCell(ofCell, rules, undefined))

/** Everybody of a cell by `rules`; they are of one place. */
export function toCell(known: readonly KnownRecord[], rules: ReadinessRules, variables: Cell['variables']): ReadCell {
  const people = known.map(one => judgedBy(one, rules))
  const { classId, provinceCode, regencyCode } = people[0]!
  return {
    classId,
    provinceCode,
    regencyCode,
    people,
    sum: sumOf(people.map(({ readiness }) => readiness)),
    readyDays: readyDaysOf(people.flatMap(({ readySince }) => readySince ?? [])),
    variables,
  }
}

export const keyOfPlace = ({ classId, provinceCode, regencyCode }: ReadinessPlace) =>
  `${classId ?? ''} ${provinceCode} ${regencyCode ?? ''}`

/** The sums of the cells by what they have in common, in the order of `key`. */
export function sumsBy(
  cells: readonly Cell[],
  key: (cell: Cell) => string | null,
): { key: string | null; sum: ReadinessSum }[] {
  return [...Map.groupBy(cells, key)]
    .map(([key, ofKey]) => ({ key, sum: addedSums(ofKey.map(({ sum }) => sum)) }))
    .toSorted((a, b) => Number(a.key === null) - Number(b.key === null) || ((a.key ?? '') < (b.key ?? '') ? -1 : 1))
}

export function variablesOf(cells: readonly Cell[]): VariableSums {
  const total = noVariables()
  for (const { variables } of cells) if (variables) addTo(total, variables)
  return total
}
