import { readinessOf, readySince } from '#domain/readiness/readiness-of'
import type { Readiness, ReadinessRules } from '#domain/readiness/readiness'
import { type ReadinessSum, sumOf } from '#domain/readiness/readiness-sum'
import { readyDaysOf } from '#domain/readiness/ready-days'
import type { KnownRecord } from './records-repository.ts'
import { type Unit, unplacedUnit } from './unit.ts'
import type { VariableSums } from './variable-sums.ts'

export type JudgedPerson = KnownRecord & { readiness: Readiness; readySince: string | null }

export type CellPlace = Pick<KnownRecord, 'classId' | 'provinceCode' | 'regencyCode'>

/** The companions of one place in one class, and what they add up to. */
export type Cell = CellPlace & {
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

export const unitOfPlace = ({ classId, provinceCode }: CellPlace): Unit => classId ?? unplacedUnit(provinceCode)

export const keyOfPlace = ({ classId, provinceCode, regencyCode }: CellPlace) =>
  `${classId ?? ''} ${provinceCode} ${regencyCode ?? ''}`
