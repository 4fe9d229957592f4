import type { ReadinessFilter, ReadyPerson } from '#contract/readiness'
import type { ClassId } from '#contract/identifiers'
import type { ReadinessRules } from '#domain/readiness/readiness'
import { casesPassed } from '#domain/readiness/readiness-of'
import { ladderSteps, lastStepOf } from '#domain/readiness/readiness-sum'
import { folded } from '#domain/roster/folded-text'
import type { JudgedPerson } from './cell.ts'
import type { HeldClass } from './class-repository.ts'

/** The people of a number. */
export function matching(people: readonly JudgedPerson[], filter: ReadinessFilter): JudgedPerson[] {
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
export function inOrder(people: readonly JudgedPerson[], classes: ReadonlyMap<string, HeldClass>): JudgedPerson[] {
  const codeOf = ({ classId }: JudgedPerson) => (classId === null ? undefined : classes.get(classId)?.code) ?? '~'
  return people
    .map(person => ({ person, key: [codeOf(person), person.name, person.participantId].join('\0') }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ person }) => person)
}

export function toReadyPerson(
  person: JudgedPerson,
  rules: ReadinessRules,
  classes: ReadonlyMap<string, HeldClass>,
): ReadyPerson {
  const { participantId, name, provinceCode, regencyCode, classId, record, readiness, readySince } = person
  return {
    participantId,
    name,
    provinceCode,
    regencyCode,
    classId: classId as ClassId | null,
    classCode: (classId === null ? undefined : classes.get(classId)?.code) ?? null,
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
