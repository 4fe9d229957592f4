import type { Cell } from '#domain/readiness/cell'
import type { ReadinessSum } from '#domain/readiness/readiness-sum'
import { variableSumsLength } from '#domain/readiness/variable-sums'
import { classOfUnit, type Unit } from './unit.ts'

/** A unit in the database: its cells as JSON, and the sums of those that have some, one after the other. */
export type KeptUnit = { unit: Unit; cells: string; variables: Uint8Array }

type KeptCell = {
  province: string
  regency: string | null
  sum: ReadinessSum
  days: [day: string, ready: number][]
  variables: 'unread' | 'none' | 'some'
}

export function toKeptUnit(unit: Unit, cells: readonly Cell[]): KeptUnit {
  const kept = cells.map(
    ({ provinceCode, regencyCode, sum, readyDays, variables }): KeptCell => ({
      province: provinceCode,
      regency: regencyCode,
      sum,
      days: [...readyDays],
      variables: variables === undefined ? 'unread' : variables === null ? 'none' : 'some',
    }),
  )
  const sums = cells.flatMap(({ variables }) => variables ?? [])
  return { unit, cells: JSON.stringify(kept), variables: Buffer.concat(sums.map(bytesOf)) }
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Float64Array) => new Uint8Array(buffer, byteOffset, byteLength)

export function cellsOfKept({ unit, cells, variables }: KeptUnit): Cell[] {
  // A copy of its own: what the database hands out may begin anywhere, and eight bytes are read at a time.
  const all = new Float64Array(Uint8Array.from(variables).buffer)
  let from = 0
  const next = () => all.subarray(from, (from += variableSumsLength))
  return (JSON.parse(cells) as KeptCell[]).map(one => ({
    classId: classOfUnit(unit),
    provinceCode: one.province,
    regencyCode: one.regency,
    people: undefined,
    sum: one.sum,
    readyDays: new Map(one.days),
    variables: one.variables === 'unread' ? undefined : one.variables === 'none' ? null : next(),
  }))
}
