import type { ClassFact, DesignFact } from '#domain/exchange/plan-facts'
import type { ParticipantId } from '#domain/roster/participant'
import type { AttendedClass } from '#domain/readiness/attendance-record'
import type { ReadinessRules } from '#domain/readiness/readiness'
import { sql } from '../store/sql.ts'
import type { Db } from '../store/store.ts'

/** A companion whom the plan of a province names. */
export type PlannedPerson = {
  participantId: ParticipantId
  name: string
  provinceCode: string
  regencyCode: string | null
}

export type TestFact = {
  /** Of the record. */
  id: string
  participantId: string
  designId: string
  occasion: 'pre' | 'post'
  attempt: number
  form: 'A' | 'B' | null
  takenAt: string
  /** A JSON list without blanks; null where only the total is known. */
  itemPoints: string | null
  pointsTaken: number
  pointsPossible: number
}

export type RehearsalFact = {
  participantId: string
  caseId: string
  finishedAt: string
  right: number
  counted: number
  /** Points of each variable that counted, 0–1. */
  variables: Readonly<Record<string, number>>
}

/** What the centre holds of one province: its plan, and what it sent that holds now. */
export type ProvinceFacts = {
  people: PlannedPerson[]
  /** Of tier 2. */
  classes: ClassFact[]
  /** In the order in which they were made. */
  designs: DesignFact[]
  /** Null: there is no plan. */
  rules: ReadinessRules | null
  attendance: AttendedClass[]
  tests: TestFact[]
  /** Without those with hints all the way, the first finished first. */
  rehearsals: RehearsalFact[]
}

/** `db` sees this province alone, whoever asked. */
export async function readProvinceFacts(db: Db, provinceCode: string): Promise<ProvinceFacts> {
  const [rules] = await db.rows<{ rules: ReadinessRules }>(sql`
    SELECT body -> 'readiness' AS rules FROM plan_record
    WHERE province_code = ${provinceCode} AND kind = 'rules' AND holds`)
  return {
    ...(await readPlan(db, provinceCode)),
    rules: rules?.rules ?? null,
    ...(await readResults(db, provinceCode)),
  }
}

async function readPlan(db: Db, provinceCode: string): Promise<Pick<ProvinceFacts, 'people' | 'classes' | 'designs'>> {
  const people = await db.rows<PlannedPerson>(sql`
    SELECT id AS "participantId", body ->> 'name' AS name, body ->> 'provinceCode' AS "provinceCode",
           body ->> 'regencyCode' AS "regencyCode"
    FROM plan_record
    WHERE province_code = ${provinceCode} AND kind = 'person' AND holds AND body ->> 'role' = 'companion'`)
  const classes = await bodiesOf<ClassFact>(db, provinceCode, 'class')
  const designs = await bodiesOf<DesignFact>(db, provinceCode, 'test-design')
  return {
    people,
    classes: classes.filter(({ tier }) => tier === 2),
    designs: designs.toSorted((a, b) => compared(a.madeAt, b.madeAt) || compared(a.id, b.id)),
  }
}

const compared = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

async function bodiesOf<Fact extends { id: string }>(db: Db, provinceCode: string, kind: string): Promise<Fact[]> {
  const rows = await db.rows<{ id: string; body: Omit<Fact, 'id'> }>(sql`
    SELECT id, body FROM plan_record WHERE province_code = ${provinceCode} AND kind = ${kind} AND holds ORDER BY id`)
  return rows.map(({ id, body }) => ({ ...body, id }) as Fact)
}

type Results = Pick<ProvinceFacts, 'attendance' | 'tests' | 'rehearsals'>

async function readResults(db: Db, provinceCode: string): Promise<Results> {
  const attendance = await db.rows<AttendedClass>(sql`
    SELECT body ->> 'participantId' AS "participantId", (body ->> 'minutes')::float8 AS minutes,
           (body ->> 'sessionMinutes')::float8 AS "sessionMinutes", body ->> 'at' AS at
    FROM current_record JOIN record USING (province_code, kind, id, taking)
    WHERE province_code = ${provinceCode} AND kind = 'attendance' AND body IS NOT NULL`)
  const tests = await db.rows<TestFact>(sql`
    SELECT id, body ->> 'participantId' AS "participantId", body ->> 'designId' AS "designId",
           body ->> 'occasion' AS occasion, (body ->> 'attempt')::int AS attempt, body ->> 'form' AS form,
           body ->> 'takenAt' AS "takenAt",
           CASE jsonb_typeof(body -> 'itemPoints') WHEN 'array' THEN replace((body -> 'itemPoints')::text, ' ', '') END
             AS "itemPoints",
           (body ->> 'pointsTaken')::float8 AS "pointsTaken", (body ->> 'pointsPossible')::float8 AS "pointsPossible"
    FROM current_record JOIN record USING (province_code, kind, id, taking)
    WHERE province_code = ${provinceCode} AND kind = 'test-result' AND body IS NOT NULL`)
  const rehearsals = await db.rows<RehearsalFact>(sql`
    SELECT body ->> 'participantId' AS "participantId", body ->> 'caseId' AS "caseId",
           body ->> 'finishedAt' AS "finishedAt", (body ->> 'right')::int AS "right",
           (body ->> 'counted')::int AS counted, body -> 'variables' AS variables
    FROM current_record JOIN record USING (province_code, kind, id, taking)
    WHERE province_code = ${provinceCode} AND kind = 'rehearsal' AND body IS NOT NULL AND body ->> 'mode' <> 'guided'
    ORDER BY body ->> 'finishedAt' COLLATE "C"`)
  return { attendance, tests, rehearsals }
}
