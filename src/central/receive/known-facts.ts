import type { AttendanceBody, RehearsalBody, TestResultBody } from '#contract/packet'
import type { RecordReason } from '#domain/exchange/receipt'
import { sql } from '../store/sql.ts'
import type { Db } from '../store/store.ts'

/** What a result speaks of, of what the plan has. */
export type Named = Partial<
  Pick<AttendanceBody & TestResultBody & RehearsalBody, 'participantId' | 'classCode' | 'designId'>
>

/** Why a result is about nothing that the province's plans ever had; null: it is, or there is no plan to compare with. */
export type NotInPlan = (
  named: Named,
) => Extract<RecordReason, 'unknown-person' | 'unknown-class' | 'unknown-test'> | null

/** What need not be looked for, of a province whose row is locked. */
export async function whatIsThere(db: Db, provinceCode: string): Promise<{ hasPlan: boolean; hasRecords: boolean }> {
  const [there] = await db.rows<{ has_plan: boolean; has_records: boolean }>(sql`
    SELECT EXISTS (SELECT 1 FROM plan_record WHERE province_code = ${provinceCode}) AS has_plan,
           EXISTS (SELECT 1 FROM current_record WHERE province_code = ${provinceCode}) AS has_records`)
  return { hasPlan: there!.has_plan, hasRecords: there!.has_records }
}

/**
 * Also people, classes and tests of earlier plans are known: what they did remains a fact when they have left. A province
 * whose plan never came here (it was handed over by hand) is believed: its results are worth more than the comparison.
 */
export async function plannedFacts(db: Db, provinceCode: string, named: readonly Named[]): Promise<NotInPlan> {
  const asked = (field: keyof Named) => [...new Set(named.flatMap(one => one[field] ?? []))]
  const rows = await db.rows<{ name: string }>(sql`
    SELECT kind || ' ' || id AS name FROM plan_record
    WHERE province_code = ${provinceCode} AND kind = 'person' AND id = ANY (${asked('participantId')})
    UNION ALL
    SELECT 'class ' || code FROM plan_record
    WHERE province_code = ${provinceCode} AND kind = 'class' AND code = ANY (${asked('classCode')})
    UNION ALL
    SELECT kind || ' ' || id FROM plan_record
    WHERE province_code = ${provinceCode} AND kind = 'test-design' AND id = ANY (${asked('designId')})`)
  const known = new Set(rows.map(({ name }) => name))
  return ({ participantId, classCode, designId }) => {
    if (participantId !== undefined && !known.has(`person ${participantId}`)) return 'unknown-person'
    if (classCode !== undefined && !known.has(`class ${classCode}`)) return 'unknown-class'
    if (designId !== undefined && !known.has(`test-design ${designId}`)) return 'unknown-test'
    return null
  }
}
