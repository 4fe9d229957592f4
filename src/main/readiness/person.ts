import { type JudgedPerson, judgedBy } from '#domain/readiness/cell'
import type { ReadinessRules } from '#domain/readiness/readiness'
import type { ParticipantId } from '#domain/roster/participant'
import type { ReadableDb } from '#main/database/sql'
import { findDesign } from './design-in-use.ts'
import { listRecords } from './records-repository.ts'
import { listPlacesOf } from './unit.ts'

/** One person, read with those they are in a class with. Undefined who has withdrawn, or is no companion. */
export function findPerson(db: ReadableDb, id: ParticipantId, rules: ReadinessRules): JudgedPerson | undefined {
  const units = listPlacesOf(db, [id]).flatMap(({ unit }) => unit ?? [])
  const question = {
    designId: findDesign(db, rules.designId)?.id ?? null,
    masteredVariables: rules.masteredVariables,
  }
  const known = listRecords(db, units, question).find(({ participantId }) => participantId === id)
  return known && judgedBy(known, rules)
}
