import type { PracticeCase } from '../practice-case.ts'

/** What a whole set of cases must offer besides each being sound. */
export type CaseSetNeeds = {
  cases: number
  /** Every trap of the instrument, `T01` … */
  traps: readonly string[]
  /** Variables that a trap must decide in at least two cases: all that are not filled in beforehand. */
  variables: readonly string[]
  sizes: readonly number[]
  /** The time zone of a province; undefined: there is no such province. */
  zoneOf: (provinceCode: string) => string | undefined
  zones: readonly string[]
}

export type CaseSetProblem =
  | { kind: 'double-id'; id: string }
  | { kind: 'too-few'; found: number; needed: number }
  | { kind: 'trap-not-covered'; trap: string }
  | { kind: 'variable-not-taught'; variable: string; cases: string[] }
  | { kind: 'level-missing'; level: number }
  | { kind: 'size-missing'; members: number }
  | { kind: 'setting-missing'; setting: string }
  | { kind: 'zone-missing'; zone: string }
  | { kind: 'unknown-province'; id: string; provinceCode: string }

/** What is still wanting in a set of cases. */
export function checkCases(cases: readonly PracticeCase[], needs: CaseSetNeeds): CaseSetProblem[] {
  return [...identityProblems(cases, needs), ...teachingProblems(cases, needs), ...varietyProblems(cases, needs)]
}

function identityProblems(cases: readonly PracticeCase[], { cases: needed, zoneOf }: CaseSetNeeds): CaseSetProblem[] {
  const ids = cases.map(({ id }) => id)
  return [
    ...(cases.length < needed ? [{ kind: 'too-few', found: cases.length, needed } as const] : []),
    ...ids.filter((id, at) => ids.indexOf(id) < at).map(id => ({ kind: 'double-id', id }) as const),
    ...cases
      .filter(({ place }) => zoneOf(place.provinceCode) === undefined)
      .map(({ id, place }) => ({ kind: 'unknown-province', id, provinceCode: place.provinceCode }) as const),
  ]
}

function teachingProblems(cases: readonly PracticeCase[], { traps, variables }: CaseSetNeeds): CaseSetProblem[] {
  const covered = new Set(cases.flatMap(({ decisions }) => decisions.map(({ trap }) => trap)))
  const teaching = (variable: string) =>
    cases.filter(({ decisions }) => decisions.some(one => one.trap !== null && one.variable === variable))
  return [
    ...traps.filter(trap => !covered.has(trap)).map(trap => ({ kind: 'trap-not-covered', trap }) as const),
    ...variables
      .map(
        variable => ({ kind: 'variable-not-taught', variable, cases: teaching(variable).map(({ id }) => id) }) as const,
      )
      .filter(({ cases }) => cases.length < 2),
  ]
}

function varietyProblems(cases: readonly PracticeCase[], { sizes, zones, zoneOf }: CaseSetNeeds): CaseSetProblem[] {
  const has = (fits: (practiceCase: PracticeCase) => boolean) => cases.some(fits)
  return [
    ...[1, 2, 3]
      .filter(level => !has(one => one.level === level))
      .map(level => ({ kind: 'level-missing', level }) as const),
    ...sizes
      .filter(members => !has(({ record }) => record.members.length === members))
      .map(members => ({ kind: 'size-missing', members }) as const),
    ...['urban', 'rural']
      .filter(setting => !has(({ place }) => place.setting === setting))
      .map(setting => ({ kind: 'setting-missing', setting }) as const),
    ...zones
      .filter(zone => !has(({ place }) => zoneOf(place.provinceCode) === zone))
      .map(zone => ({ kind: 'zone-missing', zone }) as const),
  ]
}
