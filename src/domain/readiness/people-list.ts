import { folded } from '#domain/roster/folded-text'
import type { JudgedPerson } from './cell.ts'
import type { ReadinessRules, ReadinessState, Rung } from './readiness.ts'
import { casesPassed } from './readiness-of.ts'
import { type LadderStep, ladderSteps, lastStepOf } from './readiness-sum.ts'

/** Which people: of a state, those who came so far, those who stopped there, those who lack a rung, by name. */
export type PeopleFilter = {
  state?: ReadinessState | undefined
  reached?: LadderStep | undefined
  stoppedAt?: LadderStep | undefined
  lacks?: Rung | undefined
  search?: string | undefined
}

/** The people of a number. */
export function matching(people: readonly JudgedPerson[], filter: PeopleFilter): JudgedPerson[] {
  const words = folded(filter.search ?? '')
    .split(/\s+/)
    .filter(Boolean)
  return people.filter(({ readiness, name }) => {
    if (filter.state && readiness.state !== filter.state) return false
    if (filter.lacks && !readiness.missing.some(({ rung }) => rung === filter.lacks)) return false
    if (filter.reached || filter.stoppedAt) {
      const last = lastStepOf(readiness)
      if (filter.reached && ladderSteps.indexOf(last) < ladderSteps.indexOf(filter.reached)) return false
      if (filter.stoppedAt && last !== filter.stoppedAt) return false
    }
    if (words.length === 0) return true
    const known = folded(name)
    return words.every(word => known.includes(word))
  })
}

/** By class, those without one last, then by name. */
export function inOrder(
  people: readonly JudgedPerson[],
  classes: ReadonlyMap<string, { code: string }>,
): JudgedPerson[] {
  const codeOf = ({ classId }: JudgedPerson) => (classId === null ? undefined : classes.get(classId)?.code) ?? '~'
  return people
    .map(person => ({ person, key: [codeOf(person), person.name, person.participantId].join('\0') }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ person }) => person)
}

/** A person as a list shows them; the class as the plan in use has it. */
export function toReadyPerson<ClassId extends string>(
  person: JudgedPerson,
  rules: ReadinessRules,
  classes: ReadonlyMap<string, { classId: ClassId; code: string }>,
) {
  const { participantId, name, provinceCode, regencyCode, classId, record, readiness, readySince } = person
  const held = classId === null ? undefined : classes.get(classId)
  return {
    participantId,
    name,
    provinceCode,
    regencyCode,
    classId: held?.classId ?? null,
    classCode: held?.code ?? null,
    state: readiness.state,
    missing: readiness.missing,
    attendance: record.attendance?.share ?? null,
    pre: record.pre?.percent ?? null,
    post: record.post?.percent ?? null,
    passed: casesPassed(record, rules),
    reportedAt: readiness.reportedAt,
    readySince,
  }
}
