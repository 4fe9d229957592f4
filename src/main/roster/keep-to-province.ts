import type { RosterProblem } from '#domain/roster/roster-problem'
import type { Province } from '#domain/roster/regions'
import type { RosterReading } from './read-roster-file.ts'

/** A province's workspace takes its own people; rows of others are set aside, each with its reason. */
export function keepToProvince(reading: RosterReading, code: string, provinces: readonly Province[]): RosterReading {
  const others = reading.people.filter(({ person }) => person.provinceCode !== code)
  const names = new Map<string, string>(provinces.map(province => [province.code, province.name]))
  const column = reading.columns[reading.mapping.province ?? reading.mapping.provinceCode ?? -1] ?? null
  const problems = others.map(
    ({ row, person }): RosterProblem => ({
      row,
      column,
      field: 'province',
      kind: 'other-province',
      severity: 'set-aside',
      data: { province: names.get(person.provinceCode) ?? '', own: names.get(code) ?? '' },
    }),
  )
  return {
    ...reading,
    people: reading.people.filter(({ person }) => person.provinceCode === code),
    problems: [...reading.problems, ...problems].sort((a, b) => a.row - b.row),
    setAside: reading.setAside + others.length,
    setAsideKeys: [
      ...reading.setAsideKeys,
      ...others.map(({ row, person: { externalId, nik } }) => ({ row, externalId, nik })),
    ],
  }
}
